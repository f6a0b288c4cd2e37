import type { EntityManager } from 'typeorm';
import { runStatement } from '../../database/index.js';
import type { PlatformPlace } from '../model/gate.js';

/** Where platforms are registered and where they operate, and their sectors, by code; a code that the registry does not have is left out. */
export async function readPlatformPlaces(
  manager: EntityManager,
  platformCodes: readonly string[],
): Promise<ReadonlyMap<string, PlatformPlace>> {
  const rows = await runStatement<PlatformPlace & { readonly code: string }>(
    manager,
    `SELECT code, registered_region AS "registeredRegion", operating_regions AS "operatingRegions", sectors
     FROM coordination.platform WHERE code = ANY ($1)`,
    [platformCodes],
  );
  return new Map(rows.map(({ code, ...place }) => [code, place]));
}
