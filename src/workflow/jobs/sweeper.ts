import { RowsPassedOver } from './sweep-rows.js';

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
  /** Told once of a row that a sweep cannot act on, as long as it stays so. */
  readonly onRow?: (sweep: string, id: string, error: unknown) => void;
}

/** Runs sweeps one after the other, at its start, at short intervals and when asked to; one round at a time. */
export class Sweeper {
  readonly #sweeps: readonly Sweep[];
  readonly #options: SweeperOptions;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();
  /** Ids of the rows that each sweep could not act on when it last ran. */
  readonly #passedOver = new Map<string, ReadonlySet<string>>();

  constructor(sweeps: readonly Sweep[], options: SweeperOptions) {
    this.#sweeps = sweeps;
    this.#options = options;
  }

  /** How many rows each sweep could not act on when it last ran. */
  get passedOver(): ReadonlyMap<string, number> {
    return new Map([...this.#passedOver].map(([name, ids]) => [name, ids.size]));
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
        this.#passedOver.delete(name);
      } catch (error) {
        if (error instanceof RowsPassedOver) this.#report(name, error.rows);
        else this.#options.onError(name, error);
      }
    }
  }

  #report(name: string, rows: ReadonlyMap<string, unknown>): void {
    const known = this.#passedOver.get(name);
    for (const [id, error] of rows) if (!known?.has(id)) this.#options.onRow?.(name, id, error);
    this.#passedOver.set(name, new Set(rows.keys()));
  }
}
