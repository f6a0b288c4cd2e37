import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVELS = `('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')`;
const RANKS = `'HEAD', 'PRINCIPAL_HEAD', 'AUTHORISED_HEAD'`;
const TARGETS = `'PARTY', 'CONNECTED', 'SUSPECT'`;

/** Codes of gates as they were, and as the rows of law have them. */
const CODES = [
  ['PBOC_ANTI_MONEY_LAUNDERING_2006', 'PBOC_AML_2006'],
  ['PBOC_ANTI_MONEY_LAUNDERING_2024', 'PBOC_AML_2024'],
  ['OFFICE_ILLEGAL_FUNDRAISING', 'FUNDRAISING_LEAD_2021'],
] as const;

const renamed = (from: 0 | 1, to: 0 | 1): string =>
  `UPDATE warrants.account_warrant
   SET gate = CASE gate ${CODES.map((each) => `WHEN '${each[from]}' THEN '${each[to]}'`).join(' ')} ELSE gate END`;

/**
 * 账户查询法定程序: the laws by which account data may be asked for are rows of law like all others, and no longer part of the
 * schema. A warrant names the row by its code and by the day on which it was asked for, and says whose accounts it opens.
 */
export class LawGates1763900400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE law.gate (
        document text NOT NULL REFERENCES law.document (document),
        article text,
        mark text NOT NULL CHECK (mark IN ('SEED', 'LAW_READ', 'KNOWN', 'UNSURE', 'DESIGN')),
        note text,
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to > valid_from),
        gate text NOT NULL,
        requester text NOT NULL,
        citation text NOT NULL,
        highest_level text CHECK (highest_level IN ${LEVELS}),
        lowest_level text CHECK (lowest_level IN ${LEVELS}),
        targets text[] NOT NULL CHECK (cardinality(targets) > 0 AND targets <@ ARRAY[${TARGETS}]),
        party_sectors text[] NOT NULL,
        purposes text[] NOT NULL CHECK (cardinality(purposes) > 0),
        approver_level text CHECK (approver_level IN ${LEVELS}),
        approver_ranks text[] NOT NULL CHECK (approver_ranks <@ ARRAY[${RANKS}, 'ACTING_HEAD']),
        competent_place text NOT NULL CHECK (competent_place IN ('REGISTERED', 'REGISTERED_OR_OPERATING')),
        officers smallint NOT NULL CHECK (officers > 0),
        instrument text,
        also text[] NOT NULL,
        origin text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz,
        key text NOT NULL GENERATED ALWAYS AS (COALESCE(gate, '-')) STORED,
        PRIMARY KEY (key, valid_from),
        CONSTRAINT gate_one_a_day EXCLUDE USING gist (
          law.key_range(key, key, '[]') WITH &&, daterange(valid_from, valid_to) WITH &&)
      );
      CREATE TRIGGER keep_row BEFORE UPDATE OR DELETE ON law.gate
        FOR EACH ROW EXECUTE FUNCTION law.keep_row();
      CREATE TRIGGER keep_rows BEFORE TRUNCATE ON law.gate
        FOR EACH STATEMENT EXECUTE FUNCTION law.keep_row();
      CREATE TRIGGER announce_change AFTER INSERT OR UPDATE ON law.gate
        FOR EACH STATEMENT EXECUTE FUNCTION law.announce_change()`);
    await runner.query(`
      ALTER TABLE warrants.account_warrant
        DROP CONSTRAINT account_warrant_gate_fkey,
        DROP CONSTRAINT account_warrant_approver_rank_check,
        ADD CONSTRAINT account_warrant_approver_rank_check CHECK (approver_rank IN (${RANKS}, 'ACTING_HEAD')),
        ADD COLUMN target text CHECK (target IN (${TARGETS}))`);
    await runner.query(renamed(0, 1));
    await runner.query(`DROP TABLE warrants.gate`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(renamed(1, 0));
    await runner.query(
      `UPDATE warrants.account_warrant SET approver_rank = 'HEAD' WHERE approver_rank = 'ACTING_HEAD'`,
    );
    await runner.query(`
      CREATE TABLE warrants.gate (
        code text PRIMARY KEY,
        requester text NOT NULL CONSTRAINT requester_code CHECK (requester IN
          ('PBOC', 'BANKING', 'SECURITIES', 'INSURANCE', 'COMMERCE', 'POLICE', 'OFFICE', 'LEADING_GROUP')),
        law text NOT NULL,
        article text NOT NULL,
        minimum_approver_level text NOT NULL CHECK (minimum_approver_level IN ${LEVELS}),
        approver_ranks text[] NOT NULL
          CHECK (cardinality(approver_ranks) > 0 AND approver_ranks <@ ARRAY[${RANKS}]),
        minimum_officers smallint NOT NULL CHECK (minimum_officers > 0),
        instrument text NOT NULL,
        competent_place text NOT NULL DEFAULT 'REGISTERED_OR_OPERATING'
          CHECK (competent_place IN ('REGISTERED', 'REGISTERED_OR_OPERATING')),
        in_force_from date NOT NULL,
        in_force_to date CHECK (in_force_to > in_force_from)
      );
      CREATE INDEX gate_requester ON warrants.gate (requester);
      GRANT SELECT ON warrants.gate TO huishang_coordination;

      -- What warrants rest on; the terms of that time are in the rows of law, which go with this.
      INSERT INTO warrants.gate (code, requester, law, article, minimum_approver_level, approver_ranks, minimum_officers,
        instrument, in_force_from)
      SELECT DISTINCT ON (warrant.gate) warrant.gate, warrant.requester, warrant.legal_basis, '-',
        COALESCE(gate.approver_level, 'NATIONAL'),
        CASE WHEN cardinality(gate.approver_ranks) > 0 THEN gate.approver_ranks ELSE ARRAY['PRINCIPAL_HEAD'] END,
        COALESCE(gate.officers, 2), COALESCE(gate.instrument, '-'), COALESCE(gate.valid_from, '2016-01-01')
      FROM warrants.account_warrant AS warrant LEFT JOIN law.gate AS gate ON gate.gate = warrant.gate;

      ALTER TABLE warrants.account_warrant
        ADD CONSTRAINT account_warrant_gate_fkey FOREIGN KEY (gate) REFERENCES warrants.gate,
        DROP CONSTRAINT account_warrant_approver_rank_check,
        ADD CONSTRAINT account_warrant_approver_rank_check CHECK (approver_rank IN (${RANKS})),
        DROP COLUMN target;
      DROP TABLE law.gate`);
  }
}
