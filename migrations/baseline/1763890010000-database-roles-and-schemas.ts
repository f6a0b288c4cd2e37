import type { MigrationInterface, QueryRunner } from 'typeorm';

const SUBGRAPHS = ['pboc', 'banking', 'securities', 'insurance', 'commerce', 'police', 'coordination'];
const SCHEMAS = [...SUBGRAPHS, 'access', 'warrants', 'audit'];

/**
 * The job queue's schema is pg-boss's own and is made by pg-boss's plans when the hub is started or migrated
 * (`src/workflow/jobs/install-jobs.ts`), which also grant `huishang_jobs` its rights there. It has none anywhere else.
 */
const ROLES = [...SUBGRAPHS, 'gateway', 'jobs', 'webhooks'];

/**
 * One schema per owner and one database role per process that reads it. Roles belong to the whole server, where another
 * database may have made them already and may need them still: one that is there is taken as it is, and none is dropped.
 */
export class DatabaseRolesAndSchemas1763890010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const role of ROLES) {
      await runner.query(`
        DO $$ BEGIN
          CREATE ROLE huishang_${role} NOLOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
        END $$`);
    }
    for (const schema of SCHEMAS) await runner.query(`CREATE SCHEMA ${schema}`);
    for (const subgraph of SUBGRAPHS) {
      // Within its own schema a role may read every table that a later migration adds; writing is granted by table.
      await runner.query(`
        GRANT USAGE ON SCHEMA ${subgraph} TO huishang_${subgraph};
        ALTER DEFAULT PRIVILEGES IN SCHEMA ${subgraph} GRANT SELECT ON TABLES TO huishang_${subgraph}`);
    }
    await runner.query(`
      GRANT USAGE ON SCHEMA access, warrants, audit TO huishang_gateway, huishang_coordination;
      GRANT USAGE ON SCHEMA coordination TO huishang_webhooks;

      -- The coordination role serves all agencies, so the rows that it sees depend on whom a transaction acts for
      -- (huishang.acting_as, set for that transaction alone). Where nothing is set it sees none.
      CREATE FUNCTION coordination.acting_as() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE SET search_path = ''
      AS $$ SELECT NULLIF(pg_catalog.current_setting('huishang.acting_as', true), '') $$;
      REVOKE ALL ON FUNCTION coordination.acting_as() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION coordination.acting_as() TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const schema of SCHEMAS) await runner.query(`DROP SCHEMA ${schema} CASCADE`);
  }
}
