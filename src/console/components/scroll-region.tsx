import type { ReactNode } from 'react';

interface ScrollRegionProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly className?: string;
  /** Whether it is one of the page's regions (ARIA landmark); not where there are many alike. */
  readonly landmark?: boolean;
  readonly children: ReactNode;
}

/** Takes the focus, so that the keyboard scrolls what is larger than its place (WCAG 2.1.1). */
function focusable(element: HTMLElement | null): void {
  if (element) element.tabIndex = 0;
}

/** A part of a page that is scrolled by itself. */
export function ScrollRegion({ label, className = 'scroll', landmark = true, children }: ScrollRegionProps) {
  return (
    <div ref={focusable} className={className} role={landmark ? 'region' : 'group'} aria-label={label}>
      {children}
    </div>
  );
}
