import type { ClientBase } from 'pg';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { poolOf } from '../session/pool-of.js';

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

/**
 * Runs a statement of a hot path, which PostgreSQL parses and plans once for each connection, and pg describes once. The
 * text must be one of few: what differs from call to call is a value.
 *
 * @param manager of a transaction; without one, any connection of the pool
 * @returns the rows, as `pg` reads them
 * @throws QueryFailedError as TypeORM does
 */
export async function runStatement<Row extends object>(
  manager: EntityManager,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const { dataSource, queryRunner } = manager;
  const { logger } = dataSource;
  const parameters = [...values];
  const connection: Pick<ClientBase, 'query'> = queryRunner
    ? await queryRunner.connect()
    : poolOf(dataSource);
  logger.logQuery(text, parameters, queryRunner);
  try {
    const name = nameOf(text);
    const { rows } = await connection.query<Row>({ ...(name ? { name } : {}), text, values: parameters });
    return rows;
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    logger.logQueryError(cause, text, parameters, queryRunner);
    throw new QueryFailedError(text, parameters, cause);
  }
}
