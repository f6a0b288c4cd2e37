/** Something that catches up with what is due. It is safe to run at any time, and on every replica. */
export interface Sweep {
  /** As the log names it. */
  readonly name: string;
  readonly run: (now: Date) => Promise<unknown>;
}

export interface SweeperOptions {
  readonly now: () => Date;
  /** Milliseconds from one round to the next. */
  readonly interval: number;
  /** Told of a sweep that failed; the others of its round run nevertheless. */
  readonly onError: (sweep: string, error: unknown) => void;
}

/** Runs sweeps one after the other, at its start, at short intervals and when asked to; one round at a time. */
export class Sweeper {
  readonly #sweeps: readonly Sweep[];
  readonly #options: SweeperOptions;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(sweeps: readonly Sweep[], options: SweeperOptions) {
    this.#sweeps = sweeps;
    this.#options = options;
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.sweep(), this.#options.interval).unref();
    void this.sweep();
  }

  /** Runs every sweep once, after the round that is under way; never rejects. */
  sweep(): Promise<void> {
    this.#running = this.#running.then(() => this.#round());
    return this.#running;
  }

  /** No round begins by itself any more; waits for the one under way. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    await this.#running;
  }

  async #round(): Promise<void> {
    for (const { name, run } of this.#sweeps) {
      try {
        await run(this.#options.now());
      } catch (error) {
        this.#options.onError(name, error);
      }
    }
  }
}
