import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;
let now = Date.now();

function watch(changed: () => void): () => void {
  const timer = setInterval(() => {
    now = Date.now();
    changed();
  }, MINUTE);
  return () => clearInterval(timer);
}

/** The time, to the minute, in milliseconds since 1970: what is left of a deadline goes on while the page is open. */
export const useNow = (): number => useSyncExternalStore(watch, () => now);
