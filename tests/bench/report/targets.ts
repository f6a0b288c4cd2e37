import type { Figures, Target } from './result.js';

const round = (value: number): string => (value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** A figure that should not exceed a bound. */
export function atMost(what: string, measured: number, bound: number, unit: string): Target {
  return {
    what,
    wanted: `≤ ${bound} ${unit}`,
    measured: `${round(measured)} ${unit}`,
    met: measured <= bound,
  };
}

/** A figure that should reach a bound. */
export function atLeast(what: string, measured: number, bound: number, unit: string): Target {
  return {
    what,
    wanted: `≥ ${bound} ${unit}`,
    measured: `${measured.toFixed(0)} ${unit}`,
    met: measured >= bound,
  };
}

/** How many times better one figure is than another; `ratio` is the better over the worse. */
export function timesBetter(what: string, ratio: number, bound: number): Target {
  return { what, wanted: `≥ ${bound} ×`, measured: `${round(ratio)} ×`, met: ratio >= bound };
}

/** @throws Error when the contestant did not run */
export function figuresOf(all: readonly Figures[], contestant: string): Figures {
  const found = all.find((figures) => figures.contestant === contestant);
  if (!found) throw new Error(`${contestant} was not measured.`);
  return found;
}
