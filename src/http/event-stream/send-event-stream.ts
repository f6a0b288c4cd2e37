import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { print } from 'graphql-sse';

export interface EventStreamOptions<Answer extends object = object> {
  readonly headers?: OutgoingHttpHeaders;
  /** A comment goes out at least this often, so that nobody on the way takes the connection for dead. */
  readonly keepAliveMilliseconds?: number;
  /** How long a reader may leave its connection full before it is given up. */
  readonly stallMilliseconds?: number;
  /** The text of an answer; a `next` event where nothing is said. */
  readonly print?: (answer: Answer) => string;
  /** Told of each answer that was given to the connection. */
  readonly onSent?: (answer: Answer) => void;
}

const KEEP_ALIVE_MILLISECONDS = 12_000;
const STALL_MILLISECONDS = 30_000;
const COMMENT = ':\n\n';

const HEADERS: OutgoingHttpHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  // Nothing else is asked on it, and whoever stops does not wait for it.
  connection: 'close',
  // Nginx would keep events back until its buffer is full.
  'x-accel-buffering': 'no',
};

/** An answer as a `next` event. */
export const printNext = (answer: object): string => print({ event: 'next', data: answer });

/** Until the connection takes more; destroys it when it does not in time. */
function drained(response: ServerResponse, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      response.off('drain', done).off('close', done);
      resolve();
    };
    const timer = setTimeout(() => response.destroy(), milliseconds);
    response.once('drain', done).once('close', done);
  });
}

/**
 * Answers with an event stream, as GraphQL over SSE has it in distinct connections mode: each answer is a `next` event,
 * the end a `complete` event. An answer is only asked for when the connection has taken the one before. Returns when all
 * is sent or the client has gone; the answers are told to return then.
 *
 * @throws what the answers throw; the connection is broken off, so that the client does not take it for the end
 */
export async function sendEventStream<Answer extends object>(
  response: ServerResponse,
  answers: AsyncIterableIterator<Answer>,
  {
    headers,
    keepAliveMilliseconds,
    stallMilliseconds = STALL_MILLISECONDS,
    print: printed = printNext,
    onSent,
  }: EventStreamOptions<Answer> = {},
): Promise<void> {
  const leave = (): void => void answers.return?.();
  // Whoever has gone already closes nothing any more.
  if (response.destroyed) {
    leave();
    return;
  }
  response.once('close', leave);
  response.writeHead(200, { ...headers, ...HEADERS });
  // Some browsers wait for a first byte before they report the stream open.
  response.write(COMMENT);
  const keepAlive = setInterval(() => {
    if (!response.writableNeedDrain) response.write(COMMENT);
  }, keepAliveMilliseconds ?? KEEP_ALIVE_MILLISECONDS);
  try {
    for await (const answer of answers) {
      const sent = response.write(printed(answer));
      onSent?.(answer);
      if (!sent && !response.destroyed) await drained(response, stallMilliseconds);
      if (response.destroyed) return;
    }
    if (!response.destroyed) response.end(print({ event: 'complete', data: null }));
  } catch (error) {
    response.destroy();
    throw error;
  } finally {
    clearInterval(keepAlive);
    response.off('close', leave);
  }
}
