import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACTOR, AGENCY, codes, is, isRegion, LEVEL } from './codes.js';

/** 领导小组成员名册: who sits in which leading group for which term. A seat's end is the only thing that changes of it. */
export class LeadingGroups1763890210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.leading_group (
        id uuid PRIMARY KEY,
        level text NOT NULL CHECK (level IN ${codes(LEVEL)}),
        region text ${isRegion('region')} CHECK ((region IS NULL) = (level = 'NATIONAL')),
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user
      );
      CREATE UNIQUE INDEX leading_group_name ON coordination.leading_group (level, COALESCE(region, ''));
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.leading_group
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();

      CREATE TABLE coordination.leading_group_membership (
        id uuid PRIMARY KEY,
        group_id uuid NOT NULL REFERENCES coordination.leading_group,
        member text NOT NULL,
        agency text ${is('agency', AGENCY)},
        chair boolean NOT NULL,
        term integer NOT NULL CHECK (term > 0),
        seated_from timestamptz NOT NULL,
        seated_until timestamptz CHECK (seated_until > seated_from),
        version integer NOT NULL CHECK (version > 0)
      );
      CREATE INDEX leading_group_membership_group ON coordination.leading_group_membership (group_id, seated_from);

      CREATE TABLE coordination.leading_group_membership_event (
        membership_id uuid NOT NULL REFERENCES coordination.leading_group_membership,
        version integer NOT NULL,
        command text NOT NULL CHECK (command IN ('appointMember', 'endMembership')),
        agency text NOT NULL ${is('agency', ACTOR)},
        officer text NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL,
        changes jsonb NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (membership_id, version)
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.leading_group_membership_event
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();

      GRANT INSERT ON coordination.leading_group, coordination.leading_group_membership,
        coordination.leading_group_membership_event TO huishang_coordination;
      GRANT UPDATE (seated_until, version) ON coordination.leading_group_membership TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE coordination.leading_group_membership_event, coordination.leading_group_membership,
        coordination.leading_group`);
  }
}
