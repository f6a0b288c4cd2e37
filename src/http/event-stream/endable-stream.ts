type Step<Item> = IteratorResult<Item, undefined>;

const DONE: Step<never> = { done: true, value: undefined };

/**
 * A stream that can be ended from outside while its reader waits for the next item. An async generator cannot: its
 * `return()` waits until the item has come. The stream behind it is told to return, and is not waited for.
 */
export class EndableStream<Item> implements AsyncIterableIterator<Item, undefined> {
  readonly #inner: AsyncIterator<Item>;
  #waiting: ((step: Step<Item>) => void) | null = null;
  #last: { readonly item: Item } | null = null;
  #ended = false;

  /** @param signal ends the stream when it aborts */
  constructor(inner: AsyncIterable<Item>, signal?: AbortSignal) {
    this.#inner = inner[Symbol.asyncIterator]();
    if (signal?.aborted) this.end();
    else signal?.addEventListener('abort', () => this.end(), { once: true });
  }

  /** @param last what the reader still gets, instead of anything that the stream would have brought */
  end(...[last]: [last?: Item]): void {
    if (this.#ended) return;
    this.#ended = true;
    if (last !== undefined) this.#last = { item: last };
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.(this.#takeLast());
    this.#inner.return?.().catch(() => undefined);
  }

  /** One reader, one item at a time. */
  next(): Promise<Step<Item>> {
    if (this.#ended) return Promise.resolve(this.#takeLast());
    return new Promise((resolve, reject) => {
      this.#waiting = resolve;
      this.#advance().then(
        (step) => this.#ended || this.#settle(step.done === true, () => resolve(step)),
        (reason: unknown) => this.#ended || this.#settle(true, () => reject(reason)),
      );
    });
  }

  async #advance(): Promise<Step<Item>> {
    const step = await this.#inner.next();
    return step.done ? DONE : { done: false, value: step.value };
  }

  #settle(last: boolean, hand: () => void): void {
    this.#waiting = null;
    this.#ended = last;
    hand();
  }

  return(): Promise<Step<Item>> {
    this.end();
    this.#last = null;
    return Promise.resolve(DONE);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #takeLast(): Step<Item> {
    const last = this.#last;
    this.#last = null;
    return last ? { done: false, value: last.item } : DONE;
  }
}
