type Close = () => Promise<unknown>;

/**
 * What was opened and has to be closed again, last opened first (as ECMAScript's AsyncDisposableStack, which the oldest
 * Node that the hub runs on does not have).
 */
export class ResourceStack {
  readonly #closes: Close[] = [];
  #closed: Promise<void> | null = null;

  /** Whether closing has begun: what fails from then on is expected to. */
  get closing(): boolean {
    return this.#closed !== null;
  }

  /** What is added once closing has begun is closed with the rest, or at once where the rest is closed. */
  add(close: Close): void {
    this.#closes.push(close);
    if (this.#closed === null) return;
    this.#closed = this.#andTheRest(this.#closed);
    // Whoever closes is told; nobody else has to listen.
    this.#closed.catch(() => undefined);
  }

  /**
   * Closes everything, once, however often it is called.
   *
   * @throws what one of them threw, or an AggregateError of all that failed; the others are closed nevertheless
   */
  close(): Promise<void> {
    this.#closed ??= this.#closeAll();
    return this.#closed;
  }

  async #andTheRest(closed: Promise<void>): Promise<void> {
    try {
      await closed;
    } finally {
      await this.#closeAll();
    }
  }

  async #closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (let close = this.#closes.pop(); close; close = this.#closes.pop()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 1) throw new AggregateError(failures, 'Not everything could be closed.');
    if (failures.length === 1) throw failures[0];
  }
}
