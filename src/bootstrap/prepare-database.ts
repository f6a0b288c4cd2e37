import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { synchroniseCatalogue, type Catalogue } from '../access/index.js';
import {
  DatabaseUnusable,
  ensureRoleLogins,
  inspectSchema,
  migrate,
  openOwner,
  type DatabaseConnection,
  type DatabaseRole,
} from '../database/index.js';
import { inspectJobTables, installJobs } from '../jobs/index.js';

export interface PreparationOptions {
  readonly connection: DatabaseConnection;
  readonly roles: readonly DatabaseRole[];
  readonly catalogue: Catalogue;
  /**
   * What to do about a schema that is older than this build: an embedded database is brought up to date, a server's is
   * left to its operator.
   */
  readonly upgrade: boolean;
  readonly log: (line: string) => void;
}

/**
 * Makes a database ready for this build: schema, job tables, role logins, catalogue.
 *
 * @throws DatabaseUnusable with one sentence and its remedy
 */
export async function prepareDatabase(options: PreparationOptions): Promise<void> {
  const { connection, log } = options;
  const state = await inspectSchema(connection.ownerUrl, MIGRATIONS);
  if (state.kind === 'AHEAD') {
    throw new DatabaseUnusable(
      `The database schema is newer than this build: it has ${state.unknown.join(', ')}.`,
      'Start the build that wrote it, or a later one.',
    );
  }
  if (state.kind === 'BEHIND' && !options.upgrade) {
    throw new DatabaseUnusable(
      `The database schema is older than this build: ${state.pending.length} migration(s) are missing, the first is ${state.pending[0]}.`,
      'Back the database up, then run: npm run -s huishang -- migrate',
    );
  }
  if (state.kind !== 'CURRENT') {
    const run = await migrate(connection.ownerUrl, MIGRATIONS);
    log(`Database schema: ${run.length} migration(s) run.`);
  }
  const jobs = await inspectJobTables(connection.ownerUrl);
  if (jobs === 'ABSENT' || jobs === 'BEHIND') {
    if (state.kind === 'CURRENT' && !options.upgrade) {
      throw new DatabaseUnusable(
        `The job tables are ${jobs === 'ABSENT' ? 'missing' : 'older than this build'}.`,
        'Run: npm run -s huishang -- migrate',
      );
    }
    await installJobs(connection.ownerUrl);
    log('Job tables: up to date.');
  }
  await ensureRoleLogins(connection, options.roles);
  await withOwner(connection.ownerUrl, (owner) => synchroniseCatalogue(owner.manager, options.catalogue));
}

/** Lends one connection as the database's owner, which knows these entities. */
export async function withOwner<T>(
  ownerUrl: string,
  work: (owner: DataSource) => Promise<T>,
  entities: readonly Function[] = [],
): Promise<T> {
  const owner = await openOwner(ownerUrl, { entities: [...entities] });
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}
