import type pg from 'pg';
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import packageJson from 'pg-boss/package.json' with { type: 'json' };
import { databaseAddress, DatabaseUnusable, withClient } from '../database/index.js';

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
      await client.query(`GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO ${JOBS_ROLE}`);
      await client.query(
        `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA} TO ${JOBS_ROLE}`,
      );
    });
  } catch (error) {
    throw new DatabaseUnusable(
      `The job tables could not be made: ${error instanceof Error ? error.message : String(error)}.`,
      'The owner in DATABASE_URL needs the right to create schemas.',
      { cause: error },
    );
  }
}
