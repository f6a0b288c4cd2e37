import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';

/**
 * Ends connections that `fetch` keeps and on which nothing is asked. A server that stops waits half a second for each of
 * them, because somebody may just be sending; here nobody is.
 */
export function endIdleConnections(): void {
  const used = getGlobalDispatcher();
  setGlobalDispatcher(new Agent());
  // What is still answered is read to its end.
  void used.close();
}
