import { setTimeout as wait } from 'node:timers/promises';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';

export interface TransactionOptions {
  /**
   * READ COMMITTED when absent. In SERIALIZABLE what is read and what is written fit one order of all such transactions;
   * one that PostgreSQL cannot fit in is run again.
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
 * Runs `work` in one transaction. A serializable one is run again, at most twelve times, where PostgreSQL says that it
 * cannot be fitted between the others (SQLSTATE 40001, 40P01).
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
      return await database.transaction(isolation, work);
    } catch (error) {
      if (attempt === ATTEMPTS || !mayRunAgain(error)) throw error;
      await wait(PAUSE + Math.random() * PAUSE * 2 * attempt);
    }
  }
}
