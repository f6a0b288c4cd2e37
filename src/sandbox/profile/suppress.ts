import type { Cells } from './profile-file.js';

/** 最小单元: what is so of fewer platforms than this is not told of them. */
export const SMALLEST_CELL = 10;

/** Numbers of fewer digits than this one are common to many rows of any hub; one of as many may tell whose it is. */
export const FIRST_EXACT = 100_000;

/** A cell is no narrower than this part of all platforms, so that a large hub is not told more finely than a small one. */
const NARROWEST = 0.05;

const rounded = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1_000) / 1_000;

/** Two significant digits, as the file has them: 5.3e10. */
export const stepOf = (value: number): string => value.toExponential(1).replace('+', '');

/** Rows and platforms of which something is so, or not. */
export interface Tally {
  readonly rows: number;
  readonly platforms: number;
}

/** The share of rows of which it is so; all or none where it is so, or not so, of too few platforms. */
export function tellShare(so: Tally, not: Tally): number {
  if (so.platforms < SMALLEST_CELL) return 0;
  if (not.platforms < SMALLEST_CELL) return 1;
  return rounded(so.rows, so.rows + not.rows);
}

/** Each entry's share of those that are told; entries of too few platforms are left out, and are not told as a rest. */
export function tellShares(tallies: ReadonlyMap<string, Tally>): Record<string, number> {
  const told = [...tallies].filter(([, { platforms }]) => platforms >= SMALLEST_CELL);
  const whole = told.reduce((sum, [, { rows }]) => sum + rows, 0);
  return Object.fromEntries(
    told
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, { rows }]) => [key, rounded(rows, whole)]),
  );
}

/** Numbers of rows are told as steps of this scale, and of ten times as many and so on: no platform's own number stands in a cell. */
const SCALE = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80];

/** The step that a number of rows is on: the largest of the scale that is not above it. */
function stepBelow(rows: number): number {
  if (rows < 10) return rows;
  const power = 10 ** (String(rows).length - 2);
  return Math.max(...SCALE.map((each) => each * power).filter((each) => each <= rows));
}

/** The last number of rows before the next step. */
function endOfStep(start: number): number {
  if (start < 10) return start;
  const power = 10 ** (String(start).length - 2);
  return (SCALE.map((each) => each * power).find((each) => each > start) ?? 100 * power) - 1;
}

interface Cell {
  readonly from: number;
  to: number;
  platforms: number;
  /** Steps of its platforms, in order. */
  readonly steps: number[];
}

/** The end that leaves the middle where it is, where the largest, which is one platform's, lies beyond it. */
const cutEnd = ({ from, to, steps }: Cell): number =>
  Math.min(to, Math.max(from, 2 * endOfStep(steps[Math.floor(steps.length / 2)] ?? from) - from));

function bySteps(
  counts: ReadonlyMap<number, number>,
): readonly (readonly [step: number, platforms: number])[] {
  const steps = new Map<number, number>();
  for (const [rows, platforms] of counts) {
    const step = stepBelow(rows);
    steps.set(step, (steps.get(step) ?? 0) + platforms);
  }
  return [...steps].toSorted(([left], [right]) => left - right);
}

/**
 * How rows are spread over platforms, in cells of at least {@link SMALLEST_CELL} platforms.
 *
 * @param counts how many platforms have so many rows
 */
export function tellCells(counts: ReadonlyMap<number, number>): Cells {
  const whole = [...counts.values()].reduce((sum, platforms) => sum + platforms, 0);
  if (whole < SMALLEST_CELL) return [];
  const enough = Math.max(SMALLEST_CELL, whole * NARROWEST);
  const made: Cell[] = [];
  let open: Cell | null = null;
  for (const [step, platforms] of bySteps(counts)) {
    open ??= { from: step, to: step, platforms: 0, steps: [] };
    open.to = endOfStep(step);
    open.platforms += platforms;
    open.steps.push(...Array.from({ length: platforms }, () => step));
    if (open.platforms < (step === 0 ? SMALLEST_CELL : enough)) continue;
    made.push(open);
    open = null;
  }
  const last = made.at(-1);
  if (open !== null && open.platforms >= SMALLEST_CELL) made.push(open);
  else if (open !== null && last !== undefined) {
    last.platforms += open.platforms;
    last.steps.push(...open.steps);
    if (last.from > 0 || last.to > 0) last.to = open.to;
  }
  return made.map((cell, place) => ({
    from: cell.from,
    to: place === made.length - 1 ? cutEnd(cell) : cell.to,
    share: rounded(cell.platforms, whole),
  }));
}

/**
 * Into how many parts of equal size the values of so many platforms are cut, each with the values of
 * {@link SMALLEST_CELL} platforms on average; 0 where nothing is told.
 */
export const partsFor = (platforms: number): number =>
  platforms < SMALLEST_CELL ? 0 : Math.max(1, Math.min(20, Math.floor(platforms / SMALLEST_CELL)));
