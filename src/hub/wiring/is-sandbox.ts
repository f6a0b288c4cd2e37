import type { DataSource } from 'typeorm';
import { runQuery } from '../../database/index.js';

/**
 * 沙盒: whether the database says that everything in it was made up.
 *
 * @param database as the gateway, or as the owner
 */
export async function isSandbox(database: DataSource): Promise<boolean> {
  const [row]: { sandbox: boolean }[] = await runQuery(
    database,
    'SELECT EXISTS (SELECT FROM access.sandbox) AS sandbox',
  );
  return row?.sandbox ?? false;
}
