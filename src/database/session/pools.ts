import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The connections beneath a data source, for statements that need no more than `pg` itself. */
export function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { readonly master: Pool }).master;
}

/** The connections of one pool at this moment. */
export interface PoolStatistics {
  readonly idle: number;
  readonly busy: number;
  /** Queries that wait for a connection. */
  readonly waiting: number;
}

/** Asks no database. */
export function poolStatistics(source: DataSource): PoolStatistics {
  const { totalCount, idleCount, waitingCount } = poolOf(source);
  return { idle: idleCount, busy: totalCount - idleCount, waiting: waitingCount };
}
