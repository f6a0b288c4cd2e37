import type { DataSource } from 'typeorm';
import { actAs, HUB } from '../database/index.js';
import { storedRegionPrefixes, type Actor } from '../kernel/index.js';
import { AGE_BUCKETS, bucketStarts } from './age-buckets.js';
import { AGENCIES, CONFLICTS, ORDERS, STAGES, STANDING } from './statistics-queries.js';
import type {
  AgencyFigure,
  ConflictFigure,
  OrderFigure,
  StageFigure,
  StandingFigure,
  StatisticsWindow,
  WorkflowStatistics,
} from './workflow-statistics.js';

type StandingRow = Omit<StandingFigure, 'age'> & { readonly age: number | null };

/**
 * Counts in the database, in one snapshot: what moves meanwhile is in all sections or in none. Five statements, whatever
 * the number of cases.
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
  const scope = [from, to, agency, level, patterns];
  return database.transaction('REPEATABLE READ', async (manager) => {
    await manager.query('SET TRANSACTION READ ONLY');
    await actAs(manager, agency ?? HUB);
    const standing: StandingRow[] = await manager.query(STANDING, [
      ...scope,
      now,
      bucketStarts(now).toReversed(),
    ]);
    const agencies: AgencyFigure[] = await manager.query(AGENCIES, scope);
    const conflicts: ConflictFigure[] = await manager.query(CONFLICTS, scope);
    const stages: StageFigure[] = await manager.query(STAGES, scope);
    const orders: OrderFigure[] = await manager.query(ORDERS, [...scope, now]);
    return {
      from,
      to,
      level,
      region,
      agency,
      asOf: now,
      standing: standing.map((row) => ({
        ...row,
        age: row.age === null ? null : (AGE_BUCKETS[row.age] ?? 'OVER_60'),
      })),
      agencies,
      conflicts,
      stages,
      orders,
    };
  });
}
