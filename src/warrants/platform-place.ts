import type { EntityManager } from 'typeorm';
import { runStatement } from '../database/index.js';
import type { PlatformPlace } from './gate.js';

/** Where a platform is registered and where it operates; null for a code that the registry does not have. */
export async function readPlatformPlace(
  manager: EntityManager,
  platformCode: string,
): Promise<PlatformPlace | null> {
  const [row] = await runStatement<PlatformPlace>(
    manager,
    `SELECT registered_region AS "registeredRegion", operating_regions AS "operatingRegions"
     FROM coordination.platform WHERE code = $1`,
    [platformCode],
  );
  return row ?? null;
}
