import type { EntityManager } from 'typeorm';
import { runStatement, selectRow, sql, type Sql } from '../../database/index.js';
import { officePatterns, type OfficePlace } from '../../kernel/index.js';
import type { RecordedWorkflow } from '../../workflow/recorder/index.js';
import {
  MERGE_OPENING,
  mergeMachine,
  type MergeCommand,
  type MergeState,
} from '../model/platform-merge.machine.js';
import type { Places } from '../model/registrar.js';
import { PlatformMergeEntity, PlatformMergeEventEntity } from './platform-merge.entity.js';

export const mergeWorkflow: RecordedWorkflow<
  PlatformMergeEntity,
  'state',
  MergeState,
  MergeCommand,
  (typeof MERGE_OPENING)['command'],
  Partial<Omit<PlatformMergeEntity, 'id' | 'absorbed' | 'surviving' | 'state' | 'version'>>
> = {
  kind: 'PLATFORM_MERGE',
  row: PlatformMergeEntity,
  event: PlatformMergeEventEntity,
  subject: 'mergeId',
  state: 'state',
  opening: MERGE_OPENING,
  machineOf: () => mergeMachine,
  columns: ({ change }) => change,
};

export function lockMerge(manager: EntityManager, id: string): Promise<PlatformMergeEntity | null> {
  return selectRow(manager, PlatformMergeEntity, { where: { id }, lock: 'FOR UPDATE' });
}

/** The merge of a platform into another one that is proposed or in force; null for none. */
export async function openMergeOf(manager: EntityManager, absorbed: string): Promise<string | null> {
  const [open] = await runStatement<{ readonly id: string }>(
    manager,
    `SELECT id FROM coordination.platform_merge
     WHERE absorbed = $1 AND state IN ('PROPOSED', 'MERGED', 'REVERSAL_PROPOSED')`,
    [absorbed],
  );
  return open?.id ?? null;
}

/** Where several platforms are, together. */
export async function placesOf(
  manager: Parameters<typeof runStatement>[0],
  codes: readonly string[],
): Promise<Places> {
  const rows = await runStatement<Places>(
    manager,
    `SELECT registered_region AS "registeredRegion", operating_regions AS "operatingRegions"
     FROM coordination.platform WHERE code = ANY ($1)`,
    [codes],
  );
  const places = rows.flatMap(({ registeredRegion, operatingRegions }) => [
    ...(registeredRegion === null ? [] : [registeredRegion]),
    ...operatingRegions,
  ]);
  return { registeredRegion: null, operatingRegions: places };
}

/** Merges that concern a platform in the area of an office. */
export function mergesIn(office: OfficePlace): Sql[] {
  const within = officePatterns(office);
  if (within === null) return [];
  return [
    sql`EXISTS (SELECT FROM coordination.platform AS firm
      WHERE firm.code IN (chosen.absorbed, chosen.surviving)
        AND (firm.registered_region LIKE ANY (${within}::text[])
          OR EXISTS (SELECT FROM unnest(firm.operating_regions) AS region WHERE region LIKE ANY (${within}::text[]))))`,
  ];
}

/** Works out the sectors and places of platforms anew, from their own and those of what is merged into them. */
const unitePlatforms = (manager: EntityManager, codes: readonly string[]): Promise<unknown> =>
  runStatement(manager, `SELECT coordination.unite_platforms($1)`, [codes]);

/**
 * Lets the absorbed code, and those that stand for it already, stand for what the surviving one stands for now, which is in the sectors
 * and places of all of them from then on.
 *
 * @param manager holds the lock of the registry
 */
export async function joinPlatforms(
  manager: EntityManager,
  absorbed: string,
  surviving: string,
): Promise<void> {
  const joined = await runStatement<{ readonly standing: string }>(
    manager,
    `UPDATE coordination.platform AS member SET merged_into = coalesce(standing.merged_into, standing.code)
     FROM coordination.platform AS standing
     WHERE standing.code = $2 AND (member.code = $1 OR member.merged_into = $1)
     RETURNING member.merged_into AS standing`,
    [absorbed, surviving],
  );
  // First the absorbed one, which has its own back before it is counted with the surviving one.
  await unitePlatforms(manager, [absorbed]);
  await unitePlatforms(
    manager,
    joined.map(({ standing }) => standing),
  );
}

/**
 * Lets the absorbed code stand for itself again, with those that were merged into it; in which order merges are reversed does not
 * matter. Each of the two is in the sectors and places of its own codes again.
 *
 * @param manager holds the lock of the registry; the merge that is reversed is in force no more
 */
export async function partPlatforms(manager: EntityManager, absorbed: string): Promise<void> {
  const stood = await runStatement<{ readonly standing: string }>(
    manager,
    `SELECT coalesce(merged_into, code) AS standing FROM coordination.platform WHERE code = $1`,
    [absorbed],
  );
  await runStatement(
    manager,
    `WITH RECURSIVE member (code) AS (
       VALUES ($1::text)
       UNION
       SELECT merge.absorbed FROM member
       JOIN coordination.platform_merge AS merge ON merge.surviving = member.code
       WHERE merge.state IN ('MERGED', 'REVERSAL_PROPOSED')
     )
     UPDATE coordination.platform AS platform SET merged_into = NULLIF($1, platform.code)
     FROM member WHERE platform.code = member.code`,
    [absorbed],
  );
  await unitePlatforms(manager, [absorbed, ...stood.map(({ standing }) => standing)]);
}
