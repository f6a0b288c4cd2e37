import type { DataSource } from 'typeorm';
import { poolOf } from '../session/pool-of.js';

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
