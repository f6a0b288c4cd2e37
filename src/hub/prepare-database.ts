import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { synchroniseCatalogue, type Catalogue } from '../access/index.js';
import {
  createMissingRoles,
  DatabaseUnusable,
  ensureRoleLogins,
  inspectRights,
  inspectSchema,
  migrate,
  openOwner,
  refuseUnknownSchema,
  repairRights,
  type DatabaseConnection,
  type DatabaseRole,
  type ExpectedRights,
} from '../database/index.js';
import { loadShippedLaw } from '../law/index.js';
import { fillInitials } from '../platform-registry/index.js';
import { numberOlderMatters } from '../workflow/numbers/index.js';
import { inspectJobTables, installJobs } from '../workflow/jobs/index.js';
import { expectedRights } from './expected-rights.js';

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
 * Makes a database ready for this build: schema, job tables, rights, role logins, catalogue, dated rows of law.
 *
 * @throws DatabaseUnusable with one sentence and its remedy
 */
export async function prepareDatabase(options: PreparationOptions): Promise<void> {
  const { connection, log } = options;
  const state = await inspectSchema(connection.ownerUrl, MIGRATIONS);
  refuseUnknownSchema(state);
  if (state.kind === 'BEHIND' && !options.upgrade) {
    throw new DatabaseUnusable(
      `The database schema is older than this build: ${state.pending.length} migration(s) are missing, the first is ${state.pending[0]}.`,
      'Back the database up, then run: npm run -s huishang -- database migrate',
    );
  }
  const told = (statements: readonly string[]) => {
    for (const statement of statements) log(`Database rights: ${statement}`);
  };
  if (state.kind !== 'CURRENT') {
    if (state.kind === 'BEHIND') told(await createMissingRoles(connection.ownerUrl, options.roles));
    const run = await migrate(connection.ownerUrl, MIGRATIONS);
    log(`Database schema: ${run.length} migration(s) run.`);
  }
  const jobs = await inspectJobTables(connection.ownerUrl);
  if (jobs === 'ABSENT' || jobs === 'BEHIND') {
    if (state.kind === 'CURRENT' && !options.upgrade) {
      throw new DatabaseUnusable(
        `The job tables are ${jobs === 'ABSENT' ? 'missing' : 'older than this build'}.`,
        'Run: npm run -s huishang -- database migrate',
      );
    }
    await installJobs(connection.ownerUrl);
    log('Job tables: up to date.');
  }
  const expected = expectedRights(options.roles);
  if (options.upgrade || state.kind !== 'CURRENT') told(await repairRights(connection.ownerUrl, expected));
  else await refuseOtherRights(connection.ownerUrl, expected);
  await ensureRoleLogins(connection, options.roles);
  await withOwner(connection.ownerUrl, async (owner) => {
    await synchroniseCatalogue(owner.manager, options.catalogue);
    await loadLawOfThisBuild(owner, log);
  });
  const numbered = await completeRows(connection.ownerUrl);
  if (numbered > 0) log(`Numbers: given to ${numbered} older matters.`);
}

/**
 * Works out what rows need that came without it, by an earlier build or as a sample: the numbers of matters (编号), and the
 * initials of platforms.
 *
 * @returns how many matters were numbered
 */
export function completeRows(ownerUrl: string): Promise<number> {
  return withOwner(ownerUrl, async (owner) => {
    await fillInitials(owner);
    return owner.transaction(numberOlderMatters);
  });
}

/** The dated rows of this build; an operator's own rows stay, and what he closed stays closed. */
async function loadLawOfThisBuild(owner: DataSource, log: (line: string) => void): Promise<void> {
  const load = await loadShippedLaw(owner);
  if (load === null) return;
  const { opened, closed, faults } = load;
  const [first] = faults;
  if (first) {
    throw new DatabaseUnusable(
      `The dated rows of this build do not fit those in the database: ${first.message.en}`,
      'Name the rows with: npm run -s huishang -- law list; close those that are in the way with: npm run -s huishang -- law import',
    );
  }
  if (opened.length + closed.length > 0) {
    log(`Dated rows of law: ${opened.length} added, ${closed.length} ended.`);
  }
}

/** A server's database is put right by its operator, who may have to restore more than rights. */
async function refuseOtherRights(ownerUrl: string, expected: ExpectedRights): Promise<void> {
  const [first] = await inspectRights(ownerUrl, expected);
  if (first === undefined) return;
  throw new DatabaseUnusable(
    `The roles, owners and rights in the database are not those of this build; the first that is to be put right: ${first}.`,
    'Run: npm run -s huishang -- database migrate',
  );
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
