import type { DataSource } from 'typeorm';
import { HUB, runQuery, setRlsActor } from '../database/index.js';
import { storedRegionPrefixes, type Actor } from '../kernel/index.js';
import { AGE_BUCKETS, bucketStarts } from './age-buckets.js';
import { CASES, ORDERS, PLACES_AND_MONTHS, SECTORS, SHARING, STAGES } from './statistics-queries.js';
import type {
  AgencyFigure,
  ConflictFigure,
  MonthFigure,
  OrderFigure,
  RegionFigure,
  SectorFigure,
  SharingFigure,
  StageFigure,
  CaseloadFigure,
  StatisticsWindow,
  WorkflowStatistics,
} from './workflow-statistics.js';

type CaseloadRow = Omit<CaseloadFigure, 'age'> & { readonly age: number | null };

interface CaseFigures {
  readonly caseload: readonly CaseloadRow[];
  readonly agencies: readonly AgencyFigure[];
  readonly conflicts: readonly ConflictFigure[];
}

interface OpenedFigures {
  readonly regions: readonly RegionFigure[];
  readonly months: readonly MonthFigure[];
}

/**
 * Of this transaction alone: compiling and helpers cost more than they save at this size, and helpers would be taken from
 * everybody else; groups that fit into memory are not sorted on disk.
 */
const SETTINGS = [
  'SET TRANSACTION READ ONLY',
  'SET LOCAL jit = off',
  'SET LOCAL max_parallel_workers_per_gather = 0',
  `SET LOCAL work_mem = '32MB'`,
].join('; ');

/**
 * Counts in the database, in one snapshot: what moves meanwhile is in all sections or in none. Six statements, which read
 * one row for each case, three times, for each stay that is over, for each order and for each version of agreements of the window.
 *
 * @param database as `huishang_coordination`
 * @param agency whose cases and own figures alone are counted; null for everybody's
 */
export function readStatistics(
  database: DataSource,
  agency: Actor | null,
  { from, to, level, region }: StatisticsWindow,
  now: Date,
): Promise<WorkflowStatistics> {
  // A case of an abolished division counts for each that it became.
  const patterns = region === null ? null : storedRegionPrefixes(region).map((prefix) => `${prefix}%`);
  const scope = [from, to, level, patterns];
  return database.transaction('REPEATABLE READ', async (manager) => {
    await runQuery(manager, SETTINGS);
    await setRlsActor(manager, agency ?? HUB);
    const [cases]: CaseFigures[] = await runQuery(manager, CASES, [
      ...scope,
      now,
      bucketStarts(now).toReversed(),
    ]);
    const stages: StageFigure[] = await runQuery(manager, STAGES, scope);
    const orders: OrderFigure[] = await runQuery(manager, ORDERS, [...scope, now, agency]);
    const [opened]: OpenedFigures[] = await runQuery(manager, PLACES_AND_MONTHS, [...scope, now]);
    const sectors: SectorFigure[] = await runQuery(manager, SECTORS, [...scope, now]);
    const sharing: SharingFigure[] = await runQuery(manager, SHARING, [from, to, patterns, now, agency]);
    const { caseload = [], agencies = [], conflicts = [] } = cases ?? {};
    return {
      from,
      to,
      level,
      region,
      agency,
      asOf: now,
      caseload: caseload.map((row) => ({
        ...row,
        age: row.age === null ? null : (AGE_BUCKETS[row.age] ?? 'OVER_60'),
      })),
      agencies,
      conflicts,
      stages,
      orders,
      regions: opened?.regions ?? [],
      months: opened?.months ?? [],
      sectors,
      sharing,
    };
  });
}
