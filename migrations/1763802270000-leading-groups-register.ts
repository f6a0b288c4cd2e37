import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['leading_group_membership_event', 'leading_group_membership', 'leading_group'];

/** 领导小组成员名册: who sits in which leading group for which term. A seat's end is the only thing that changes of it. */
export class LeadingGroupsRegister1763802270000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.leading_group (
        id uuid PRIMARY KEY,
        level text NOT NULL CHECK (level IN ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')),
        region text CHECK ((region IS NULL) = (level = 'NATIONAL'))
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX leading_group_name ON coordination.leading_group (level, COALESCE(region, ''))`);
    await runner.query(`
      CREATE TABLE coordination.leading_group_membership (
        id uuid PRIMARY KEY,
        group_id uuid NOT NULL REFERENCES coordination.leading_group,
        member text NOT NULL,
        agency text,
        chair boolean NOT NULL,
        term integer NOT NULL CHECK (term > 0),
        seated_from timestamptz NOT NULL,
        seated_until timestamptz CHECK (seated_until > seated_from),
        version integer NOT NULL CHECK (version > 0)
      )`);
    await runner.query(`
      CREATE INDEX leading_group_membership_group
        ON coordination.leading_group_membership (group_id, seated_from)`);
    await runner.query(`
      CREATE TABLE coordination.leading_group_membership_event (
        membership_id uuid NOT NULL REFERENCES coordination.leading_group_membership,
        version integer NOT NULL,
        command text NOT NULL CHECK (command IN ('appointMember', 'endMembership')),
        agency text NOT NULL,
        officer text NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL,
        changes jsonb NOT NULL,
        PRIMARY KEY (membership_id, version)
      )`);
    await runner.query(`
      GRANT INSERT ON ${TABLES.map((table) => `coordination.${table}`).join(', ')} TO huishang_coordination`);
    await runner.query(`
      GRANT UPDATE (seated_until, version) ON coordination.leading_group_membership TO huishang_coordination`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE coordination.${table}`);
  }
}
