import type { MigrationInterface, QueryRunner } from 'typeorm';
import { is, isRegion, RED_LINE } from './codes.js';

/** 工商: what the commerce bureau holds on a platform. Amounts are minor units (分). */
export class CommerceRegistration1763890090000 implements MigrationInterface {
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
      );

      CREATE TABLE commerce.shareholder (
        platform_code text NOT NULL REFERENCES commerce.registration,
        position integer NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('PERSON', 'ENTERPRISE', 'PARTNERSHIP')),
        holder_code text,
        ratio numeric(7, 6) NOT NULL CHECK (ratio > 0 AND ratio <= 1),
        id_number text,
        PRIMARY KEY (platform_code, position)
      );

      CREATE TABLE commerce.branch (
        platform_code text NOT NULL REFERENCES commerce.registration,
        position integer NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('BRANCH', 'SUBSIDIARY', 'LIMITED_PARTNERSHIP')),
        branch_code text,
        region text NOT NULL ${isRegion('region')},
        opened_on date NOT NULL,
        PRIMARY KEY (platform_code, position)
      );

      CREATE TABLE commerce.name_change (
        platform_code text NOT NULL REFERENCES commerce.registration,
        changed_on date NOT NULL,
        former_name text NOT NULL,
        new_name text NOT NULL,
        PRIMARY KEY (platform_code, changed_on)
      );

      CREATE TABLE commerce.advertising_case (
        case_no text PRIMARY KEY,
        platform_code text NOT NULL REFERENCES commerce.registration,
        red_line text NOT NULL ${is('red_line', RED_LINE)},
        medium text NOT NULL,
        claim text NOT NULL,
        status text NOT NULL CHECK (status IN ('OPEN', 'PENALISED', 'DISMISSED')),
        filed_on date NOT NULL,
        penalty bigint CHECK (penalty >= 0)
      );
      CREATE INDEX advertising_case_platform ON commerce.advertising_case (platform_code);

      -- 属地: the regions (GB/T 2260) in which the agency knows a platform to be registered or to operate. Every agency keeps
      -- its own, because it is the agency that holds a caller to its jurisdiction.
      CREATE TABLE commerce.platform_region (
        platform_code text NOT NULL,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        PRIMARY KEY (platform_code, region)
      );

      -- 持有部门: the platforms that the agency licensed or holds business data on, and nothing of the data.
      -- The registration that commerce has of every firm says nothing of a business; its advertising cases do.
      CREATE VIEW commerce.published_platform AS
        SELECT platform_code FROM commerce.advertising_case`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW commerce.published_platform;
      DROP TABLE commerce.platform_region, commerce.advertising_case, commerce.name_change, commerce.branch, commerce.shareholder, commerce.registration`);
  }
}
