import type { DataSource } from 'typeorm';
import { runQuery } from '../../database/index.js';
import { readShippedLaw, shippedLawDigest } from '../rows/read-files.js';
import { loadLaw, type LawLoad } from './load-law.js';

const comment = (): string => `Dated rows of law. Loaded: ${shippedLawDigest()}`;

const READ = `SELECT obj_description(to_regnamespace('law'), 'pg_namespace') AS loaded`;

/** Whether the rows that this build ships were the last that were loaded. Any login may ask. */
export async function isShippedLawLoaded(database: DataSource): Promise<boolean> {
  const [last] = await runQuery<{ readonly loaded: string | null }>(database, READ);
  return last?.loaded === comment();
}

/**
 * Loads the rows that this build ships, unless they were the last that were loaded: rows are never changed, so what was loaded
 * is there. The schema's comment says which they were; a hub that starts again reads no file.
 *
 * @param database as its owner
 * @returns null where they were loaded before
 */
export async function loadShippedLaw(database: DataSource): Promise<LawLoad | null> {
  if (await isShippedLawLoaded(database)) return null;
  const load = await loadLaw(database, readShippedLaw(), { origin: 'SHIPPED', write: true });
  // The digest is of hexadecimal digits alone.
  if (load.faults.length === 0) await runQuery(database, `COMMENT ON SCHEMA law IS '${comment()}'`);
  return load;
}
