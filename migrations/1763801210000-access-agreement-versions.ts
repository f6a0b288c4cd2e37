import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 共享协议的版本、双人复核与每日限额: the terms of an agreement move into versions, of which each is approved by two
 * people; suspensions belong to a side; events say from which status to which; uses under a quota are counted by day.
 *
 * What was approved by one person under the earlier rule stays in force: the rule on two binds new rows only.
 */
export class AccessAgreementVersions1763801210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.agreement_version (
        agreement_id uuid NOT NULL REFERENCES access.agreement,
        number integer NOT NULL CHECK (number > 0),
        status text NOT NULL CHECK (status IN
          ('PROPOSED', 'AWAITING_SECOND_APPROVAL', 'IN_FORCE', 'SUPERSEDED', 'ENDED', 'REJECTED')),
        purposes text[] NOT NULL CHECK (cardinality(purposes) > 0),
        legal_basis text NOT NULL CHECK (legal_basis <> ''),
        jurisdiction text NOT NULL CHECK (jurisdiction IN ('ANY', 'CALLER_REGION')),
        masked boolean NOT NULL,
        daily_quota integer CHECK (daily_quota > 0),
        valid_from timestamptz NOT NULL,
        valid_to timestamptz NOT NULL,
        proposed_by text NOT NULL,
        proposed_at timestamptz NOT NULL,
        first_approved_by text,
        first_approved_at timestamptz,
        approved_by text,
        approved_at timestamptz,
        PRIMARY KEY (agreement_id, number),
        CONSTRAINT agreement_version_window CHECK (valid_from < valid_to),
        CONSTRAINT agreement_version_approvals CHECK (
          (first_approved_by IS NULL) = (first_approved_at IS NULL)
          AND (approved_by IS NULL) = (approved_at IS NULL)),
        CONSTRAINT agreement_version_four_eyes CHECK (
          first_approved_by <> proposed_by AND approved_by <> proposed_by AND approved_by <> first_approved_by)
      )`);
    await runner.query(`
      INSERT INTO access.agreement_version (agreement_id, number, status, purposes, legal_basis, jurisdiction, masked,
        valid_from, valid_to, proposed_by, proposed_at, approved_by, approved_at)
      SELECT id, 1,
             CASE WHEN status IN ('ACTIVE', 'SUSPENDED') THEN 'IN_FORCE'
                  WHEN status = 'PROPOSED' THEN 'PROPOSED'
                  WHEN approved_by IS NULL THEN 'REJECTED' ELSE 'ENDED' END,
             purposes, legal_basis, 'ANY', masked, valid_from, valid_to, proposed_by, proposed_at, approved_by, approved_at
      FROM access.agreement`);
    await runner.query(`
      ALTER TABLE access.agreement_version ADD CONSTRAINT agreement_version_two_approvals CHECK (
        (status <> 'IN_FORCE' OR (first_approved_by IS NOT NULL AND approved_by IS NOT NULL))
        AND (status <> 'AWAITING_SECOND_APPROVAL' OR first_approved_by IS NOT NULL)) NOT VALID`);
    // One version at most is under way, and one at most is in force.
    await runner.query(`
      CREATE UNIQUE INDEX agreement_version_pending ON access.agreement_version (agreement_id)
        WHERE status IN ('PROPOSED', 'AWAITING_SECOND_APPROVAL')`);
    await runner.query(`
      CREATE UNIQUE INDEX agreement_version_in_force ON access.agreement_version (agreement_id)
        WHERE status = 'IN_FORCE'`);

    await runner.query(`
      ALTER TABLE access.agreement_item
        ADD COLUMN number integer NOT NULL DEFAULT 1,
        DROP CONSTRAINT agreement_item_pkey`);
    await runner.query(`
      ALTER TABLE access.agreement_item
        ALTER COLUMN number DROP DEFAULT,
        ADD PRIMARY KEY (agreement_id, number, item),
        ADD FOREIGN KEY (agreement_id, number) REFERENCES access.agreement_version`);

    await runner.query(`
      ALTER TABLE access.agreement_event
        ADD COLUMN from_status text,
        ADD COLUMN to_status text,
        ADD COLUMN terms_version integer NOT NULL DEFAULT 1,
        ADD COLUMN in_force integer`);
    await runner.query(`
      UPDATE access.agreement_event AS event SET
        to_status = past.to_status, from_status = past.from_status,
        in_force = CASE WHEN past.to_status IN ('ACTIVE', 'SUSPENDED') THEN 1 END
      FROM (
        SELECT agreement_id, version, to_status,
               lag(to_status) OVER (PARTITION BY agreement_id ORDER BY version) AS from_status
        FROM (SELECT agreement_id, version,
                     CASE command WHEN 'PROPOSE' THEN 'PROPOSED' WHEN 'APPROVE' THEN 'ACTIVE'
                                  WHEN 'SUSPEND' THEN 'SUSPENDED' ELSE 'TERMINATED' END AS to_status
              FROM access.agreement_event) AS reached) AS past
      WHERE past.agreement_id = event.agreement_id AND past.version = event.version`);
    await runner.query(`
      ALTER TABLE access.agreement_event
        ALTER COLUMN to_status SET NOT NULL,
        ALTER COLUMN terms_version DROP DEFAULT`);
    await runner.query(`CREATE INDEX agreement_event_at ON access.agreement_event (at)`);

    // Under the earlier rule the owner alone lifted a suspension, whoever had laid it down.
    await runner.query(`
      ALTER TABLE access.agreement
        ADD COLUMN terms_version integer NOT NULL DEFAULT 1,
        ADD COLUMN suspended_by text[] NOT NULL DEFAULT '{}',
        DROP CONSTRAINT agreement_status_check`);
    await runner.query(`UPDATE access.agreement SET suspended_by = ARRAY[owner] WHERE status = 'SUSPENDED'`);
    await runner.query(`
      ALTER TABLE access.agreement
        ALTER COLUMN terms_version DROP DEFAULT,
        ADD FOREIGN KEY (id, terms_version) REFERENCES access.agreement_version DEFERRABLE INITIALLY DEFERRED,
        ADD CONSTRAINT agreement_status_check CHECK (status IN
          ('PROPOSED', 'AWAITING_SECOND_APPROVAL', 'ACTIVE', 'SUSPENDED', 'TERMINATED')),
        ADD CONSTRAINT agreement_suspended CHECK ((status = 'SUSPENDED') = (suspended_by <> '{}')),
        DROP COLUMN purposes, DROP COLUMN legal_basis, DROP COLUMN masked,
        DROP COLUMN valid_from, DROP COLUMN valid_to,
        DROP COLUMN proposed_by, DROP COLUMN approved_by, DROP COLUMN approved_at`);

    await runner.query(`
      CREATE TABLE access.agreement_usage (
        agreement_id uuid NOT NULL REFERENCES access.agreement,
        day date NOT NULL,
        used integer NOT NULL CHECK (used >= 0),
        last_granted integer NOT NULL CHECK (last_granted > 0),
        PRIMARY KEY (agreement_id, day)
      )`);

    // A number that grows with each change: whoever missed a notice sees by one small read that something changed.
    await runner.query(`
      CREATE TABLE access.agreement_revision (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        number bigint NOT NULL
      )`);
    await runner.query(`INSERT INTO access.agreement_revision (number) VALUES (1)`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION access.announce_change() RETURNS trigger LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = '' AS $$
      BEGIN
        UPDATE access.agreement_revision SET number = number + 1;
        PERFORM pg_notify('access_changed', '');
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON access.agreement_version
        FOR EACH STATEMENT EXECUTE FUNCTION access.announce_change()`);

    await runner.query(`
      GRANT SELECT ON access.agreement_version, access.agreement_usage TO huishang_coordination, huishang_gateway`);
    await runner.query(`GRANT INSERT ON access.agreement_version TO huishang_coordination`);
    await runner.query(`
      GRANT UPDATE (status, first_approved_by, first_approved_at, approved_by, approved_at)
        ON access.agreement_version TO huishang_coordination`);
    await runner.query(`GRANT SELECT ON access.agreement_revision TO huishang_gateway`);
    await runner.query(`GRANT INSERT ON access.agreement_usage TO huishang_gateway`);
    await runner.query(`GRANT UPDATE (used, last_granted) ON access.agreement_usage TO huishang_gateway`);
  }

  /** Versions before the present one are lost, and one that awaits its second approval awaits its only one again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE access.agreement_usage`);
    await runner.query(`
      ALTER TABLE access.agreement
        ADD COLUMN purposes text[] CHECK (cardinality(purposes) > 0),
        ADD COLUMN legal_basis text CHECK (legal_basis <> ''),
        ADD COLUMN masked boolean,
        ADD COLUMN valid_from timestamptz,
        ADD COLUMN valid_to timestamptz,
        ADD COLUMN proposed_by text,
        ADD COLUMN approved_by text,
        ADD COLUMN approved_at timestamptz,
        DROP CONSTRAINT agreement_suspended,
        DROP CONSTRAINT agreement_status_check`);
    await runner.query(`
      UPDATE access.agreement SET
        purposes = terms.purposes, legal_basis = terms.legal_basis, masked = terms.masked,
        valid_from = terms.valid_from, valid_to = terms.valid_to, proposed_by = terms.proposed_by,
        approved_by = terms.approved_by, approved_at = terms.approved_at,
        status = CASE agreement.status WHEN 'AWAITING_SECOND_APPROVAL' THEN 'PROPOSED' ELSE agreement.status END
      FROM access.agreement_version AS terms
      WHERE terms.agreement_id = agreement.id AND terms.number = agreement.terms_version`);
    await runner.query(`
      DELETE FROM access.agreement_item AS item USING access.agreement
      WHERE agreement.id = item.agreement_id AND agreement.terms_version <> item.number`);
    // What is left to be checked at commit would keep the tables from being altered.
    await runner.query(`SET CONSTRAINTS ALL IMMEDIATE`);
    await runner.query(`ALTER TABLE access.agreement_item DROP COLUMN number CASCADE`);
    await runner.query(`ALTER TABLE access.agreement_item ADD PRIMARY KEY (agreement_id, item)`);
    await runner.query(`
      ALTER TABLE access.agreement_event
        DROP COLUMN from_status, DROP COLUMN to_status, DROP COLUMN terms_version, DROP COLUMN in_force`);
    await runner.query(`DROP INDEX access.agreement_event_at`);
    await runner.query(`
      ALTER TABLE access.agreement
        DROP COLUMN terms_version,
        DROP COLUMN suspended_by,
        ALTER COLUMN purposes SET NOT NULL,
        ALTER COLUMN legal_basis SET NOT NULL,
        ALTER COLUMN masked SET NOT NULL,
        ALTER COLUMN valid_from SET NOT NULL,
        ALTER COLUMN valid_to SET NOT NULL,
        ALTER COLUMN proposed_by SET NOT NULL,
        ADD CONSTRAINT agreement_status_check
          CHECK (status IN ('PROPOSED', 'ACTIVE', 'SUSPENDED', 'TERMINATED')),
        ADD CONSTRAINT agreement_window CHECK (valid_from < valid_to),
        ADD CONSTRAINT agreement_approval CHECK (
          (approved_by IS NULL) = (approved_at IS NULL)
          AND (status NOT IN ('ACTIVE', 'SUSPENDED') OR approved_by IS NOT NULL)),
        ADD CONSTRAINT agreement_four_eyes CHECK (approved_by <> proposed_by)`);
    await runner.query(`DROP TABLE access.agreement_version`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION access.announce_change() RETURNS trigger LANGUAGE plpgsql
        SECURITY INVOKER AS $$
      BEGIN
        PERFORM pg_notify('access_changed', '');
        RETURN NULL;
      END $$`);
    await runner.query(`ALTER FUNCTION access.announce_change() RESET search_path`);
    await runner.query(`DROP TABLE access.agreement_revision`);
  }
}
