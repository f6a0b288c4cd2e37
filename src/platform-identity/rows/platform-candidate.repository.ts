import type { EntityManager } from 'typeorm';
import { runStatement, selectRow, sql, type Sql } from '../../database/index.js';
import { officePatterns, type OfficePlace } from '../../kernel/index.js';
import { createRecorder, type RecordedWorkflow } from '../../workflow/recorder/index.js';
import {
  CANDIDATE_OPENING,
  candidateMachine,
  type CandidateCommand,
  type CandidateState,
} from '../model/crosswalk/candidate.machine.js';
import type { RegisteredPlatform } from '../model/crosswalk/compared-platform.js';
import { PlatformCandidateEntity, PlatformCandidateEventEntity } from './platform-candidate.entity.js';

export const candidateWorkflow: RecordedWorkflow<
  PlatformCandidateEntity,
  'state',
  CandidateState,
  CandidateCommand,
  (typeof CANDIDATE_OPENING)['command'],
  Partial<Pick<PlatformCandidateEntity, 'decidedBy' | 'decidedAt' | 'mergeId' | 'rejection'>>
> = {
  kind: 'PLATFORM_CANDIDATE',
  row: PlatformCandidateEntity,
  event: PlatformCandidateEventEntity,
  subject: 'candidateId',
  state: 'state',
  opening: CANDIDATE_OPENING,
  machineOf: () => candidateMachine,
  columns: ({ change }) => change,
};

/** Steps of candidates; nothing but the merge follows from them, which is a step of its own. */
export const candidateRecorder = createRecorder(candidateWorkflow, []);

export function lockCandidate(manager: EntityManager, id: string): Promise<PlatformCandidateEntity | null> {
  return selectRow(manager, PlatformCandidateEntity, { where: { id }, lock: 'FOR UPDATE' });
}

/** Candidates that concern a platform in the area of an office and are not one platform already. */
export function candidatesIn(office: OfficePlace): Sql[] {
  const apart = sql`NOT EXISTS (SELECT FROM registry.same_platform AS pair
    WHERE pair.code = chosen.one AND pair.same_as = chosen.other) OR chosen.state <> 'OPEN'`;
  const within = officePatterns(office);
  if (within === null) return [apart];
  return [
    apart,
    sql`EXISTS (SELECT FROM coordination.platform AS firm
      WHERE firm.code IN (chosen.one, chosen.other)
        AND (firm.registered_region LIKE ANY (${within}::text[])
          OR EXISTS (SELECT FROM unnest(firm.operating_regions) AS region WHERE region LIKE ANY (${within}::text[]))))`,
  ];
}

const PLATFORM = `platform.code, platform.name, platform.interim, platform.registered_region AS "registeredRegion",
  platform.operating_regions AS "operatingRegions", coalesce((
    SELECT json_agg(json_build_object('kind', kind, 'value', value) ORDER BY kind, value)
    FROM coordination.platform_identifier AS held WHERE held.platform_code = platform.code), '[]') AS identifiers`;

/** A platform with the text that its comparison is worked out from. */
export type StalePlatform = RegisteredPlatform & { readonly named: string };

/** Platforms whose form for comparison is not there, or older than their name or identifiers; locked, and passed over by others. */
export function lockStalePlatforms(manager: EntityManager, limit: number): Promise<readonly StalePlatform[]> {
  return runStatement(
    manager,
    `SELECT ${PLATFORM}, text.named
     FROM coordination.platform_search AS text
     JOIN coordination.platform ON platform.code = text.platform_code
     LEFT JOIN coordination.platform_comparison AS done ON done.platform_code = text.platform_code
     WHERE done.named IS DISTINCT FROM text.named
     ORDER BY text.platform_code LIMIT $1 FOR UPDATE OF text SKIP LOCKED`,
    [limit],
  );
}

export async function writeComparisons(
  manager: EntityManager,
  rows: readonly { readonly code: string; readonly named: string; readonly keys: readonly string[] }[],
): Promise<void> {
  await runStatement(
    manager,
    `INSERT INTO coordination.platform_comparison (platform_code, named, keys)
     SELECT code, named, ARRAY(SELECT json_array_elements_text(keys))
     FROM json_to_recordset($1::json) AS given (code text, named text, keys json)
     ON CONFLICT (platform_code) DO UPDATE SET named = excluded.named, keys = excluded.keys`,
    [JSON.stringify(rows)],
  );
}

/**
 * Other platforms with which each of these shares a key, with which it was never suggested and from which it was not split. A key
 * that many share tells nobody apart and is passed over.
 *
 * @param maxHolders of a key
 */
export function platformsToCompare(
  manager: EntityManager,
  codes: readonly string[],
  maxHolders: number,
): Promise<readonly (RegisteredPlatform & { readonly asked: string })[]> {
  return runStatement(
    manager,
    `WITH own AS (
       SELECT platform_code, key FROM coordination.platform_comparison, unnest(keys) AS key
       WHERE platform_code = ANY ($1)
     ), telling AS (
       SELECT key FROM (SELECT DISTINCT key FROM own) AS each
       WHERE (SELECT count(*) FROM (
         SELECT FROM coordination.platform_comparison AS held WHERE held.keys @> ARRAY[each.key] LIMIT $2 + 1) AS holder) <= $2
     ), met AS (
       SELECT DISTINCT own.platform_code AS asked, held.platform_code AS code
       FROM own JOIN telling USING (key)
       JOIN coordination.platform_comparison AS held ON held.keys @> ARRAY[own.key] AND held.platform_code <> own.platform_code
     )
     SELECT met.asked, ${PLATFORM}
     FROM met JOIN coordination.platform ON platform.code = met.code
     WHERE NOT EXISTS (SELECT FROM coordination.platform_candidate AS known
         WHERE known.one = least(met.asked COLLATE "C", met.code COLLATE "C") AND known.other = greatest(met.asked COLLATE "C", met.code COLLATE "C"))
       AND NOT EXISTS (SELECT FROM registry.same_platform AS pair WHERE pair.code = met.asked AND pair.same_as = met.code)
       AND NOT EXISTS (SELECT FROM coordination.platform AS part
         WHERE (part.code, part.split_from) IN ((met.asked, met.code), (met.code, met.asked)))`,
    [codes, maxHolders],
  );
}
