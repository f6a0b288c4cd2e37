import type { ClientBase } from 'pg';
import { QueryFailedError, type DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { runQuery, runStatement } from '../../database/index.js';
import { ImportRefused, importRunning } from '../intake.errors.js';

/** What others wrote meanwhile was in the way: a key, a lock, or the instant at which a transaction began. */
const IN_THE_WAY: ReadonlySet<unknown> = new Set(['23505', '40001', '40P01']);
const MAX_ATTEMPTS = 5;

const isInTheWay = (error: unknown): boolean =>
  error instanceof QueryFailedError && 'code' in error.driverError && IN_THE_WAY.has(error.driverError.code);

/** One connection with the table's lock, for as long as an import takes (导入会话). */
export class IntakeSession {
  readonly #runner: QueryRunner;
  #runId: string | null = null;

  constructor(runner: QueryRunner) {
    this.#runner = runner;
  }

  get manager(): EntityManager {
    return this.#runner.manager;
  }

  client(): Promise<ClientBase> {
    return this.#runner.connect() as Promise<ClientBase>;
  }

  /** What is written from now on is kept as written by this run (数据沿革). */
  recordAs(runId: string): void {
    this.#runId = runId;
  }

  async begin(): Promise<void> {
    await this.#runner.startTransaction();
    if (this.#runId === null) return;
    await runStatement(this.manager, `SELECT set_config('huishang.import_run', $1, true)`, [this.#runId]);
  }

  async commit(): Promise<void> {
    await this.#runner.commitTransaction();
  }

  /** Takes back what was not committed; a connection that is lost has done so itself. */
  async rollback(): Promise<void> {
    if (this.#runner.isTransactionActive) await this.#runner.rollbackTransaction().catch(() => undefined);
  }

  async transaction<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    await this.begin();
    try {
      const answer = await work();
      await this.commit();
      return answer;
    } catch (error) {
      await this.rollback();
      throw error;
    }
  }

  /** A transaction that is made anew where the table's other writers were in its way. */
  async transactionUnhindered<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transaction(work);
      } catch (error) {
        if (attempt >= MAX_ATTEMPTS || !isInTheWay(error)) throw error;
      }
    }
  }
}

/**
 * Lends a connection that alone imports into a table: the lock ends with the connection, however that ends.
 *
 * @param table `schema.table`
 * @throws ImportRefused with IMPORT_RUNNING
 */
export async function withIntakeSession<Answer>(
  database: DataSource,
  table: string,
  work: (session: IntakeSession) => Promise<Answer>,
): Promise<Answer> {
  const runner = database.createQueryRunner();
  try {
    await runner.connect();
    const [row] = await runQuery<{ locked: boolean }>(
      runner.manager,
      `SELECT pg_try_advisory_lock(hashtext('huishang import'), hashtext($1)) AS locked`,
      [table],
    );
    if (!row?.locked) throw new ImportRefused(importRunning({ table }));
    return await work(new IntakeSession(runner));
  } finally {
    // Where the connection is lost, both went with it.
    await runQuery(runner.manager, 'SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await runQuery(runner.manager, 'DISCARD TEMP').catch(() => undefined);
    await runner.release();
  }
}
