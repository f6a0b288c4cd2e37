import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 工商: what the commerce bureau holds on a platform. Amounts are minor units (分). */
export class CommerceRegistration1763800300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE commerce.registration (
        platform_code text PRIMARY KEY,
        registered_name text NOT NULL,
        status text NOT NULL CHECK (status IN ('ACTIVE', 'ABNORMAL', 'REVOKED', 'DEREGISTERED')),
        established_on date NOT NULL,
        registered_capital bigint NOT NULL CHECK (registered_capital >= 0),
        legal_representative_name text NOT NULL,
        legal_representative_id_number text NOT NULL,
        business_scope text NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE commerce.shareholder (
        platform_code text NOT NULL REFERENCES commerce.registration,
        position integer NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('PERSON', 'ENTERPRISE', 'PARTNERSHIP')),
        holder_code text,
        ratio numeric(7, 6) NOT NULL CHECK (ratio > 0 AND ratio <= 1),
        id_number text,
        PRIMARY KEY (platform_code, position)
      )`);
    await runner.query(`
      CREATE TABLE commerce.branch (
        platform_code text NOT NULL REFERENCES commerce.registration,
        position integer NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('BRANCH', 'SUBSIDIARY', 'LIMITED_PARTNERSHIP')),
        branch_code text,
        region text NOT NULL,
        opened_on date NOT NULL,
        PRIMARY KEY (platform_code, position)
      )`);
    await runner.query(`
      CREATE TABLE commerce.name_change (
        platform_code text NOT NULL REFERENCES commerce.registration,
        changed_on date NOT NULL,
        former_name text NOT NULL,
        new_name text NOT NULL,
        PRIMARY KEY (platform_code, changed_on)
      )`);
    await runner.query(`
      CREATE TABLE commerce.advertising_case (
        case_no text PRIMARY KEY,
        platform_code text NOT NULL REFERENCES commerce.registration,
        red_line text NOT NULL,
        medium text NOT NULL,
        claim text NOT NULL,
        status text NOT NULL CHECK (status IN ('OPEN', 'PENALISED', 'DISMISSED')),
        filed_on date NOT NULL,
        penalty bigint CHECK (penalty >= 0)
      )`);
    await runner.query(`CREATE INDEX advertising_case_platform ON commerce.advertising_case (platform_code)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['advertising_case', 'name_change', 'branch', 'shareholder', 'registration']) {
      await runner.query(`DROP TABLE commerce.${table}`);
    }
  }
}
