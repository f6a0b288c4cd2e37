import type { ReactNode } from 'react';

interface ScrollRegionProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Takes the focus, so that the keyboard scrolls what is larger than its place (WCAG 2.1.1). */
function focusable(element: HTMLElement | null): void {
  if (element) element.tabIndex = 0;
}

/** A part of a page that is scrolled by itself. */
export function ScrollRegion({ label, className = 'scroll', children }: ScrollRegionProps) {
  return (
    <div ref={focusable} className={className} role="region" aria-label={label}>
      {children}
    </div>
  );
}
