import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = ['ISSUED', 'ACCEPTED', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'CLOSED', 'WITHDRAWN'];
const TRANSFER_STATES = ['RECEIVED', 'CASE_FILED', 'REFUSED', 'OBJECTED'];
const listed = (codes: readonly string[]): string => `(${codes.map((code) => `'${code}'`).join(', ')})`;

const OF_TRANSFERS = `SELECT id FROM coordination.rectification_order WHERE kind = 'TRANSFER_TO_POLICE'`;

/**
 * A transfer of a suspected crime is no order. Orders of that kind, with their events as they were written, go into a table of their own
 * that nothing writes any more; their open tasks are closed. Their numbers stay taken.
 */
export class TransfersAreNoOrders1763900560000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.retired_transfer_order (
        id uuid PRIMARY KEY,
        content jsonb NOT NULL,
        events jsonb NOT NULL CHECK (jsonb_typeof(events) = 'array')
      );
      INSERT INTO coordination.retired_transfer_order (id, content, events)
        SELECT chosen.id, to_jsonb(chosen), (
          SELECT jsonb_agg(to_jsonb(step) ORDER BY step.version)
          FROM coordination.rectification_order_event AS step WHERE step.order_id = chosen.id)
        FROM coordination.rectification_order AS chosen WHERE chosen.kind = 'TRANSFER_TO_POLICE';
      UPDATE coordination.task SET closed_at = greatest(now(), opened_at)
        WHERE subject_kind = 'ORDER' AND closed_at IS NULL
          AND subject_id IN (SELECT id::text FROM coordination.retired_transfer_order);
      DELETE FROM coordination.rectification_order_event WHERE order_id IN (${OF_TRANSFERS});
      DELETE FROM coordination.rectification_order WHERE kind = 'TRANSFER_TO_POLICE'`);
    await this.#dropChecks(runner, 'TRANSFER_TO_POLICE');
    await runner.query(`
      ALTER TABLE coordination.rectification_order
        DROP COLUMN sender, DROP COLUMN received_at, DROP COLUMN case_number, DROP COLUMN objection_until,
        DROP COLUMN objected_at,
        ALTER COLUMN verifier SET NOT NULL, ALTER COLUMN rectify_by SET NOT NULL,
        DROP CONSTRAINT rectification_order_state_check,
        ADD CONSTRAINT rectification_order_state_check CHECK (state IN ${listed(STATES)});
      DROP TABLE coordination.transfer_period`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.transfer_period (
        code text NOT NULL,
        in_force_from date NOT NULL,
        in_force_to date CHECK (in_force_to > in_force_from),
        days integer NOT NULL CHECK (days > 0),
        law text NOT NULL,
        article text NOT NULL,
        PRIMARY KEY (code, in_force_from)
      );
      INSERT INTO coordination.transfer_period (code, in_force_from, days, law, article) VALUES
        ('REVIEW', '2001-07-09', 3, '行政执法机关移送涉嫌犯罪案件的规定（国务院令第730号修订）', '8'),
        ('REVIEW_AT_THE_LATEST', '2018-01-01', 10, '公安机关办理经济犯罪案件的若干规定（公通字〔2017〕25号）', '16'),
        ('REVIEW_COMPLEX', '2018-01-01', 30, '公安机关办理经济犯罪案件的若干规定（公通字〔2017〕25号）', '16'),
        ('REVIEW_EXCEPTIONAL', '2018-01-01', 60, '公安机关办理经济犯罪案件的若干规定（公通字〔2017〕25号）', '16'),
        ('OBJECTION', '2001-07-09', 3, '行政执法机关移送涉嫌犯罪案件的规定（国务院令第730号修订）', '9'),
        ('RECONSIDERATION', '2001-07-09', 3, '行政执法机关移送涉嫌犯罪案件的规定（国务院令第730号修订）', '9');
      ALTER TABLE coordination.rectification_order
        ADD COLUMN sender text CONSTRAINT sender_code CHECK (sender ~ '^[A-Z][A-Z0-9_]*$'),
        ADD COLUMN received_at timestamptz,
        ADD COLUMN case_number text,
        ADD COLUMN objection_until timestamptz,
        ADD COLUMN objected_at timestamptz,
        ALTER COLUMN verifier DROP NOT NULL,
        ALTER COLUMN rectify_by DROP NOT NULL,
        DROP CONSTRAINT rectification_order_state_check,
        ADD CONSTRAINT rectification_order_state_check CHECK (state IN ${listed([...STATES.slice(0, 5), ...TRANSFER_STATES, ...STATES.slice(5)])}),
        ADD CHECK ((kind = 'TRANSFER_TO_POLICE') = (rectify_by IS NULL)),
        ADD CHECK ((kind = 'TRANSFER_TO_POLICE') = (verifier IS NULL)),
        ADD CHECK ((kind = 'TRANSFER_TO_POLICE') = (sender IS NOT NULL)),
        ADD CHECK (sender <> addressee),
        ADD CHECK (state <> 'CASE_FILED' OR case_number IS NOT NULL)`);
    await runner.query(`
      INSERT INTO coordination.rectification_order
        SELECT (jsonb_populate_record(NULL::coordination.rectification_order, content)).*
        FROM coordination.retired_transfer_order;
      INSERT INTO coordination.rectification_order_event
        SELECT (jsonb_populate_record(NULL::coordination.rectification_order_event, step)).*
        FROM coordination.retired_transfer_order, jsonb_array_elements(events) AS step;
      DROP TABLE coordination.retired_transfer_order`);
  }

  /** Checks of the table that speak of a word. */
  async #dropChecks(runner: QueryRunner, word: string): Promise<void> {
    const checks: { readonly name: string }[] = await runner.query(
      `SELECT conname AS name FROM pg_constraint
       WHERE conrelid = 'coordination.rectification_order'::regclass AND contype = 'c'
         AND pg_get_constraintdef(oid) LIKE '%' || $1 || '%'`,
      [word],
    );
    for (const { name } of checks) {
      await runner.query(`ALTER TABLE coordination.rectification_order DROP CONSTRAINT "${name}"`);
    }
  }
}
