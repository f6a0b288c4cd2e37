import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import { connectionFailure, GivenUp, RemoteFailure } from './failure.js';

/** An HTTP answer, read whole. */
export interface HttpReply {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

/** What one exchange is bounded by. */
export interface ExchangeBounds {
  readonly signal: AbortSignal;
  readonly timeoutMilliseconds: number;
  readonly largestAnswerBytes: number;
}

type Settle = (reply: HttpReply | null, error: Error | null) => void;

/** One request and its answer, without a stream in between: the answer is wanted whole. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #largest: number;
  readonly #settle: Settle;
  #controller: Dispatcher.DispatchController | null = null;
  #failure: Error | null = null;
  #status = 0;
  #contentType = '';
  #size = 0;
  #first: Buffer | null = null;
  #more: Buffer[] | null = null;

  constructor(largestAnswerBytes: number, settle: Settle) {
    this.#largest = largestAnswerBytes;
    this.#settle = settle;
  }

  fail(error: Error): void {
    this.#failure ??= error;
    this.#controller?.abort(this.#failure);
    this.#settle(null, this.#failure);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It waited for a connection longer than it was allowed to take.
    if (this.#failure) controller.abort(this.#failure);
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    if (status < 200) return;
    this.#status = status;
    this.#contentType = headers['content-type'] ?? '';
    const encoding = headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') {
      this.fail(new RemoteFailure(`The answer is encoded as ${encoding}, which was not asked for.`));
    } else if (Number(headers['content-length'] ?? 0) > this.#largest) {
      this.#tooLarge();
    }
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#largest) this.#tooLarge();
    else if (!this.#first) this.#first = chunk;
    else if (this.#more) this.#more.push(chunk);
    else this.#more = [this.#first, chunk];
  }

  onResponseEnd(): void {
    const body = this.#more ? Buffer.concat(this.#more, this.#size) : (this.#first ?? Buffer.alloc(0));
    this.#settle({ status: this.#status, contentType: this.#contentType, body }, null);
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    this.#settle(null, connectionFailure(this.#failure ?? error));
  }

  #tooLarge(): void {
    this.fail(new RemoteFailure(`The answer is larger than ${this.#largest} bytes.`));
  }
}

/**
 * Sends one request and reads its answer whole.
 *
 * @throws RemoteFailure for a broken connection, an answer too late or too large; GivenUp when the signal says so
 */
export function exchange(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  { signal, timeoutMilliseconds, largestAnswerBytes }: ExchangeBounds,
): Promise<HttpReply> {
  if (signal.aborted) return Promise.reject(new GivenUp());
  return new Promise((resolve, reject) => {
    const settle: Settle = (reply, error) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      if (reply) resolve(reply);
      else reject(error ?? new RemoteFailure('There was no answer.'));
    };
    const handler = new Exchange(largestAnswerBytes, settle);
    const giveUp = (): void => handler.fail(new GivenUp());
    const timer = setTimeout(() => {
      handler.fail(new RemoteFailure(`There was no whole answer within ${timeoutMilliseconds} ms.`));
    }, timeoutMilliseconds);
    signal.addEventListener('abort', giveUp);
    dispatcher.dispatch(request, handler);
  });
}
