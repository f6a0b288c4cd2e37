import type pg from 'pg';
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import packageJson from 'pg-boss/package.json' with { type: 'json' };
import { databaseAddress, DatabaseUnusable, withClient } from '../../database/index.js';

/** Whose tables the job queue are; only pg-boss knows what is in them. */
export const JOBS_SCHEMA = 'pgboss';
export const JOBS_ROLE = 'huishang_jobs';

const BUILT_FOR = packageJson.pgboss.schema;

/** How far the job tables are from what this build's pg-boss expects. */
export type JobTablesState = 'ABSENT' | 'BEHIND' | 'CURRENT' | 'AHEAD';

async function versionOf(client: pg.Client): Promise<number | null> {
  const table = await client.query<{ present: boolean }>(
    `SELECT to_regclass('${JOBS_SCHEMA}.version') IS NOT NULL AS present`,
  );
  if (!table.rows[0]?.present) return null;
  const { rows } = await client.query<{ version: number }>(`SELECT version FROM ${JOBS_SCHEMA}.version`);
  return rows[0]?.version ?? null;
}

/** Compares the database's job tables with this build's. */
export function inspectJobTables(ownerUrl: string): Promise<JobTablesState> {
  return withClient(databaseAddress(ownerUrl), 'huishang-jobs-install', async (client) => {
    const version = await versionOf(client);
    if (version === null) return 'ABSENT';
    if (version === BUILT_FOR) return 'CURRENT';
    return version < BUILT_FOR ? 'BEHIND' : 'AHEAD';
  });
}

/** The statements that give the role of the jobs what it must be able to do and is not; none where the tables are absent. */
export async function missingJobRights(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('GRANT USAGE ON SCHEMA %I TO %I', nspname, rolname) AS statement
     FROM pg_namespace, pg_roles
     WHERE nspname = $1 AND rolname = $2 AND NOT has_schema_privilege(pg_roles.oid, pg_namespace.oid, 'USAGE')
     UNION ALL
     SELECT format('GRANT %s ON TABLE %I.%I TO %I', privilege, nspname, relname, rolname)
     FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace, pg_roles,
       unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS privilege
     WHERE nspname = $1 AND rolname = $2 AND relkind IN ('r', 'p', 'v')
       AND NOT has_table_privilege(pg_roles.oid, pg_class.oid, privilege)
     ORDER BY 1`,
    [JOBS_SCHEMA, JOBS_ROLE],
  );
  return rows.map(({ statement }) => statement);
}

/**
 * Makes the job tables as the database's owner, or brings them up to this build, and lets the role of the jobs write in
 * them: it may neither make nor alter a table. Replicas that start together take turns; tables of a later build are left
 * alone.
 *
 * @throws DatabaseUnusable when the owner may not create the schema
 */
export async function installJobs(ownerUrl: string): Promise<void> {
  try {
    await withClient(databaseAddress(ownerUrl), 'huishang-jobs-install', async (client) => {
      await client.query(`SELECT pg_advisory_lock(hashtext('huishang jobs'))`);
      const version = await versionOf(client);
      if (version === null) await client.query(getConstructionPlans(JOBS_SCHEMA));
      else if (version < BUILT_FOR) await client.query(getMigrationPlans(JOBS_SCHEMA, version));
      for (const statement of await missingJobRights(client)) await client.query(statement);
    });
  } catch (error) {
    throw new DatabaseUnusable(
      `The job tables could not be made: ${error instanceof Error ? error.message : String(error)}.`,
      'The owner in DATABASE_URL needs the right to create schemas.',
      { cause: error },
    );
  }
}
