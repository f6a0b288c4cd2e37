import { beijingDay, ok, refused, type Outcome, type RedLine } from '../../../kernel/index.js';
import { leadAgencies, redLines, type LawSnapshot, type LeadRow } from '../../../law/index.js';
import { redLineNotInForce, redLineUnknown } from '../refusals/input.errors.js';
import type { DirectoryPlatform } from './platform-directory.js';

/**
 * The rows on leads that hold for a platform's sectors on a day, at its place of registration (登记地), or where it has none at
 * its only place of operation, else for the country.
 */
export function leadsOf(
  law: LawSnapshot,
  {
    sectors,
    registeredRegion,
    operatingRegions,
  }: Pick<DirectoryPlatform, 'sectors' | 'registeredRegion' | 'operatingRegions'>,
  openedAt: Date,
): readonly LeadRow[] {
  const [only = null, ...others] = operatingRegions;
  const region = registeredRegion ?? (others.length === 0 ? only : null);
  const at = beijingDay(openedAt);
  return sectors.flatMap((sector) => leadAgencies(law, { sector, region, at }) ?? []);
}

/** What an opinion or a ruling is held against: a case is judged by the rows of the day on which it was opened. */
export interface CaseTerms {
  /** Of the platform; none stands for every sector. */
  readonly sectors: readonly string[];
  /** Places of registration and operation; none stands for the country. */
  readonly regions: readonly string[];
  /** The place that the case belongs to; null for the country. */
  readonly region: string | null;
  readonly openedAt: Date;
}

/**
 * Holds red lines against the rows that were in force for the case's sectors and places on the day on which it was opened.
 *
 * Refuses RED_LINE_UNKNOWN for a code that no row has, naming those in force, and RED_LINE_NOT_IN_FORCE, naming the rows of that line
 * that there are.
 */
export function holdRedLines(
  law: LawSnapshot,
  { sectors, regions, openedAt }: Pick<CaseTerms, 'sectors' | 'regions' | 'openedAt'>,
  found: readonly RedLine[],
): Outcome<null> {
  const at = beijingDay(openedAt);
  const rows = [...(regions.length === 0 ? [null] : regions)].flatMap((region) =>
    (sectors.length === 0 ? [null] : sectors).flatMap((sector) => redLines(law, { sector, region, at })),
  );
  for (const redLine of found) {
    if (rows.some((row) => row.redLine === redLine)) continue;
    const elsewhere = law.rows('red_line').filter((row) => row.redLine === redLine);
    const [first] = elsewhere;
    if (!first) {
      return refused(redLineUnknown({ redLine, known: [...new Set(rows.map((row) => row.redLine))] }));
    }
    const named = { redLine, zh: first.zh, at, rows: elsewhere.map(({ id }) => id) };
    return refused(redLineNotInForce(named));
  }
  return ok(null);
}
