import type { ServerResponse } from 'node:http';

/**
 * Aborts when the client goes away before its answer was sent whole: at once where it has gone already, as it may have
 * while its token was verified. An answer that was sent whole aborts nothing.
 */
export function clientSignal(response: ServerResponse): AbortSignal {
  const abort = new AbortController();
  const closed = (): void => {
    if (!response.writableFinished) abort.abort();
  };
  if (response.destroyed) closed();
  else response.once('close', closed);
  return abort.signal;
}
