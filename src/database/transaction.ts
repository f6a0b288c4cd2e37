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

/** Names the line that serializable transactions stand in; any number that no other advisory lock of the hub has. */
const LINE = 7_130_016;

/**
 * One serializable transaction, when no other one runs. PostgreSQL finds conflicts by pages of indexes, so that many at
 * once, about different things, would fail each other again and again. The lock is the session's and is taken before the
 * transaction begins: a snapshot taken before the wait would be too old after it.
 */
async function inLine<Answer>(
  database: DataSource,
  work: (manager: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  const runner = database.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [LINE]);
    try {
      await runner.startTransaction('SERIALIZABLE');
      const answer = await work(runner.manager);
      await runner.commitTransaction();
      return answer;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [LINE]);
    }
  } finally {
    await runner.release();
  }
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
      return await inLine(database, work);
    } catch (error) {
      if (attempt === ATTEMPTS || !mayRunAgain(error)) throw error;
      await wait(PAUSE + Math.random() * PAUSE * 2 * attempt);
    }
  }
}
