import { readFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { AGENCY_SUBGRAPHS } from '../../agencies/index.js';
import { readConfig } from '../../config/index.js';
import { openOwner, roleUrl } from '../../database/index.js';
import { intakeRoleOf } from '../../hub/database-roles.js';
import { describeTables, readSchemaWords, type TableShape } from '../../intake/index.js';
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
 * Lends the database as the intake login of one agency, which may write that agency's records and nothing else.
 *
 * @throws as `openOwnerUrl` does
 */
export async function withIntake<Answer>(
  agency: string,
  work: (database: DataSource) => Promise<Answer>,
): Promise<Answer> {
  const { url, close } = await openOwnerUrl();
  try {
    const connection = { ownerUrl: url, roleSecret: await roleSecretOf(readConfig()) };
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
