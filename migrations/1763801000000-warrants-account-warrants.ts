import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Gate {
  readonly code: string;
  readonly requester: string;
  readonly law: string;
  readonly article: string;
  readonly minimumApproverLevel: string;
  readonly approverRanks: readonly string[];
  readonly minimumOfficers: number;
  readonly instrument: string;
  readonly inForceFrom: string;
  readonly inForceTo: string | null;
}

const ANY_HEAD = ['HEAD', 'PRINCIPAL_HEAD'];

/**
 * What each agency's own law asks before it may see account data. Where the law does not say how many officers act, two
 * do, the least that administrative and criminal procedure know. 处置非法集资牵头部门 is the office here.
 */
const GATES: readonly Gate[] = [
  {
    code: 'PBOC_ANTI_MONEY_LAUNDERING_2006',
    requester: 'PBOC',
    law: '反洗钱法（2006）',
    article: '23–25',
    minimumApproverLevel: 'PROVINCIAL',
    approverRanks: ANY_HEAD,
    minimumOfficers: 2,
    instrument: '调查通知书',
    inForceFrom: '2007-01-01',
    inForceTo: '2025-01-01',
  },
  {
    code: 'PBOC_ANTI_MONEY_LAUNDERING_2024',
    requester: 'PBOC',
    law: '反洗钱法（2024）',
    article: '43–45',
    minimumApproverLevel: 'MUNICIPAL',
    approverRanks: ANY_HEAD,
    minimumOfficers: 2,
    instrument: '调查通知书',
    inForceFrom: '2025-01-01',
    inForceTo: null,
  },
  {
    code: 'BANKING_SUPERVISION',
    requester: 'BANKING',
    law: '银行业监督管理法',
    article: '41',
    minimumApproverLevel: 'PROVINCIAL',
    approverRanks: ANY_HEAD,
    minimumOfficers: 2,
    instrument: '查询通知书',
    inForceFrom: '2007-01-01',
    inForceTo: null,
  },
  {
    code: 'SECURITIES_LAW',
    requester: 'SECURITIES',
    law: '证券法（2019）',
    article: '170(6), 172',
    minimumApproverLevel: 'NATIONAL',
    approverRanks: ['PRINCIPAL_HEAD', 'AUTHORISED_HEAD'],
    minimumOfficers: 2,
    instrument: '调查通知书',
    inForceFrom: '2020-03-01',
    inForceTo: null,
  },
  {
    code: 'INSURANCE_LAW',
    requester: 'INSURANCE',
    law: '保险法（2015）',
    article: '154',
    minimumApproverLevel: 'NATIONAL',
    approverRanks: ANY_HEAD,
    minimumOfficers: 2,
    instrument: '监督检查、调查通知书',
    inForceFrom: '2015-04-24',
    inForceTo: null,
  },
  {
    code: 'COMMERCE_UNFAIR_COMPETITION',
    requester: 'COMMERCE',
    law: '反不正当竞争法',
    article: '13',
    minimumApproverLevel: 'MUNICIPAL',
    approverRanks: ANY_HEAD,
    minimumOfficers: 2,
    instrument: '书面报告及批准文件',
    inForceFrom: '2018-01-01',
    inForceTo: null,
  },
  {
    code: 'COMMERCE_PYRAMID_SELLING',
    requester: 'COMMERCE',
    law: '禁止传销条例',
    article: '14',
    minimumApproverLevel: 'MUNICIPAL',
    approverRanks: ANY_HEAD,
    minimumOfficers: 2,
    instrument: '书面报告及批准文件',
    inForceFrom: '2005-11-01',
    inForceTo: null,
  },
  {
    code: 'POLICE_CRIMINAL_PROCEDURE',
    requester: 'POLICE',
    law: '刑事诉讼法、数据安全法',
    article: '144; 35',
    minimumApproverLevel: 'DISTRICT',
    approverRanks: ANY_HEAD,
    minimumOfficers: 2,
    instrument: '协助查询财产通知书',
    inForceFrom: '2021-09-01',
    inForceTo: null,
  },
  {
    code: 'OFFICE_ILLEGAL_FUNDRAISING',
    requester: 'OFFICE',
    law: '防范和处置非法集资条例',
    article: '21',
    minimumApproverLevel: 'DISTRICT',
    approverRanks: ['PRINCIPAL_HEAD'],
    minimumOfficers: 2,
    instrument: '查询通知书',
    inForceFrom: '2021-05-01',
    inForceTo: null,
  },
];

/** 账户查询法定程序: the gates as dated data, the warrants, and every step and use of each. */
export class WarrantsAccountWarrants1763801000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const levels = `('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT')`;
    await runner.query(`
      CREATE TABLE warrants.gate (
        code text PRIMARY KEY,
        requester text NOT NULL,
        law text NOT NULL,
        article text NOT NULL,
        minimum_approver_level text NOT NULL CHECK (minimum_approver_level IN ${levels}),
        approver_ranks text[] NOT NULL
          CHECK (cardinality(approver_ranks) > 0
            AND approver_ranks <@ ARRAY['HEAD', 'PRINCIPAL_HEAD', 'AUTHORISED_HEAD']),
        minimum_officers smallint NOT NULL CHECK (minimum_officers > 0),
        instrument text NOT NULL,
        in_force_from date NOT NULL,
        in_force_to date CHECK (in_force_to > in_force_from)
      )`);
    await runner.query(`CREATE INDEX gate_requester ON warrants.gate (requester)`);
    await runner.query(`
      CREATE TABLE warrants.account_warrant (
        id uuid PRIMARY KEY,
        requester text NOT NULL,
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL,
        platform_code text NOT NULL REFERENCES coordination.platform,
        accounts text[] CHECK (cardinality(accounts) > 0),
        period_from date NOT NULL,
        period_to date NOT NULL,
        purpose text NOT NULL,
        gate text NOT NULL REFERENCES warrants.gate,
        legal_basis text NOT NULL,
        document_sha256 text NOT NULL CHECK (document_sha256 ~ '^[0-9a-f]{64}$'),
        officers text[] NOT NULL CHECK (cardinality(officers) > 0),
        state text NOT NULL
          CHECK (state IN ('REQUESTED', 'ACTIVE', 'PAUSED', 'EXHAUSTED', 'EXPIRED', 'REVOKED')),
        approver text,
        approver_level text CHECK (approver_level IN ${levels}),
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
      )`);
    await runner.query(`CREATE INDEX account_warrant_requester ON warrants.account_warrant (requester, id)`);
    await runner.query(
      `CREATE INDEX account_warrant_platform ON warrants.account_warrant (platform_code, id)`,
    );
    await runner.query(
      `CREATE INDEX account_warrant_open ON warrants.account_warrant (valid_to)
         WHERE state IN ('REQUESTED', 'ACTIVE', 'PAUSED')`,
    );
    await runner.query(`
      CREATE TABLE warrants.warrant_event (
        warrant_id uuid NOT NULL REFERENCES warrants.account_warrant,
        version integer NOT NULL CHECK (version > 0),
        command text NOT NULL,
        agency text,
        officer text,
        operation text,
        reason text,
        at timestamptz NOT NULL,
        PRIMARY KEY (warrant_id, version)
      )`);
    await runner.query(
      `INSERT INTO warrants.gate SELECT * FROM jsonb_to_recordset($1::jsonb) AS gate (
         code text, requester text, law text, article text, minimum_approver_level text, approver_ranks text[],
         minimum_officers smallint, instrument text, in_force_from date, in_force_to date)`,
      [
        JSON.stringify(
          GATES.map((gate) => ({
            ...gate,
            minimum_approver_level: gate.minimumApproverLevel,
            approver_ranks: gate.approverRanks,
            minimum_officers: gate.minimumOfficers,
            in_force_from: gate.inForceFrom,
            in_force_to: gate.inForceTo,
          })),
        ),
      ],
    );
    await runner.query(`GRANT SELECT ON ALL TABLES IN SCHEMA warrants TO huishang_coordination`);
    await runner.query(`GRANT INSERT, UPDATE ON warrants.account_warrant TO huishang_coordination`);
    await runner.query(`GRANT INSERT ON warrants.warrant_event TO huishang_coordination`);
    // The gateway counts uses and may change nothing else of a warrant.
    await runner.query(`GRANT SELECT ON warrants.account_warrant TO huishang_gateway`);
    await runner.query(
      `GRANT UPDATE (state, uses_left, version) ON warrants.account_warrant TO huishang_gateway`,
    );
    await runner.query(`GRANT SELECT, INSERT ON warrants.warrant_event TO huishang_gateway`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['warrant_event', 'account_warrant', 'gate']) {
      await runner.query(`DROP TABLE warrants.${table}`);
    }
  }
}
