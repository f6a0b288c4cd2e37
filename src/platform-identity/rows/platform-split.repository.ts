import type { EntityManager } from 'typeorm';
import { runStatement, selectRow, sql, type Sql } from '../../database/index.js';
import { officePatterns, type OfficePlace } from '../../kernel/index.js';
import type { RecordedWorkflow } from '../../workflow/recorder/index.js';
import type { Identifier } from '../model/identifiers.js';
import {
  SPLIT_OPENING,
  splitMachine,
  type SplitCommand,
  type SplitState,
} from '../model/platform-split.machine.js';
import { PlatformSplitEntity, PlatformSplitEventEntity } from './platform-split.entity.js';

export type SplitChange = Partial<Pick<PlatformSplitEntity, 'part' | 'awaiting' | 'decidedBy' | 'decidedAt'>>;

export const splitWorkflow: RecordedWorkflow<
  PlatformSplitEntity,
  'state',
  SplitState,
  SplitCommand,
  (typeof SPLIT_OPENING)['command'],
  SplitChange
> = {
  kind: 'PLATFORM_SPLIT',
  row: PlatformSplitEntity,
  event: PlatformSplitEventEntity,
  subject: 'splitId',
  state: 'state',
  opening: SPLIT_OPENING,
  machineOf: () => splitMachine,
  columns: ({ change }) => change,
};

export function lockSplit(manager: EntityManager, id: string): Promise<PlatformSplitEntity | null> {
  return selectRow(manager, PlatformSplitEntity, { where: { id }, lock: 'FOR UPDATE' });
}

/** The split of a platform that is proposed; null for none. */
export async function proposedSplitOf(manager: EntityManager, platform: string): Promise<string | null> {
  const [open] = await runStatement<{ readonly id: string }>(
    manager,
    `SELECT id FROM coordination.platform_split WHERE platform = $1 AND state = 'PROPOSED'`,
    [platform],
  );
  return open?.id ?? null;
}

/** Splits that concern a platform in the area of an office. */
export function splitsIn(office: OfficePlace): Sql[] {
  const within = officePatterns(office);
  if (within === null) return [];
  return [
    sql`EXISTS (SELECT FROM coordination.platform AS firm
      WHERE firm.code IN (chosen.platform, chosen.part)
        AND (firm.registered_region LIKE ANY (${within}::text[])
          OR EXISTS (SELECT FROM unnest(firm.operating_regions) AS region WHERE region LIKE ANY (${within}::text[]))))`,
  ];
}

/** The agencies that publish records of a platform, under whichever of its codes. */
export async function holdersOf(manager: EntityManager, platform: string): Promise<string[]> {
  const rows = await runStatement<{ readonly agency: string }>(
    manager,
    `SELECT DISTINCT agency FROM coordination.platform_holder
     WHERE platform_code = ANY (ARRAY(SELECT $1 UNION ALL SELECT same_as FROM registry.same_platform WHERE code = $1))
     ORDER BY agency`,
    [platform],
  );
  return rows.map(({ agency }) => agency);
}

/** The parties of the open cases on a platform, under whichever of its codes. */
export async function partiesOfOpenCases(manager: EntityManager, platform: string): Promise<string[]> {
  const rows = await runStatement<{ readonly agency: string }>(
    manager,
    `SELECT DISTINCT party AS agency FROM coordination.substance_case, unnest(concerned_agencies) AS party
     WHERE status IN ('COLLECTING', 'DISPUTED')
       AND platform_code = ANY (ARRAY(SELECT $1 UNION ALL SELECT same_as FROM registry.same_platform WHERE code = $1))
     ORDER BY party`,
    [platform],
  );
  return rows.map(({ agency }) => agency);
}

/** What the codes that were merged into a platform are in. */
export function termsOfFormerCodes(
  manager: EntityManager,
  platform: string,
): Promise<readonly { readonly code: string; readonly sectors: string[]; readonly regions: string[] }[]> {
  return runStatement(
    manager,
    `SELECT code, sectors, array_remove(operating_regions || registered_region, NULL) AS regions
     FROM coordination.platform WHERE merged_into = $1 ORDER BY code`,
    [platform],
  );
}

/**
 * Leaves with a platform what remains with it, and gives identifiers to its part.
 *
 * @param manager holds the lock of the registry
 */
export async function sharePlatform(
  manager: EntityManager,
  {
    platform,
    remainingSectors,
    remainingRegions,
  }: Pick<PlatformSplitEntity, 'platform' | 'remainingSectors' | 'remainingRegions'>,
): Promise<void> {
  await runStatement(
    manager,
    `UPDATE coordination.platform SET sectors = $2, operating_regions = $3,
       own_sectors = CASE WHEN own_sectors IS NOT NULL THEN ARRAY(
         SELECT own FROM unnest(own_sectors) WITH ORDINALITY AS each (own, place) WHERE own = ANY ($2) ORDER BY place) END,
       own_operating_regions = CASE WHEN own_operating_regions IS NOT NULL THEN ARRAY(
         SELECT own FROM unnest(own_operating_regions) WITH ORDINALITY AS each (own, place) WHERE own = ANY ($3) ORDER BY place) END
     WHERE code = $1`,
    [platform, remainingSectors, remainingRegions],
  );
}

export async function moveIdentifiers(
  manager: EntityManager,
  identifiers: readonly Identifier[],
  platform: string,
): Promise<void> {
  await runStatement(
    manager,
    `UPDATE coordination.platform_identifier AS held SET platform_code = $3
     FROM unnest($1::text[], $2::text[]) AS given (kind, value)
     WHERE held.kind = given.kind AND held.value = given.value`,
    [identifiers.map(({ kind }) => kind), identifiers.map(({ value }) => value), platform],
  );
}
