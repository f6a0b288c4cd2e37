import { readFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../../migrations/index.js';
import { AGENCY_SUBGRAPHS } from '../../agencies/index.js';
import { readConfig } from '../../config/index.js';
import {
  inspectSchema,
  openOwner,
  refuseUnknownSchema,
  roleUrl,
  type DatabaseConnection,
} from '../../database/index.js';
import { GATEWAY_ROLE, intakeRoleOf } from '../../hub/database-roles.js';
import { describeTables, readSchemaWords, type TableShape } from '../../intake/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { projectFile } from '../inputs/project-file.js';
import { roleSecretOf } from './open-database.js';
import { openOwnerUrl } from './open-owner-url.js';

/** The tables of all agencies that files go into. */
export async function importTables(): Promise<TableShape[]> {
  const tables = await Promise.all(
    AGENCY_SUBGRAPHS.map(async ({ name, entities }) => {
      const sdl = await readFile(projectFile('schema', 'subgraphs', `${name}.graphql`), 'utf8');
      return describeTables(name, entities, readSchemaWords(sdl));
    }),
  );
  return tables.flat();
}

/**
 * How the database is reached: a server's by the logins of the hub's own roles, so that its owner's is not needed; the embedded
 * one as any command does.
 */
async function openConnection(): Promise<{
  readonly connection: DatabaseConnection;
  readonly close: () => Promise<void>;
}> {
  const config = readConfig();
  if (config.databaseUrl === null) {
    const { url, close } = await openOwnerUrl();
    return { connection: { ownerUrl: url, roleSecret: await roleSecretOf(config) }, close };
  }
  const connection = { ownerUrl: config.databaseUrl, roleSecret: await roleSecretOf(config) };
  const state = await inspectSchema(roleUrl(connection, GATEWAY_ROLE), MIGRATIONS);
  refuseUnknownSchema(state);
  if (state.kind !== 'CURRENT') {
    throw new CommandFailure(
      'The database schema is not that of this build.',
      'Run, with the login of its owner: npm run -s huishang -- database migrate',
    );
  }
  return { connection, close: async () => undefined };
}

/**
 * Lends the database as the intake login of one agency, which may write that agency's records and nothing else.
 *
 * @throws CommandFailure when its schema is not that of this build; DatabaseUnusable where it never will be
 */
export async function withIntake<Answer>(
  agency: string,
  work: (database: DataSource) => Promise<Answer>,
): Promise<Answer> {
  const { connection, close } = await openConnection();
  try {
    const database = await openOwner(roleUrl(connection, intakeRoleOf(agency)));
    try {
      return await work(database);
    } finally {
      await database.destroy().catch(() => undefined);
    }
  } finally {
    await close();
  }
}
