import type { LawSnapshot } from '../law-snapshot.js';
import type { LawRowOf } from '../tables/index.js';
import { exactness, placesAbove } from './places-above.js';

export type DispositionRuleRow = LawRowOf<'disposition_rule'>;

/** Which rows are asked for: of a sector (null for every one), for a region (null for the country), on a day in Beijing. */
export interface RuleQuestion {
  readonly sector: string | null;
  readonly region: string | null;
  readonly at: string;
}

interface Placed {
  readonly id: string;
  readonly sector: string | null;
  readonly region: string | null;
}

/** The rows that apply, the most exact region first; within one, those of the sector before those of every sector. */
function applicable<Row extends Placed>(
  rows: readonly Row[],
  law: LawSnapshot,
  { sector, region, at }: RuleQuestion,
): readonly Row[] {
  const places = placesAbove(law, region, at);
  const placed = rows.flatMap((row) => {
    const distance = exactness(places, row.region);
    const concerns = sector === null || row.sector === null || row.sector === sector;
    return distance !== null && concerns ? [{ row, distance, general: row.sector === null ? 1 : 0 }] : [];
  });
  return placed
    .toSorted((one, other) => one.distance - other.distance || one.general - other.general)
    .map(({ row }) => row);
}

/**
 * 红线: every row that draws a line in a sector, those of conduct in every sector among them, for a region on a day: the
 * nation's and those of the region's own plans. One line may have several rows, one for each source.
 */
export function redLines(law: LawSnapshot, question: RuleQuestion): readonly LawRowOf<'red_line'>[] {
  return applicable(law.rowsOn('red_line', question.at), law, question);
}

/** 分类施策: which dispositions meet which findings in a sector and region on a day. */
export function dispositionRules(
  law: LawSnapshot,
  question: RuleQuestion,
): readonly LawRowOf<'disposition_rule'>[] {
  return applicable(law.rowsOn('disposition_rule', question.at), law, question);
}
