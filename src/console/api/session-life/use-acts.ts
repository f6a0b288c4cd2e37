import { useEffect } from 'react';

/** What only a person does; assistive technology and dictation cause the last two. */
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'click', 'input'] as const;

/** Calls back whenever a person does something on the page; what scripts cause does not count. */
export function useActs(onAct: () => void): void {
  useEffect(() => {
    const listener = (event: Event): void => {
      if (event.isTrusted) onAct();
    };
    for (const act of ACTS) addEventListener(act, listener, { capture: true, passive: true });
    return () => {
      for (const act of ACTS) removeEventListener(act, listener, { capture: true });
    };
  }, [onAct]);
}
