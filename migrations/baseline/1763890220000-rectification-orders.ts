import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACTOR, AGENCY, each, is, isRegion, LEVEL, RED_LINE, ROLE } from './codes.js';

/**
 * 整改指令: orders on determinations, their events, progress reports and numbers, and the periods of transfers to the
 * police. `due_at` is the truth of a step's clock; `acts_at` is the next instant at which the hub has to act on it.
 */
export class RectificationOrders1763890220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.#createOrders(runner);
    await this.#createEvents(runner);
    await this.#createPeriods(runner);
    await runner.query(`
      GRANT INSERT ON coordination.rectification_number, coordination.rectification_order,
        coordination.rectification_order_event, coordination.rectification_progress TO huishang_coordination;
      GRANT UPDATE ON coordination.rectification_number, coordination.rectification_order TO huishang_coordination`);
  }

  async #createOrders(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.rectification_number (
        year integer NOT NULL,
        level text NOT NULL ${is('level', LEVEL)},
        last integer NOT NULL CHECK (last > 0),
        PRIMARY KEY (year, level)
      );

      CREATE TABLE coordination.rectification_order (
        id uuid PRIMARY KEY,
        number_year integer NOT NULL,
        number_sequence integer NOT NULL CHECK (number_sequence > 0),
        level text NOT NULL ${is('level', LEVEL)},
        region text ${isRegion('region')} CHECK ((region IS NULL) = (level = 'NATIONAL')),
        determination_id uuid NOT NULL REFERENCES coordination.determination,
        case_id uuid NOT NULL REFERENCES coordination.substance_case,
        platform_code text NOT NULL REFERENCES coordination.platform,
        kind text NOT NULL CHECK (kind IN
          ('RECTIFY_BY', 'SUSPEND_BUSINESS', 'WIND_DOWN', 'BAN', 'REVOKE_LICENCE', 'TRANSFER_TO_POLICE')),
        addressee text NOT NULL ${is('addressee', AGENCY)},
        verifier text ${is('verifier', AGENCY)},
        sender text ${is('sender', AGENCY)},
        measures text NOT NULL,
        red_lines text[] NOT NULL ${each('red_lines', RED_LINE)},
        legal_basis jsonb NOT NULL CHECK (jsonb_array_length(legal_basis) > 0),
        issued_by text NOT NULL,
        issued_by_officer text NOT NULL,
        issued_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('ISSUED', 'ACCEPTED', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'RECEIVED',
          'CASE_FILED', 'REFUSED', 'OBJECTED', 'CLOSED', 'WITHDRAWN')),
        version integer NOT NULL CHECK (version > 0),
        rectify_by timestamptz,
        warn_at timestamptz,
        due_at timestamptz,
        escalate_at timestamptz,
        acts_at timestamptz,
        warned_at timestamptz,
        reminded_at timestamptz,
        escalated_at timestamptz,
        escalation_level integer NOT NULL CHECK (escalation_level >= 0),
        extended_at timestamptz,
        received_at timestamptz,
        case_number text,
        objection_until timestamptz,
        objected_at timestamptz,
        UNIQUE (number_year, level, number_sequence),
        CHECK ((kind = 'TRANSFER_TO_POLICE') = (rectify_by IS NULL)),
        CHECK ((kind = 'TRANSFER_TO_POLICE') = (verifier IS NULL)),
        CHECK ((kind = 'TRANSFER_TO_POLICE') = (sender IS NOT NULL)),
        CHECK (verifier <> addressee),
        CHECK (sender <> addressee),
        CHECK ((state IN ('CLOSED', 'WITHDRAWN')) = (due_at IS NULL)),
        CHECK (due_at IS NOT NULL OR acts_at IS NULL),
        CHECK (state <> 'CASE_FILED' OR case_number IS NOT NULL)
      );
      CREATE INDEX rectification_order_determination ON coordination.rectification_order (determination_id);
      CREATE INDEX rectification_order_platform ON coordination.rectification_order (platform_code, id);
      CREATE INDEX rectification_order_addressee ON coordination.rectification_order (addressee, id);
      CREATE INDEX rectification_order_state ON coordination.rectification_order (state, id);
      CREATE INDEX rectification_order_kind ON coordination.rectification_order (kind, id);
      CREATE INDEX rectification_order_acts ON coordination.rectification_order (acts_at, id)
        WHERE acts_at IS NOT NULL;
      CREATE INDEX rectification_order_due ON coordination.rectification_order (due_at) WHERE due_at IS NOT NULL;
      -- Statistics go on from the cases of a window to their orders.
      CREATE INDEX rectification_order_case ON coordination.rectification_order (case_id)`);
  }

  async #createEvents(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE coordination.rectification_order_event (
        order_id uuid NOT NULL REFERENCES coordination.rectification_order,
        version integer NOT NULL,
        command text NOT NULL,
        from_state text,
        to_state text NOT NULL,
        agency text ${is('agency', ACTOR)},
        officer text,
        role text ${is('role', ROLE)},
        at timestamptz NOT NULL,
        rule text NOT NULL,
        details jsonb NOT NULL,
        changes jsonb NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (order_id, version)
      );
      -- The accountability list, of all and of one agency.
      CREATE INDEX rectification_order_event_overdue
        ON coordination.rectification_order_event (at, order_id, version) WHERE command = 'remindOverdue';
      CREATE INDEX rectification_order_event_overdue_agency ON coordination.rectification_order_event
        ((details ->> 'agency'), at, order_id, version) WHERE command = 'remindOverdue';
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.rectification_order_event
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert();

      CREATE TABLE coordination.rectification_progress (
        order_id uuid NOT NULL,
        version integer NOT NULL,
        percent integer NOT NULL CHECK (percent BETWEEN 0 AND 100),
        done text NOT NULL,
        obstacles text,
        evidence jsonb NOT NULL,
        reported_by text NOT NULL,
        reported_at timestamptz NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (order_id, version),
        FOREIGN KEY (order_id, version) REFERENCES coordination.rectification_order_event
      );
      CREATE TRIGGER record_writer BEFORE INSERT ON coordination.rectification_progress
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert()`);
  }

  /** Calendar days; the thirty further ones of an exceptional case are counted from the receipt as well. */
  async #createPeriods(runner: QueryRunner): Promise<void> {
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
        ('RECONSIDERATION', '2001-07-09', 3, '行政执法机关移送涉嫌犯罪案件的规定（国务院令第730号修订）', '9')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE coordination.transfer_period, coordination.rectification_progress,
        coordination.rectification_order_event, coordination.rectification_order, coordination.rectification_number`);
  }
}
