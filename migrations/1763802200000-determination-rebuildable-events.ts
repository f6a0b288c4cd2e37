import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = `('CONSULTATION', 'SETTLED', 'REFERRED', 'COMPLETENESS', 'LEGAL_REVIEW', 'DELIBERATION', 'DECIDED',
  'IMPLEMENTING', 'CLOSED', 'SUSPENDED', 'WITHDRAWN')`;
const EARLIER_STATES = `('CONSULTATION', 'SETTLED', 'REFERRED', 'LEGAL_REVIEW', 'DELIBERATION', 'DECIDED', 'SUSPENDED')`;

const SUBJECTS = [
  { table: 'substance_case', key: 'case_id' },
  { table: 'dispute', key: 'dispute_id' },
] as const;

/**
 * Events say what they changed, so that the events of a case or dispute give its row exactly. Rows that are older than
 * this migration get what they are now as the change of their latest event. Disputes and cases have more states.
 */
export class DeterminationRebuildableEvents1763802200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { table, key } of SUBJECTS) {
      await runner.query(
        `ALTER TABLE coordination.${table}_event ADD COLUMN changes jsonb NOT NULL DEFAULT '{}'`,
      );
      await runner.query(`
        UPDATE coordination.${table}_event AS event
        SET changes = (
          SELECT jsonb_object_agg(
            (SELECT string_agg(CASE WHEN place = 1 THEN word ELSE initcap(word) END, '' ORDER BY place)
             FROM regexp_split_to_table(name, '_') WITH ORDINALITY AS words (word, place)),
            value)
          FROM jsonb_each(to_jsonb(subject)) AS columns (name, value))
        FROM coordination.${table} AS subject
        WHERE event.${key} = subject.id AND event.version = subject.version`);
      await runner.query(`ALTER TABLE coordination.${table}_event ALTER COLUMN changes DROP DEFAULT`);
    }
    await runner.query(`
      ALTER TABLE coordination.dispute
        DROP CONSTRAINT dispute_state_check,
        ADD CONSTRAINT dispute_state_check CHECK (state IN ${STATES}),
        DROP CONSTRAINT dispute_suspended_from_check,
        ADD CONSTRAINT dispute_suspended_from_check CHECK (suspended_from IN ${STATES})`);
    await runner.query(`DROP INDEX coordination.dispute_due`);
    await runner.query(`CREATE INDEX dispute_due ON coordination.dispute (due_at) WHERE due_at IS NOT NULL`);
    await runner.query(`
      ALTER TABLE coordination.substance_case
        DROP CONSTRAINT substance_case_status_check,
        ADD CONSTRAINT substance_case_status_check
          CHECK (status IN ('COLLECTING', 'DISPUTED', 'DETERMINED', 'WITHDRAWN'))`);
    await this.#openCases(runner, `status IN ('COLLECTING', 'DISPUTED')`);
  }

  /** @throws where a dispute or case is in a state that there was none of before; nothing is changed then */
  async down(runner: QueryRunner): Promise<void> {
    await this.#openCases(runner, `status <> 'DETERMINED'`);
    await runner.query(`
      ALTER TABLE coordination.substance_case
        DROP CONSTRAINT substance_case_status_check,
        ADD CONSTRAINT substance_case_status_check CHECK (status IN ('COLLECTING', 'DISPUTED', 'DETERMINED'))`);
    await runner.query(`DROP INDEX coordination.dispute_due`);
    await runner.query(
      `CREATE INDEX dispute_due ON coordination.dispute (due_at) WHERE state = 'CONSULTATION'`,
    );
    await runner.query(`
      ALTER TABLE coordination.dispute
        DROP CONSTRAINT dispute_state_check,
        ADD CONSTRAINT dispute_state_check CHECK (state IN ${EARLIER_STATES}),
        DROP CONSTRAINT dispute_suspended_from_check,
        ADD CONSTRAINT dispute_suspended_from_check CHECK (suspended_from IN ${EARLIER_STATES})`);
    for (const { table } of SUBJECTS) {
      await runner.query(`ALTER TABLE coordination.${table}_event DROP COLUMN changes`);
    }
  }

  async #openCases(runner: QueryRunner, condition: string): Promise<void> {
    await runner.query(`DROP INDEX coordination.substance_case_one_open`);
    await runner.query(`
      CREATE UNIQUE INDEX substance_case_one_open ON coordination.substance_case (platform_code, business_line)
        WHERE ${condition}`);
    await runner.query(`
      CREATE OR REPLACE VIEW access.case_standing AS
      SELECT id, ${condition} AS open, opened_by || concerned_agencies AS parties, platform_code
      FROM coordination.substance_case`);
  }
}
