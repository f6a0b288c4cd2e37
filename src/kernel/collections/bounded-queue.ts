import { CodedError } from '../results/coded-error.js';
/** A reader took what is in a queue so slowly that the queue became full. */
export class QueueOverflow extends CodedError {
  readonly code = 'QUEUE_OVERFLOW';
  override readonly name = 'QueueOverflow';
}

type Step<Item> = IteratorResult<Item, undefined>;
interface Waiting<Item> {
  readonly resolve: (step: Step<Item>) => void;
  readonly reject: (reason: unknown) => void;
}

const DONE: Step<never> = { done: true, value: undefined };

/**
 * Hands items from a writer that does not wait to one reader that may be slower, and holds no more of them than it was
 * made for. What was put in before the end is still read.
 */
export class BoundedQueue<Item> implements AsyncIterableIterator<Item, undefined> {
  readonly #size: number;
  readonly #onEnd: () => void;
  readonly #items: Item[] = [];
  readonly #waiting: Waiting<Item>[] = [];
  #ended = false;
  #failure: { readonly reason: unknown } | null = null;

  /**
   * @param size items held at most; one more, and the reader meets {@link QueueOverflow} after those that are held
   * @param onEnd called once, when nothing more can be put in
   */
  constructor(size: number, onEnd: () => void = () => undefined) {
    this.#size = size;
    this.#onEnd = onEnd;
  }

  /** Puts an item in; after the end it is dropped. */
  push(item: Item): void {
    if (this.#ended) return;
    const waiting = this.#waiting.shift();
    if (waiting) waiting.resolve({ done: false, value: item });
    else if (this.#items.length < this.#size) this.#items.push(item);
    else this.fail(new QueueOverflow(`The reader is more than ${this.#size} items behind.`));
  }

  /** Ends the queue with a failure, which the reader meets once. */
  fail(reason: unknown): void {
    if (this.#ended) return;
    const waiting = this.#waiting.shift();
    if (waiting) waiting.reject(reason);
    else this.#failure = { reason };
    this.end();
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const waiting of this.#waiting.splice(0)) waiting.resolve(DONE);
    this.#onEnd();
  }

  next(): Promise<Step<Item>> {
    const item = this.#items.shift();
    if (item !== undefined) return Promise.resolve({ done: false, value: item });
    if (this.#failure) {
      const { reason } = this.#failure;
      this.#failure = null;
      return Promise.reject(reason);
    }
    if (this.#ended) return Promise.resolve(DONE);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** The reader has had enough. */
  return(): Promise<Step<Item>> {
    this.#items.length = 0;
    this.#failure = null;
    this.end();
    return Promise.resolve(DONE);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
