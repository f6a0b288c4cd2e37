/**
 * What a change means: `BREAKING` for a client that relies on what was, or for an owner whose data it opens; `DANGEROUS`
 * where it can surprise one of them; `SAFE` otherwise.
 */
export type ChangeLevel = 'BREAKING' | 'DANGEROUS' | 'SAFE';

/** One difference between two supergraphs (契约变更). */
export interface SupergraphChange {
  readonly level: ChangeLevel;
  /** Stable. */
  readonly code: string;
  /** Schema coordinate; null where the change is none's. */
  readonly coordinate: string | null;
  readonly message: string;
}

const LEVELS: readonly ChangeLevel[] = ['BREAKING', 'DANGEROUS', 'SAFE'];

/** The most important first, then by coordinate. */
export function sortChanges(changes: readonly SupergraphChange[]): SupergraphChange[] {
  return changes.toSorted(
    (one, other) =>
      LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) ||
      (one.coordinate ?? '').localeCompare(other.coordinate ?? '') ||
      one.code.localeCompare(other.code),
  );
}

/** How many changes there are of each level. */
export interface ChangeCounts {
  readonly breaking: number;
  readonly dangerous: number;
  readonly safe: number;
}

export function countChanges(changes: readonly SupergraphChange[]): ChangeCounts {
  const of = (wanted: ChangeLevel): number => changes.filter(({ level }) => level === wanted).length;
  return { breaking: of('BREAKING'), dangerous: of('DANGEROUS'), safe: of('SAFE') };
}
