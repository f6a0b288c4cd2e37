import type { ServerResponse } from 'node:http';
import { EndableStream } from './endable-stream.js';
import { sendEventStream, type EventStreamOptions } from './send-event-stream.js';

/** Ends a stream; the reader still gets the last answer, where there is one. */
export type EndStream<Answer> = (last?: Answer) => void;

export interface ServedStreamOptions<Answer extends object> extends EventStreamOptions<Answer> {
  /** Aborts when the client goes away. */
  readonly gone: AbortSignal;
  /** Aborts when the server stops. */
  readonly stopping: AbortSignal;
  /** What a stream ends with then. */
  readonly lastOfStopping: () => Answer;
  /**
   * Watches the stream from the moment in which it opens, and may end it.
   *
   * @returns what ends the watching
   */
  readonly watch?: (end: EndStream<Answer>) => () => void;
}

/**
 * Opens a stream of answers and sends it (see {@link sendEventStream}) until it is over, the client goes away, the server
 * stops or whoever watches it ends it; what it is made of is told by its signal.
 *
 * @param open given the signal that aborts when the stream is over
 * @throws what the answers throw
 */
export async function serveEventStream<Answer extends object>(
  response: ServerResponse,
  open: (over: AbortSignal) => AsyncIterable<Answer>,
  { gone, stopping, lastOfStopping, watch, ...options }: ServedStreamOptions<Answer>,
): Promise<void> {
  const over = new AbortController();
  const answers = new EndableStream(open(over.signal));
  const end: EndStream<Answer> = (last) => {
    answers.end(last);
    over.abort();
  };
  const whenAborted = (signal: AbortSignal, then: () => void): void => {
    if (signal.aborted) then();
    else signal.addEventListener('abort', then, { once: true, signal: over.signal });
  };
  whenAborted(gone, () => end());
  whenAborted(stopping, () => end(lastOfStopping()));
  const unwatch = watch?.(end);
  try {
    await sendEventStream(response, answers, options);
  } finally {
    unwatch?.();
    end();
  }
}
