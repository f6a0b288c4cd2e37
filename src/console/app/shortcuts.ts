import { useEffect, useEffectEvent } from 'react';

/** Pages by the second key after `g`. */
const PLACES: Readonly<Record<string, string>> = {
  t: '/tasks',
  p: '/platforms',
  c: '/cases',
  d: '/disputes',
  o: '/orders',
  w: '/warrants',
  a: '/agreements',
  s: '/overview',
};

const SEQUENCE_MILLISECONDS = 1_000;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role="combobox"]') !== null
  );
}

/** `/` goes to the search box, `g` and a letter to a page; not while something is typed. */
export function useShortcuts(navigate: (path: string) => void): void {
  const go = useEffectEvent(navigate);
  useEffect(() => {
    let began = 0;
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '/') {
        event.preventDefault();
        document.querySelector<HTMLInputElement>('#search')?.focus();
      } else if (event.key === 'g') began = event.timeStamp;
      else if (event.timeStamp - began < SEQUENCE_MILLISECONDS && PLACES[event.key]) {
        began = 0;
        go(PLACES[event.key] ?? '/');
      }
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
