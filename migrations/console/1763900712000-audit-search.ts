import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 审计检索: by platform, by officer, by agency, by field; the newest first. */
export class AuditSearch1763900712000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX entry_officer ON audit.entry (officer, recorded_at);
      CREATE INDEX entry_agency ON audit.entry (agency, recorded_at);
      CREATE INDEX entry_platforms ON audit.entry USING gin ((platforms_asked || platforms_disclosed));
      CREATE INDEX disclosure_platforms ON audit.disclosure USING gin (platforms)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP INDEX audit.disclosure_platforms, audit.entry_platforms, audit.entry_agency, audit.entry_officer`,
    );
  }
}
