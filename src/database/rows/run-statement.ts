import type { ClientBase } from 'pg';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { poolOf } from '../session/pools.js';

/** Where a statement runs: in the transaction of a manager that has one, else on any connection of the pool. */
export type Rows = EntityManager | DataSource;

/** Kinds of statement that each connection keeps prepared at most; what comes later is planned each time. */
const MAX_PREPARED = 300;

const NAMES = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = NAMES.get(text);
  if (known !== undefined || NAMES.size >= MAX_PREPARED) return known;
  const name = `statement ${NAMES.size + 1}`;
  NAMES.set(text, name);
  return name;
}

async function run<Row extends object>(
  on: Rows,
  name: string | undefined,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const { dataSource, queryRunner } = 'manager' in on ? on.manager : on;
  const { logger } = dataSource;
  const parameters = [...values];
  const connection: Pick<ClientBase, 'query'> = queryRunner
    ? await queryRunner.connect()
    : poolOf(dataSource);
  logger.logQuery(text, parameters, queryRunner);
  try {
    const { rows } = await connection.query<Row>({ ...(name ? { name } : {}), text, values: parameters });
    return rows;
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    logger.logQueryError(cause, text, parameters, queryRunner);
    throw new QueryFailedError(text, parameters, cause);
  }
}

/**
 * Runs a statement of a hot path, which PostgreSQL parses and plans once for each connection, and pg describes once. The
 * text must be one of few: what differs from call to call is a value.
 *
 * @returns the rows, as `pg` reads them; of a statement that writes, those of its RETURNING
 * @throws QueryFailedError as TypeORM does
 */
export function runStatement<Row extends object>(
  on: Rows,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return run(on, nameOf(text), text, values);
}

/**
 * Runs a statement that PostgreSQL plans for its values each time: lists whose conditions come and go, figures over many
 * rows, what is seldom asked.
 *
 * @returns the rows, as {@link runStatement} does
 * @throws QueryFailedError as TypeORM does
 */
export function runQuery<Row extends object>(
  on: Rows,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return run(on, undefined, text, values);
}
