import type { IncomingHttpHeaders } from 'node:http';
import { request, type Dispatcher } from 'undici';
import { connectionFailure, GivenUp, RemoteFailure } from './failure.js';

/** What an answer begins with. */
export interface HttpStatus {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

export interface StatusRequest {
  readonly url: URL;
  readonly method: Dispatcher.HttpMethod;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface StatusBounds {
  readonly signal: AbortSignal;
  readonly timeoutMilliseconds: number;
  /** How much of the rest is read, so that the connection can be used again; then it is closed. */
  readonly mostDiscardedBytes: number;
}

/**
 * Sends one request for its status alone. How the answer goes on, how long it is and how it is encoded changes nothing;
 * a redirect is not followed.
 *
 * @throws RemoteFailure for a broken connection, and for no status in time; GivenUp when the signal says so
 */
export async function sendForStatus(
  dispatcher: Dispatcher,
  { url, ...message }: StatusRequest,
  { signal, timeoutMilliseconds, mostDiscardedBytes }: StatusBounds,
): Promise<HttpStatus> {
  const late = AbortSignal.timeout(timeoutMilliseconds);
  const either = AbortSignal.any([signal, late]);
  try {
    const answer = await request(url, { ...message, dispatcher, signal: either });
    answer.body.dump({ limit: mostDiscardedBytes, signal: either }).catch(() => undefined);
    return { status: answer.statusCode, headers: answer.headers };
  } catch (error) {
    if (signal.aborted) throw new GivenUp();
    if (late.aborted) throw new RemoteFailure(`There was no answer within ${timeoutMilliseconds} ms.`);
    throw connectionFailure(error instanceof Error ? error : new Error(String(error)));
  }
}
