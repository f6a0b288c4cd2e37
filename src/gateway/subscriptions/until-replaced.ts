import { EndableStream } from '../../http/event-stream/index.js';
import type { StreamedAnswer } from '../request/gateway-request.js';
import { endOf } from './stream-ends.js';

/**
 * The answers of a stream for as long as the supergraph is served that it was opened with; the last one says then that
 * the client has to subscribe again. It does not wait for an event: a quiet stream would keep a replaced engine for days.
 *
 * @param replaced aborts when another supergraph is served
 * @param signal ends the stream when it aborts
 * @param open answers the stream until the signal that it is given aborts
 */
export async function* untilReplaced(
  replaced: AbortSignal,
  signal: AbortSignal,
  open: (signal: AbortSignal) => AsyncIterable<StreamedAnswer>,
): AsyncGenerator<StreamedAnswer, void, undefined> {
  const ended = new AbortController();
  const answers = new EndableStream(open(AbortSignal.any([signal, ended.signal])), signal);
  const end = (): void => {
    answers.end(endOf('SUPERGRAPH_CHANGED'));
    ended.abort();
  };
  if (replaced.aborted) end();
  else replaced.addEventListener('abort', end, { once: true, signal: ended.signal });
  try {
    yield* answers;
  } finally {
    ended.abort();
  }
}
