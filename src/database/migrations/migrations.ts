import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { DatabaseUnusable, describeConnectionFailure } from '../errors/database-error.js';
import { databaseAddress } from '../connection/database-address.js';
import { openClient, openOwner } from '../connection/owner.js';
import { DatabaseSchemaUnknown, schemaNewer, schemaSuperseded } from './schema-refusals.js';

/** How far a database's schema is from what this build expects. */
export type SchemaState =
  | { readonly kind: 'EMPTY' }
  | { readonly kind: 'CURRENT' }
  | { readonly kind: 'BEHIND'; readonly pending: readonly string[] }
  /** The database has migrations that this build does not know: later ones, or those of before the baseline. */
  | { readonly kind: 'AHEAD' | 'SUPERSEDED'; readonly unknown: readonly string[] };

type MigrationClass = new () => object;

const MIGRATIONS_TABLE = 'huishang_migrations';

/** Oldest PostgreSQL that the hub is tested on. */
const OLDEST_SERVER_VERSION = 150_000;

async function openMigrator(ownerUrl: string, migrations: readonly MigrationClass[]): Promise<DataSource> {
  try {
    return await openOwner(ownerUrl, {
      migrations: [...migrations],
      migrationsTableName: MIGRATIONS_TABLE,
      migrationsTransactionMode: 'each',
    });
  } catch (error) {
    throw describeConnectionFailure(ownerUrl, error);
  }
}

/**
 * Compares the database with this build's migrations.
 *
 * @throws DatabaseUnusable when the server cannot be reached or is older than PostgreSQL 15
 */
export async function inspectSchema(
  ownerUrl: string,
  migrations: readonly MigrationClass[],
): Promise<SchemaState> {
  const source = await openMigrator(ownerUrl, []);
  try {
    const [server]: { version: number; name: string }[] = await source.query(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name`,
    );
    if (server && server.version < OLDEST_SERVER_VERSION) {
      throw new DatabaseUnusable(
        `The database server is PostgreSQL ${server.name}; the hub needs 15 or later.`,
        'Point DATABASE_URL at a newer server.',
      );
    }
    return compare(namesOf(migrations), await readApplied(source));
  } finally {
    await source.destroy();
  }
}

/** The migrations that the database has, oldest first. */
async function readApplied(source: DataSource): Promise<string[]> {
  const [table]: { present: boolean; owner: string | null; user: string; readable: boolean }[] =
    await source.query(
      `SELECT oid IS NOT NULL AS present, pg_get_userbyid(relowner)::text AS owner, current_user::text AS "user",
         has_table_privilege(oid, 'SELECT') AS readable
       FROM (SELECT to_regclass('public.${MIGRATIONS_TABLE}') AS found) AS look LEFT JOIN pg_class ON oid = found`,
    );
  if (table?.present && !table.readable) {
    throw new DatabaseUnusable(
      `The tables of the database belong to ${table.owner}, and not to ${table.user}, whom DATABASE_URL names.`,
      `As a superuser, in this database, run: REASSIGN OWNED BY ${table.owner} TO ${table.user}; or restore with pg_restore --no-owner.`,
    );
  }
  if (!table?.present) return [];
  const applied: { name: string }[] = await source.query(
    `SELECT name FROM public.${MIGRATIONS_TABLE} ORDER BY timestamp`,
  );
  return applied.map(({ name }) => name);
}

const namesOf = (migrations: readonly MigrationClass[]): string[] => migrations.map(({ name }) => name);

/** Milliseconds of the epoch with which a migration's name ends. */
const stampOf = (name: string): number => Number(/\d{13}$/.exec(name)?.[0] ?? Infinity);

function compare(known: readonly string[], applied: readonly string[]): SchemaState {
  if (applied.length === 0) return { kind: 'EMPTY' };
  const unknown = applied.filter((name) => !known.includes(name));
  const first = unknown[0];
  if (first !== undefined) {
    const kind = stampOf(first) < stampOf(known[0] ?? '') ? 'SUPERSEDED' : 'AHEAD';
    return { kind, unknown };
  }
  const pending = known.filter((name) => !applied.includes(name));
  return pending.length > 0 ? { kind: 'BEHIND', pending } : { kind: 'CURRENT' };
}

/** @throws DatabaseSchemaUnknown for a schema that this build must not touch */
export function refuseUnknownSchema(state: SchemaState): void {
  if (state.kind === 'SUPERSEDED') throw new DatabaseSchemaUnknown(schemaSuperseded(state));
  if (state.kind === 'AHEAD') throw new DatabaseSchemaUnknown(schemaNewer(state));
}

/**
 * Brings the schema up to this build, each migration in its own transaction. Replicas that start together take turns.
 *
 * @returns the names of the migrations that were run
 * @throws DatabaseUnusable when the server cannot be reached, or a migration fails (that one is rolled back);
 *   DatabaseSchemaUnknown where the database has migrations that are not among these, and nothing is written then
 */
export async function migrate(ownerUrl: string, migrations: readonly MigrationClass[]): Promise<string[]> {
  const source = await openMigrator(ownerUrl, migrations);
  let lock: pg.Client | undefined;
  try {
    lock = await openClient(databaseAddress(ownerUrl), 'huishang-migrate');
    await lock.query(`SELECT pg_advisory_lock(hashtext('huishang migrate'))`);
    refuseUnknownSchema(compare(namesOf(migrations), await readApplied(source)));
    const run = await source.runMigrations({ transaction: 'each' });
    return run.map(({ name }) => name);
  } catch (error) {
    if (error instanceof DatabaseUnusable) throw error;
    throw new DatabaseUnusable(
      `The database schema could not be brought up to date: ${error instanceof Error ? error.message : String(error)}.`,
      'Nothing of the failed step was kept. The owner in DATABASE_URL needs CREATEROLE and the right to create schemas.',
      { cause: error },
    );
  } finally {
    await lock?.end().catch(() => undefined);
    await source.destroy();
  }
}
