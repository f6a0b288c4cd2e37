import type { DataSource } from 'typeorm';
import { determinationEntities } from '../../src/determination/index.js';
import { leadingGroupEntities } from '../../src/leading-groups/index.js';
import { PlatformEntity } from '../../src/platform-registry/index.js';
import { createTestDatabase } from '../testkit/database.js';

/** A database of the spec file's own, as the coordination subgraph's role sees it. */
export async function openDeterminationDatabase(): Promise<{
  readonly database: DataSource;
  /** The same as the database's owner. */
  readonly owner: () => Promise<DataSource>;
  readonly close: () => Promise<void>;
}> {
  const owned = await createTestDatabase();
  const database = await owned.as('huishang_coordination', [
    PlatformEntity,
    ...leadingGroupEntities,
    ...determinationEntities,
  ]);
  return { database, owner: () => owned.asOwner(), close: () => owned.drop() };
}
