import { LEVELS, type Level } from '../../../kernel/index.js';
import { holdsOn } from '../law-table.js';
import type { LawSnapshot } from '../law-snapshot.js';
import type { LawRowOf } from '../tables/index.js';

export type GateRow = LawRowOf<'gate'>;

/** Every gate that there ever was for a requester, past ones included. */
export function gatesOf(law: LawSnapshot, requester: string): readonly GateRow[] {
  return law.rows('gate').filter((row) => row.requester === requester);
}

/** The row of a gate on a day (`YYYY-MM-DD` in Beijing); null where it was not in force. */
export function gateOn(law: LawSnapshot, gate: string, at: string): GateRow | null {
  return law.rows('gate').find((row) => row.gate === gate && holdsOn(row, at)) ?? null;
}

/** Whether offices of a level may ask by a gate. */
export function empowers(
  { highestLevel, lowestLevel }: Pick<GateRow, 'highestLevel' | 'lowestLevel'>,
  level: Level,
): boolean {
  const place = LEVELS.indexOf(level);
  return (
    (highestLevel === null || place >= LEVELS.indexOf(highestLevel)) &&
    (lowestLevel === null || place <= LEVELS.indexOf(lowestLevel))
  );
}
