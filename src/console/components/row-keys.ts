import { useEffect, useRef, type RefObject } from 'react';

/** `j` and `k` go through the rows of a list, from one row's own link to the next. */
export function useRowKeys(): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'j' && event.key !== 'k') return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, [role="combobox"], [role="dialog"]')
      )
        return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>('.row-open') ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      const next = links[event.key === 'j' ? at + 1 : Math.max(at - 1, 0)];
      if (!next) return;
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return list;
}
