import type { EntityManager } from 'typeorm';
import { insertRow, runStatement } from '../../database/index.js';
import { makeInterimCode, type PlatformCode } from '../../kernel/index.js';
import { PlatformEntity, PlatformIdentifierEntity } from '../../platform-registry/index.js';
import type { Identifier } from '../model/identifiers.js';

/** Lets one transaction at a time enter platforms and change which codes belong together. */
export async function lockRegistry(manager: EntityManager): Promise<void> {
  await runStatement(manager, `SELECT pg_advisory_xact_lock(hashtextextended('platform registry', 0))`);
}

/** The row of a code as it stands, whether it was merged or not. */
export async function readPlatformRow(manager: EntityManager, code: string): Promise<PlatformEntity | null> {
  const [row] = await runStatement<PlatformEntity>(
    manager,
    `SELECT code, name, registered_region AS "registeredRegion", operating_regions AS "operatingRegions", sectors, interim,
       merged_into AS "mergedInto", split_from AS "splitFrom"
     FROM coordination.platform WHERE code = $1`,
    [code],
  );
  return row ?? null;
}

/** The next interim code (临时代码) of a region; a number that a rolled-back registration took is not given again. */
export async function nextInterimCode(manager: EntityManager, region: string): Promise<PlatformCode> {
  const [row] = await runStatement<{ serial: string }>(
    manager,
    `SELECT nextval('coordination.interim_code_serial')::text AS serial`,
  );
  return makeInterimCode(region, Number(row?.serial));
}

export async function insertPlatform(
  manager: EntityManager,
  platform: Omit<PlatformEntity, 'mergedInto'>,
): Promise<void> {
  await insertRow(manager, PlatformEntity, { ...platform, mergedInto: null });
}

/** Which platform, by the code that stands for it now, the registry knows under each of these; none for those that nobody has. */
export function identifierHolders(
  manager: EntityManager,
  identifiers: readonly Identifier[],
): Promise<readonly (Identifier & { readonly platformCode: string })[]> {
  return runStatement(
    manager,
    `SELECT kind, value, coalesce(holder.merged_into, holder.code) AS "platformCode"
     FROM unnest($1::text[], $2::text[]) AS given (kind, value)
     JOIN coordination.platform_identifier AS held USING (kind, value)
     JOIN coordination.platform AS holder ON holder.code = held.platform_code`,
    [identifiers.map(({ kind }) => kind), identifiers.map(({ value }) => value)],
  );
}

export async function insertIdentifiers(
  manager: EntityManager,
  platformCode: string,
  identifiers: readonly Identifier[],
): Promise<void> {
  for (const { kind, value } of identifiers)
    await insertRow(manager, PlatformIdentifierEntity, { kind, value, platformCode });
}
