import type { EntityManager } from 'typeorm';
import { runStatement } from '../database/index.js';

/** The sectors (领域) of a platform, read in a transaction; none for a code that the registry does not hold. */
export async function readPlatformSectors(manager: EntityManager, code: string): Promise<readonly string[]> {
  const [row] = await runStatement<{ readonly sectors: readonly string[] }>(
    manager,
    `SELECT sectors FROM coordination.platform WHERE code = $1`,
    [code],
  );
  return row?.sectors ?? [];
}
