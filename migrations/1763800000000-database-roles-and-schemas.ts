import type { MigrationInterface, QueryRunner } from 'typeorm';

const SUBGRAPHS = ['pboc', 'banking', 'securities', 'insurance', 'commerce', 'police', 'coordination'];
const SCHEMAS = [...SUBGRAPHS, 'access', 'warrants', 'audit'];
const ROLES = [...SUBGRAPHS, 'gateway'];

/**
 * One schema per owner and one database role per process that reads it. Roles belong to the whole server, so one that
 * another database of the same server made already is taken as it is.
 */
export class DatabaseRolesAndSchemas1763800000000 implements MigrationInterface {
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
      await runner.query(`GRANT USAGE ON SCHEMA ${subgraph} TO huishang_${subgraph}`);
      // Within its own schema a role may read every table that a later migration adds; writing is granted by table.
      await runner.query(
        `ALTER DEFAULT PRIVILEGES IN SCHEMA ${subgraph} GRANT SELECT ON TABLES TO huishang_${subgraph}`,
      );
    }
    await runner.query(
      `GRANT USAGE ON SCHEMA access, warrants, audit TO huishang_gateway, huishang_coordination`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const schema of SCHEMAS) await runner.query(`DROP SCHEMA ${schema} CASCADE`);
  }
}
