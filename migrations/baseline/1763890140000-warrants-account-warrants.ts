import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACTOR, codes, is, LEVEL, PURPOSE, SIX_DIGITS } from './codes.js';

/** Read once for each statement: a function in a condition on rows is called for each of them. */
const ACTING_ONCE = '(SELECT coordination.acting_as())';
const OWN = `(requester = ${ACTING_ONCE} OR ${ACTING_ONCE} IN ('PBOC', 'HUB'))`;
const SEEN = `EXISTS (SELECT FROM warrants.account_warrant AS warrant WHERE warrant.id = warrant_id)`;

/** 账户查询法定程序: the gates as dated data, the warrants, and every step and use of each. */
export class WarrantsAccountWarrants1763890140000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.#createGates(runner);
    await this.#createWarrants(runner);
    await this.#secureRows(runner);
    await runner.query(`
      GRANT SELECT ON warrants.gate, warrants.account_warrant, warrants.warrant_event TO huishang_coordination;
      GRANT INSERT, UPDATE ON warrants.account_warrant TO huishang_coordination;
      GRANT INSERT ON warrants.warrant_event TO huishang_coordination;

      -- What the gateway needs of a warrant to judge and count it, and to let the officers who are named use it, in that
      -- office; not who asked, who approved, and on which paper. It counts uses and may change nothing else.
      GRANT SELECT (id, requester, requester_level, requester_region, state, purpose, platform_code, accounts, officers,
          period_from, period_to, valid_from, valid_to, uses_allowed, uses_left, version),
        UPDATE (state, uses_left, version) ON warrants.account_warrant TO huishang_gateway;
      GRANT SELECT, INSERT ON warrants.warrant_event TO huishang_gateway`);
  }

  /**
   * What each agency's own law asks before it may see account data. Where the law does not say how many officers act, two
   * do, the least that administrative and criminal procedure know. 处置非法集资牵头部门 is the office here.
   *
   * 属地: 行政处罚法 22 and 刑事诉讼法 25 go by the place of the act, which an office of any operating region may be; by
   * 防范和处置非法集资条例 20 the lead body of the place of registration decides.
   */
  async #createGates(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE warrants.gate (
        code text PRIMARY KEY,
        requester text NOT NULL ${is('requester', ACTOR)},
        law text NOT NULL,
        article text NOT NULL,
        minimum_approver_level text NOT NULL CHECK (minimum_approver_level IN ${codes(LEVEL)}),
        approver_ranks text[] NOT NULL
          CHECK (cardinality(approver_ranks) > 0
            AND approver_ranks <@ ARRAY['HEAD', 'PRINCIPAL_HEAD', 'AUTHORISED_HEAD']),
        minimum_officers smallint NOT NULL CHECK (minimum_officers > 0),
        instrument text NOT NULL,
        competent_place text NOT NULL DEFAULT 'REGISTERED_OR_OPERATING'
          CHECK (competent_place IN ('REGISTERED', 'REGISTERED_OR_OPERATING')),
        in_force_from date NOT NULL,
        in_force_to date CHECK (in_force_to > in_force_from)
      );
      CREATE INDEX gate_requester ON warrants.gate (requester);

      INSERT INTO warrants.gate (code, requester, law, article, minimum_approver_level, approver_ranks, minimum_officers,
        instrument, competent_place, in_force_from, in_force_to)
      VALUES
        ('PBOC_ANTI_MONEY_LAUNDERING_2006', 'PBOC', '反洗钱法（2006）', '23–25', 'PROVINCIAL',
          '{HEAD,PRINCIPAL_HEAD}', 2, '调查通知书', 'REGISTERED_OR_OPERATING', '2007-01-01', '2025-01-01'),
        ('PBOC_ANTI_MONEY_LAUNDERING_2024', 'PBOC', '反洗钱法（2024）', '43–45', 'MUNICIPAL',
          '{HEAD,PRINCIPAL_HEAD}', 2, '调查通知书', 'REGISTERED_OR_OPERATING', '2025-01-01', NULL),
        ('BANKING_SUPERVISION', 'BANKING', '银行业监督管理法', '41', 'PROVINCIAL',
          '{HEAD,PRINCIPAL_HEAD}', 2, '查询通知书', 'REGISTERED_OR_OPERATING', '2007-01-01', NULL),
        ('SECURITIES_LAW', 'SECURITIES', '证券法（2019）', '170(6), 172', 'NATIONAL',
          '{PRINCIPAL_HEAD,AUTHORISED_HEAD}', 2, '调查通知书', 'REGISTERED_OR_OPERATING', '2020-03-01', NULL),
        ('INSURANCE_LAW', 'INSURANCE', '保险法（2015）', '154', 'NATIONAL',
          '{HEAD,PRINCIPAL_HEAD}', 2, '监督检查、调查通知书', 'REGISTERED_OR_OPERATING', '2015-04-24', NULL),
        ('COMMERCE_UNFAIR_COMPETITION', 'COMMERCE', '反不正当竞争法', '13', 'MUNICIPAL',
          '{HEAD,PRINCIPAL_HEAD}', 2, '书面报告及批准文件', 'REGISTERED_OR_OPERATING', '2018-01-01', NULL),
        ('COMMERCE_PYRAMID_SELLING', 'COMMERCE', '禁止传销条例', '14', 'MUNICIPAL',
          '{HEAD,PRINCIPAL_HEAD}', 2, '书面报告及批准文件', 'REGISTERED_OR_OPERATING', '2005-11-01', NULL),
        ('POLICE_CRIMINAL_PROCEDURE', 'POLICE', '刑事诉讼法、数据安全法', '144; 35', 'DISTRICT',
          '{HEAD,PRINCIPAL_HEAD}', 2, '协助查询财产通知书', 'REGISTERED_OR_OPERATING', '2021-09-01', NULL),
        ('OFFICE_ILLEGAL_FUNDRAISING', 'OFFICE', '防范和处置非法集资条例', '21', 'DISTRICT',
          '{PRINCIPAL_HEAD}', 2, '查询通知书', 'REGISTERED', '2021-05-01', NULL)`);
  }

  async #createWarrants(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Which office of its agency requested a warrant. One that is written without counts as the national one's, so that no
      -- local office uses or approves it.
      CREATE TABLE warrants.account_warrant (
        id uuid PRIMARY KEY,
        requester text NOT NULL ${is('requester', ACTOR)},
        requester_level text NOT NULL DEFAULT 'NATIONAL' CHECK (requester_level IN ${codes(LEVEL)}),
        requester_region text,
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL,
        platform_code text NOT NULL REFERENCES coordination.platform,
        accounts text[] CHECK (cardinality(accounts) > 0),
        period_from date NOT NULL,
        period_to date NOT NULL,
        purpose text NOT NULL ${is('purpose', PURPOSE)},
        gate text NOT NULL REFERENCES warrants.gate,
        legal_basis text NOT NULL,
        document_sha256 text NOT NULL CHECK (document_sha256 ~ '^[0-9a-f]{64}$'),
        officers text[] NOT NULL CHECK (cardinality(officers) > 0),
        state text NOT NULL
          CHECK (state IN ('REQUESTED', 'ACTIVE', 'PAUSED', 'EXHAUSTED', 'EXPIRED', 'REVOKED')),
        approver text,
        approver_level text CHECK (approver_level IN ${codes(LEVEL)}),
        approver_rank text CHECK (approver_rank IN ('HEAD', 'PRINCIPAL_HEAD', 'AUTHORISED_HEAD')),
        approved_at timestamptz,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz NOT NULL,
        uses_allowed integer NOT NULL CHECK (uses_allowed > 0),
        uses_left integer NOT NULL CHECK (uses_left BETWEEN 0 AND uses_allowed),
        version integer NOT NULL DEFAULT 1 CHECK (version > 0),
        CONSTRAINT account_warrant_period CHECK (period_from <= period_to),
        CONSTRAINT account_warrant_window CHECK (valid_from < valid_to),
        CONSTRAINT account_warrant_approval CHECK (
          num_nulls(approver, approver_level, approver_rank, approved_at) IN (0, 4)
          AND (state NOT IN ('ACTIVE', 'PAUSED', 'EXHAUSTED') OR approver IS NOT NULL)),
        CONSTRAINT account_warrant_four_eyes CHECK (approver <> requested_by),
        CONSTRAINT account_warrant_exhausted CHECK (state <> 'ACTIVE' OR uses_left > 0)
      );
      CREATE INDEX account_warrant_requester ON warrants.account_warrant (requester, id);
      CREATE INDEX account_warrant_requester_state ON warrants.account_warrant (requester, state, id);
      CREATE INDEX account_warrant_state ON warrants.account_warrant (state, id);
      CREATE INDEX account_warrant_platform ON warrants.account_warrant (platform_code, id);
      CREATE INDEX account_warrant_open ON warrants.account_warrant (valid_to)
        WHERE state IN ('REQUESTED', 'ACTIVE', 'PAUSED');

      CREATE TABLE warrants.warrant_event (
        warrant_id uuid NOT NULL REFERENCES warrants.account_warrant,
        version integer NOT NULL CHECK (version > 0),
        command text NOT NULL,
        agency text ${is('agency', ACTOR)},
        level text CHECK (level IN ${codes(LEVEL)}),
        region text CONSTRAINT warrant_event_region_code CHECK (region ${SIX_DIGITS}),
        officer text,
        operation text,
        reason text,
        at timestamptz NOT NULL,
        inserted_at timestamptz DEFAULT clock_timestamp(),
        inserted_by name DEFAULT session_user,
        PRIMARY KEY (warrant_id, version)
      );
      -- 滥用迹象: uses of warrants are looked for by when they were made.
      CREATE INDEX warrant_event_use_at ON warrants.warrant_event (at) WHERE command IN ('USE', 'USE_LAST');
      CREATE TRIGGER record_writer BEFORE INSERT ON warrants.warrant_event
        FOR EACH ROW EXECUTE FUNCTION audit.record_insert()`);
  }

  /** 行级安全: a role that no policy names sees no row, whatever it is granted later. */
  async #secureRows(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE warrants.account_warrant ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordination_select ON warrants.account_warrant FOR SELECT TO huishang_coordination
        USING (${OWN});
      CREATE POLICY coordination_insert ON warrants.account_warrant FOR INSERT TO huishang_coordination
        WITH CHECK (requester = coordination.acting_as());
      CREATE POLICY coordination_update ON warrants.account_warrant FOR UPDATE TO huishang_coordination
        USING (${OWN}) WITH CHECK (${OWN});
      CREATE POLICY gateway_select ON warrants.account_warrant FOR SELECT TO huishang_gateway USING (true);
      CREATE POLICY gateway_update ON warrants.account_warrant FOR UPDATE TO huishang_gateway
        USING (state = 'ACTIVE') WITH CHECK (state IN ('ACTIVE', 'EXHAUSTED'));

      ALTER TABLE warrants.warrant_event ENABLE ROW LEVEL SECURITY;
      CREATE POLICY coordination_select ON warrants.warrant_event FOR SELECT TO huishang_coordination USING (${SEEN});
      CREATE POLICY coordination_insert ON warrants.warrant_event FOR INSERT TO huishang_coordination
        WITH CHECK (${SEEN} AND agency IS NOT DISTINCT FROM NULLIF(coordination.acting_as(), 'HUB'));
      CREATE POLICY gateway_select ON warrants.warrant_event FOR SELECT TO huishang_gateway USING (true);
      CREATE POLICY gateway_insert ON warrants.warrant_event FOR INSERT TO huishang_gateway
        WITH CHECK (command IN ('USE', 'USE_LAST'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE warrants.warrant_event, warrants.account_warrant, warrants.gate`);
  }
}
