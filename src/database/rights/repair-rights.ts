import type pg from 'pg';
import { databaseAddress } from '../connection/database-address.js';
import { DatabaseUnusable } from '../errors/database-error.js';
import { databaseFailure } from '../errors/database-failure.js';
import { withClient } from '../connection/owner.js';
import { foreignObjects } from './foreign-objects.js';
import { readRights, type RightsScope } from './read-rights.js';
import { rightsDifference } from './rights-difference.js';

/** What a database must grant so that the hub can serve from it, and no more. */
export interface ExpectedRights extends RightsScope {
  /** As `readRights` reads them from a database that was migrated from nothing. */
  readonly statements: readonly string[];
  /** Schemas whose owner alone is put right here; their rights are for {@link others}. */
  readonly otherSchemas: readonly string[];
  /** Finds the statements that give what is missing of rights that only another part of the hub knows. */
  readonly others: RightsFinder;
  /** The role that reads which migrations the database has. */
  readonly versionReader: string;
  /** Whether who is connected owns the tables; what belongs to somebody else is found by owners alone. */
  readonly isOwner: boolean;
}

/** Finds the statements that put some rights right; none where they are. Each looks at what the one before has left. */
export type RightsFinder = (client: pg.ClientBase) => Promise<string[]>;

function findersOf(expected: ExpectedRights): RightsFinder[] {
  const { roles, schemas, otherSchemas, statements, others, versionReader, isOwner } = expected;
  return [
    (client) => missingRoles(client, roles),
    (client) => missingConnects(client, roles),
    async (client) => (isOwner ? foreignObjects(client, [...schemas, ...otherSchemas]) : []),
    (client) => missingVersionRead(client, versionReader),
    async (client) => rightsDifference(statements, await readRights(client, expected)),
    others,
  ];
}

/** @returns the statements that {@link repairRights} would begin with; none where the rights are as they must be */
export function inspectRights(ownerUrl: string, expected: ExpectedRights): Promise<string[]> {
  return withClient(databaseAddress(ownerUrl), 'huishang-rights', async (client) => {
    await client.query('BEGIN READ ONLY');
    for (const find of findersOf(expected)) {
      const statements = await find(client);
      if (statements.length > 0) return statements;
    }
    return [];
  });
}

/**
 * Creates those of the roles that the server does not have. Migrations give them rights, so they come first.
 *
 * @returns what was run
 * @throws DatabaseUnusable when the owner may not create roles
 */
export function createMissingRoles(ownerUrl: string, roles: readonly string[]): Promise<string[]> {
  return repair(ownerUrl, [(client) => missingRoles(client, roles)]);
}

/**
 * Gives a database the roles, the owner, the grants, the default privileges and the row-security policies that it must
 * have, and takes from the hub's roles and PUBLIC whatever else they hold in the hub's schemas: all that a restore may have
 * lost (`pg_restore --no-owner --no-privileges`, or onto a server without the roles). All or nothing. Replicas that start
 * together take turns.
 *
 * @returns what was run; nothing where all was right
 * @throws DatabaseUnusable when the owner may not do it; nothing is changed then
 */
export function repairRights(ownerUrl: string, expected: ExpectedRights): Promise<string[]> {
  return repair(ownerUrl, findersOf(expected));
}

function repair(ownerUrl: string, finders: readonly RightsFinder[]): Promise<string[]> {
  return withClient(databaseAddress(ownerUrl), 'huishang-rights', async (client) => {
    const run: string[] = [];
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('huishang migrate'))`);
    for (const find of finders) {
      for (const statement of await find(client)) {
        await runStatement(client, statement);
        run.push(statement);
      }
      const [left] = await find(client);
      if (left !== undefined) throw notRepaired(left, 'it was run and had no effect');
    }
    await client.query('COMMIT');
    return run;
  });
}

async function runStatement(client: pg.ClientBase, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    if (databaseFailure(error) !== null) throw error;
    throw notRepaired(statement, error instanceof Error ? error.message : String(error), error);
  }
}

function notRepaired(statement: string, why: string, cause?: unknown): DatabaseUnusable {
  return new DatabaseUnusable(
    `The rights in the database could not be repaired: ${why} (${statement}).`,
    'Nothing was changed. The owner in DATABASE_URL needs CREATEROLE and must own every table: as a superuser, run REASSIGN OWNED BY the former owner TO this one, then migrate again.',
    { cause },
  );
}

/** The statement that lets a role read which migrations the database has; none where it may, or there is no such table. */
async function missingVersionRead(client: pg.ClientBase, role: string): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('GRANT SELECT ON public.huishang_migrations TO %I', rolname) AS statement FROM pg_roles
     WHERE rolname = $1 AND to_regclass('public.huishang_migrations') IS NOT NULL
       AND NOT has_table_privilege(oid, to_regclass('public.huishang_migrations'), 'SELECT')`,
    [role],
  );
  return rows.map(({ statement }) => statement);
}

/** The statements that let roles connect to this database that may not, as where CONNECT was taken from PUBLIC. */
export async function missingConnects(client: pg.ClientBase, roles: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), rolname) AS statement FROM pg_roles
     WHERE rolname = ANY ($1) AND NOT has_database_privilege(oid, current_database(), 'CONNECT') ORDER BY 1`,
    [roles],
  );
  return rows.map(({ statement }) => statement);
}

/** The statements that create those of the roles that the server does not have. */
export async function missingRoles(client: pg.ClientBase, roles: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('CREATE ROLE %I NOLOGIN', name) AS statement FROM unnest($1::text[]) AS name
     WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) ORDER BY 1`,
    [roles],
  );
  return rows.map(({ statement }) => statement);
}
