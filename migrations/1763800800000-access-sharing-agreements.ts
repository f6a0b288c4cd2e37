import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 共享目录与共享协议: the catalogue as the manifests gave it, and the agreements under which its items are shared.
 * An agreement's terms never change once proposed; only its status does, and every change has its event.
 */
export class AccessSharingAgreements1763800800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.catalogue_item (
        id text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$'),
        owner text NOT NULL,
        share_type text NOT NULL CHECK (share_type IN ('UNCONDITIONAL', 'CONDITIONAL', 'NOT_SHARED')),
        data_level smallint NOT NULL CHECK (data_level BETWEEN 1 AND 5),
        personal boolean NOT NULL,
        masking text NOT NULL CHECK (masking IN ('NONE', 'PERSON_NAME', 'ID_NUMBER', 'PHONE', 'ACCOUNT')),
        purpose_required boolean NOT NULL,
        warrant_required boolean NOT NULL,
        update_frequency text NOT NULL
          CHECK (update_frequency IN ('REAL_TIME', 'DAILY', 'MONTHLY', 'ON_CHANGE')),
        description_en text NOT NULL,
        description_zh text NOT NULL,
        withdrawn boolean NOT NULL DEFAULT false
      )`);
    await runner.query(`
      CREATE TABLE access.agreement (
        id uuid PRIMARY KEY,
        owner text NOT NULL,
        grantee text NOT NULL,
        purposes text[] NOT NULL CHECK (cardinality(purposes) > 0),
        legal_basis text NOT NULL CHECK (legal_basis <> ''),
        masked boolean NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz NOT NULL,
        status text NOT NULL CHECK (status IN ('PROPOSED', 'ACTIVE', 'SUSPENDED', 'TERMINATED')),
        version integer NOT NULL DEFAULT 1 CHECK (version > 0),
        proposed_by text NOT NULL,
        proposed_at timestamptz NOT NULL,
        approved_by text,
        approved_at timestamptz,
        CONSTRAINT agreement_parties_differ CHECK (grantee <> owner),
        CONSTRAINT agreement_window CHECK (valid_from < valid_to),
        CONSTRAINT agreement_approval CHECK (
          (approved_by IS NULL) = (approved_at IS NULL)
          AND (status NOT IN ('ACTIVE', 'SUSPENDED') OR approved_by IS NOT NULL)),
        CONSTRAINT agreement_four_eyes CHECK (approved_by <> proposed_by)
      )`);
    await runner.query(`CREATE INDEX agreement_owner ON access.agreement (owner, status)`);
    await runner.query(`CREATE INDEX agreement_grantee ON access.agreement (grantee, status)`);
    await runner.query(`
      CREATE TABLE access.agreement_item (
        agreement_id uuid NOT NULL REFERENCES access.agreement,
        item text NOT NULL REFERENCES access.catalogue_item,
        PRIMARY KEY (agreement_id, item)
      )`);
    await runner.query(`CREATE INDEX agreement_item_item ON access.agreement_item (item)`);
    await runner.query(`
      CREATE TABLE access.agreement_event (
        agreement_id uuid NOT NULL REFERENCES access.agreement,
        version integer NOT NULL CHECK (version > 0),
        command text NOT NULL,
        agency text NOT NULL,
        officer text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (agreement_id, version)
      )`);
    // Whoever changes an agreement, by whatever way, the gateways hear of it when the change commits.
    await runner.query(`
      CREATE FUNCTION access.announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('access_changed', '');
        RETURN NULL;
      END $$`);
    for (const table of ['agreement', 'agreement_item']) {
      await runner.query(`
        CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON access.${table}
          FOR EACH STATEMENT EXECUTE FUNCTION access.announce_change()`);
    }
    await runner.query(`GRANT SELECT ON ALL TABLES IN SCHEMA access TO huishang_coordination`);
    await runner.query(`GRANT INSERT, UPDATE ON access.agreement TO huishang_coordination`);
    await runner.query(
      `GRANT INSERT ON access.agreement_item, access.agreement_event TO huishang_coordination`,
    );
    await runner.query(
      `GRANT SELECT ON access.catalogue_item, access.agreement, access.agreement_item TO huishang_gateway`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['agreement_event', 'agreement_item', 'agreement', 'catalogue_item']) {
      await runner.query(`DROP TABLE access.${table}`);
    }
    await runner.query(`DROP FUNCTION access.announce_change()`);
  }
}
