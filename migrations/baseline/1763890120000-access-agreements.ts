import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACTOR, codes, each, is, LEVEL, PURPOSE, SIX_DIGITS } from './codes.js';

/**
 * 共享目录与共享协议: the catalogue as the manifests gave it, and the agreements under which its items are shared. Their
 * terms lie in versions, of which each is approved by two people and none changes once proposed; suspensions belong to a
 * side; only statuses change, and every change has its event, which says which office took the step.
 */
export class AccessAgreements1763890120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.catalogue_item (
        id text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$'),
        owner text NOT NULL ${is('owner', ACTOR)},
        share_type text NOT NULL CHECK (share_type IN ('UNCONDITIONAL', 'CONDITIONAL', 'NOT_SHARED')),
        data_level smallint NOT NULL CHECK (data_level BETWEEN 1 AND 5),
        personal boolean NOT NULL,
        masking text NOT NULL
          CHECK (masking IN ('NONE', 'PERSON_NAME', 'ID_NUMBER', 'PHONE', 'ACCOUNT', 'BY_FIELD')),
        purpose_required boolean NOT NULL,
        basis_required boolean NOT NULL DEFAULT false,
        warrant_required boolean NOT NULL,
        update_frequency text NOT NULL
          CHECK (update_frequency IN ('REAL_TIME', 'DAILY', 'MONTHLY', 'ON_CHANGE')),
        description_en text NOT NULL,
        description_zh text NOT NULL,
        withdrawn boolean NOT NULL DEFAULT false
      )`);
    await this.#createAgreements(runner);
    await this.#announceChanges(runner);
    await runner.query(`
      GRANT SELECT ON access.catalogue_item, access.agreement, access.agreement_version, access.agreement_item,
        access.agreement_event TO huishang_coordination;
      GRANT INSERT, UPDATE ON access.agreement TO huishang_coordination;
      GRANT INSERT ON access.agreement_version, access.agreement_item, access.agreement_event TO huishang_coordination;
      GRANT UPDATE (status, first_approved_by, first_approved_at, approved_by, approved_at)
        ON access.agreement_version TO huishang_coordination;
      GRANT SELECT ON access.catalogue_item, access.agreement, access.agreement_version, access.agreement_item,
        access.agreement_revision TO huishang_gateway`);
  }

  async #createAgreements(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of no region: an agreement for the whole country.
      CREATE TABLE access.agreement (
        id uuid PRIMARY KEY,
        owner text NOT NULL ${is('owner', ACTOR)},
        grantee text NOT NULL ${is('grantee', ACTOR)},
        region text CONSTRAINT agreement_region_code CHECK (region ${SIX_DIGITS}),
        status text NOT NULL CHECK (status IN
          ('PROPOSED', 'AWAITING_SECOND_APPROVAL', 'ACTIVE', 'SUSPENDED', 'TERMINATED')),
        suspended_by text[] NOT NULL DEFAULT '{}' ${each('suspended_by', ACTOR)},
        terms_version integer NOT NULL,
        proposed_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1 CHECK (version > 0),
        CONSTRAINT agreement_parties_differ CHECK (grantee <> owner),
        CONSTRAINT agreement_suspended CHECK ((status = 'SUSPENDED') = (suspended_by <> '{}'))
      );
      CREATE INDEX agreement_owner ON access.agreement (owner, status);
      CREATE INDEX agreement_grantee ON access.agreement (grantee, status);

      CREATE TABLE access.agreement_version (
        agreement_id uuid NOT NULL REFERENCES access.agreement,
        number integer NOT NULL CHECK (number > 0),
        status text NOT NULL CHECK (status IN
          ('PROPOSED', 'AWAITING_SECOND_APPROVAL', 'IN_FORCE', 'SUPERSEDED', 'ENDED', 'REJECTED')),
        purposes text[] NOT NULL CHECK (cardinality(purposes) > 0) ${each('purposes', PURPOSE)},
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
          first_approved_by <> proposed_by AND approved_by <> proposed_by AND approved_by <> first_approved_by),
        CONSTRAINT agreement_version_two_approvals CHECK (
          (status <> 'IN_FORCE' OR (first_approved_by IS NOT NULL AND approved_by IS NOT NULL))
          AND (status <> 'AWAITING_SECOND_APPROVAL' OR first_approved_by IS NOT NULL))
      );
      -- One version at most is under way, and one at most is in force.
      CREATE UNIQUE INDEX agreement_version_pending ON access.agreement_version (agreement_id)
        WHERE status IN ('PROPOSED', 'AWAITING_SECOND_APPROVAL');
      CREATE UNIQUE INDEX agreement_version_in_force ON access.agreement_version (agreement_id)
        WHERE status = 'IN_FORCE';
      -- An agreement and its first version name each other.
      ALTER TABLE access.agreement ADD FOREIGN KEY (id, terms_version) REFERENCES access.agreement_version
        DEFERRABLE INITIALLY DEFERRED;

      CREATE TABLE access.agreement_item (
        agreement_id uuid NOT NULL REFERENCES access.agreement,
        number integer NOT NULL,
        item text NOT NULL REFERENCES access.catalogue_item,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (agreement_id, number, item),
        FOREIGN KEY (agreement_id, number) REFERENCES access.agreement_version
      );
      CREATE INDEX agreement_item_item ON access.agreement_item (item);
      CREATE TRIGGER record_writer BEFORE INSERT ON access.agreement_item
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();

      CREATE TABLE access.agreement_event (
        agreement_id uuid NOT NULL REFERENCES access.agreement,
        version integer NOT NULL CHECK (version > 0),
        command text NOT NULL,
        from_status text,
        to_status text NOT NULL,
        terms_version integer NOT NULL,
        in_force integer,
        agency text NOT NULL ${is('agency', ACTOR)},
        level text CHECK (level IN ${codes(LEVEL)}),
        region text CONSTRAINT agreement_event_region_code CHECK (region ${SIX_DIGITS}),
        officer text NOT NULL,
        at timestamptz NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (agreement_id, version)
      );
      CREATE INDEX agreement_event_at ON access.agreement_event (at);
      CREATE TRIGGER record_writer BEFORE INSERT ON access.agreement_event
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert()`);
  }

  /** Whoever changes an agreement, by whatever way, the gateways hear of it when the change commits. */
  async #announceChanges(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A number that grows with each change: whoever missed a notice sees by one small read that something changed.
      CREATE TABLE access.agreement_revision (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        number bigint NOT NULL
      );
      INSERT INTO access.agreement_revision (number) VALUES (1);
      CREATE FUNCTION access.announce_change() RETURNS trigger LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = '' AS $$
      BEGIN
        UPDATE access.agreement_revision SET number = number + 1;
        PERFORM pg_notify('access_changed', '');
        RETURN NULL;
      END $$`);
    for (const table of ['agreement', 'agreement_version', 'agreement_item']) {
      await runner.query(`
        CREATE TRIGGER announce_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON access.${table}
          FOR EACH STATEMENT EXECUTE FUNCTION access.announce_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE access.agreement_event, access.agreement_item, access.agreement_version, access.agreement,
        access.catalogue_item;
      DROP FUNCTION access.announce_change();
      DROP TABLE access.agreement_revision`);
  }
}
