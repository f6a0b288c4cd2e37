import { useEffect, useRef, type RefObject } from 'react';

/** A menu (`details`) that closes when something else is clicked or focused, and by Escape. */
export function useClosingMenu(): RefObject<HTMLDetailsElement | null> {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const left = ({ target }: Event): void => {
      if (menu.current?.open && target instanceof Node && !menu.current.contains(target))
        menu.current.open = false;
    };
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !menu.current?.open) return;
      menu.current.open = false;
      menu.current.querySelector('summary')?.focus();
    };
    addEventListener('pointerdown', left);
    addEventListener('focusin', left);
    addEventListener('keydown', pressed);
    return () => {
      removeEventListener('pointerdown', left);
      removeEventListener('focusin', left);
      removeEventListener('keydown', pressed);
    };
  }, []);
  return menu;
}
