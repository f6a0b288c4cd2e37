import { setTimeout as wait } from 'node:timers/promises';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';

export interface TransactionOptions {
  /**
   * READ COMMITTED when absent. In SERIALIZABLE what is read and what is written fit one order of all such transactions;
   * they run one at a time, and one that PostgreSQL still cannot fit in, because of others, is run again.
   */
  readonly isolation?: 'SERIALIZABLE';
}

/** Times that a serializable transaction is begun at most; whoever waits in line for one row needs one for each before him. */
const ATTEMPTS = 12;
/** Milliseconds before it is begun again: at least this, and at most twice as many for each attempt. */
const PAUSE = 5;

/** serialization_failure, and deadlock_detected: nothing is wrong with the transaction but its moment. */
const RUN_AGAIN: ReadonlySet<unknown> = new Set(['40001', '40P01']);

function mayRunAgain(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause: unknown = error.driverError;
  return typeof cause === 'object' && cause !== null && 'code' in cause && RUN_AGAIN.has(cause.code);
}

/**
 * LOCK TABLE takes no snapshot, so that the transaction sees all that was committed before its turn came. The line ends
 * for it with its COMMIT or ROLLBACK, or with its connection.
 */
const STAND_IN_LINE = `
  SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;
  LOCK TABLE coordination.serializable_line IN EXCLUSIVE MODE`;

/**
 * Runs `work` in one transaction. A serializable one runs when no other does: PostgreSQL finds conflicts by pages of
 * indexes, so that many at once, about different things, would fail each other again and again. It is run again, at most
 * twelve times, where PostgreSQL still says that it cannot be fitted between the others (SQLSTATE 40001, 40P01).
 *
 * @param work may run more than once; what it did before is undone by then
 * @throws what `work` and the database throw
 */
export async function inTransaction<Answer>(
  database: DataSource,
  { isolation }: TransactionOptions,
  work: (manager: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  if (!isolation) return database.transaction(work);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction(async (manager) => {
        await manager.query(STAND_IN_LINE);
        return work(manager);
      });
    } catch (error) {
      if (attempt === ATTEMPTS || !mayRunAgain(error)) throw error;
      await wait(PAUSE + Math.random() * PAUSE * 2 * attempt);
    }
  }
}
