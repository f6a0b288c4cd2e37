import type { DataSource } from 'typeorm';
import { roleAddress } from '../../src/database/index.js';
import type { PostgresAddress } from '../../src/kernel/index.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';

/** A spec file's own database without agreements and warrants, as the roles that deal with them see it. */
export interface AccessDatabase {
  readonly test: TestDatabase;
  readonly owner: DataSource;
  readonly coordination: DataSource;
  readonly gateway: DataSource;
  /** For a plain connection as the gateway's role. */
  readonly gatewayAddress: PostgresAddress;
}

export async function openAccessDatabase(entities: readonly Function[]): Promise<AccessDatabase> {
  const test = await createTestDatabase();
  const owner = await test.asOwner(entities);
  // The sample's own agreements and warrants would answer what these specs ask.
  await owner.query(`TRUNCATE access.agreement, warrants.account_warrant CASCADE`);
  return {
    test,
    owner,
    coordination: await test.as('huishang_coordination', entities),
    gateway: await test.as('huishang_gateway'),
    gatewayAddress: roleAddress(test.connection, 'huishang_gateway'),
  };
}
