import pg from 'pg';
import type { DataSource } from 'typeorm';

/** The connections of one pool at this moment. */
export interface PoolStatistics {
  readonly idle: number;
  readonly busy: number;
  /** Queries that wait for a connection. */
  readonly waiting: number;
}

const NONE: PoolStatistics = { idle: 0, busy: 0, waiting: 0 };

/** Asks no database. A pool that is closed has nothing. */
export function poolStatistics({ driver }: DataSource): PoolStatistics {
  const pool: unknown = 'master' in driver ? driver.master : null;
  if (!(pool instanceof pg.Pool)) return NONE;
  const { totalCount, idleCount, waitingCount } = pool;
  return { idle: idleCount, busy: totalCount - idleCount, waiting: waitingCount };
}
