import type { MigrationInterface, QueryRunner } from 'typeorm';

const LISTS = {
  agency: ['PBOC', 'BANKING', 'SECURITIES', 'INSURANCE', 'COMMERCE', 'POLICE'],
  actor: ['PBOC', 'BANKING', 'SECURITIES', 'INSURANCE', 'COMMERCE', 'POLICE', 'OFFICE', 'LEADING_GROUP'],
  level: ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT'],
  role: ['SYSTEM', 'OFFICER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR'],
  sector: [
    'P2P_LENDING',
    'EQUITY_CROWDFUNDING',
    'INTERNET_INSURANCE',
    'ASSET_MANAGEMENT',
    'THIRD_PARTY_PAYMENT',
    'ADVERTISING',
  ],
  redLine: [
    'FUND_POOL',
    'LENDS_ITSELF',
    'ILLEGAL_FUNDRAISING',
    'SELF_FINANCING',
    'SELF_GUARANTEE',
    'PROMISED_RETURN',
    'MATURITY_MISMATCH',
    'TERM_SPLITTING',
    'FALSE_ADVERTISING',
    'FICTITIOUS_LISTING',
    'OVERSTATED_YIELD',
    'OFFLINE_MARKETING',
    'UNAPPROVED_ASSET_MANAGEMENT',
    'NO_CUSTODY',
    'CLIENT_FUNDS_MISUSED',
    'DOWN_PAYMENT_LOAN',
    'SELF_RAISING',
    'DEBT_AS_EQUITY',
    'DISGUISED_FUNDRAISING',
    'UNAPPROVED_PUBLIC_OFFERING',
    'FRAUDULENT_ISSUE',
    'UNQUALIFIED_INVESTORS',
    'PUBLIC_SOLICITATION',
    'INVESTOR_COUNT_EVASION',
    'CROWDFUNDED_HOUSING',
    'MISREPRESENTATION',
    'UNLICENSED_INSURANCE',
    'UNLICENSED_PARTNER',
    'TAINTED_CREDIT_PARTNER',
    'SURETY_RISK_UNCONTROLLED',
    'HIGH_CASH_VALUE',
    'NO_FIREWALL',
    'UNLICENSED',
    'PRIVATE_SOLD_PUBLIC',
    'UNSUITABLE_SALE',
    'NESTING_EVASION',
    'AFFILIATE_BREACH',
    'RESERVE_MISUSED',
    'RESERVE_MISPLACED',
    'DISGUISED_CLEARING',
    'UNLICENSED_PAYMENT',
    'UNLICENSED_ADVERTISING',
    'MISLEADING_ADVERTISING',
  ],
  substanceClass: [
    'INFORMATION_INTERMEDIARY',
    'DEPOSIT_TAKING',
    'LENDING',
    'PAYMENT',
    'SECURITIES_ISSUANCE',
    'EQUITY_CROWDFUNDING',
    'FUND_SALES',
    'ASSET_MANAGEMENT',
    'INSURANCE',
    'TRUST',
    'CONSUMER_FINANCE',
    'NON_FINANCIAL',
    'ILLEGAL_FUNDRAISING',
  ],
  disposition: [
    'RECTIFY_PROMPTLY',
    'RECTIFY_BY_DEADLINE',
    'SUSPEND_AND_RETURN',
    'WIND_DOWN_GRADUALLY',
    'BAN',
    'STRIKE_HARD',
  ],
  conduct: [
    'COMPLIANT_HIDDEN_RISK',
    'BREACHES_RULES',
    'SUBSTANCE_MISMATCH',
    'SMALL_RISK',
    'EVADES_SUPERVISION',
    'FRAUD_OR_SERIOUS_BREACH',
  ],
  purpose: [
    'RECTIFICATION',
    'SUBSTANCE_DETERMINATION',
    'ACCOUNT_INQUIRY',
    'CRIMINAL_INVESTIGATION',
    'RISK_MONITORING',
    'STATISTICS',
  ],
} as const;

type Code = keyof typeof LISTS | 'region';

/** Table, column, what it holds, and whether it is an array. Columns that were checked before are not here. */
const COLUMNS: readonly (readonly [table: string, column: string, code: Code, array?: 'ARRAY'])[] = [
  ['access.agreement', 'owner', 'actor'],
  ['access.agreement', 'grantee', 'actor'],
  ['access.agreement', 'suspended_by', 'actor', 'ARRAY'],
  ['access.agreement_event', 'agency', 'actor'],
  ['access.agreement_version', 'purposes', 'purpose', 'ARRAY'],
  ['access.catalogue_item', 'owner', 'actor'],
  ['commerce.advertising_case', 'red_line', 'redLine'],
  ['commerce.branch', 'region', 'region'],
  ['coordination.case_attachment', 'agency', 'actor'],
  ['coordination.determination', 'substance_class', 'substanceClass'],
  ['coordination.determination', 'responsible_agency', 'agency'],
  ['coordination.determination', 'disposition', 'disposition'],
  ['coordination.determination', 'red_lines', 'redLine', 'ARRAY'],
  ['coordination.determination', 'sectors', 'sector', 'ARRAY'],
  ['coordination.dispute', 'level', 'level'],
  ['coordination.dispute', 'region', 'region'],
  ['coordination.dispute_event', 'agency', 'actor'],
  ['coordination.dispute_event', 'role', 'role'],
  ['coordination.dispute_recusal', 'substitute_agency', 'agency'],
  ['coordination.interim_measure', 'addressee', 'agency'],
  ['coordination.interim_measure_event', 'agency', 'actor'],
  ['coordination.interim_measure_event', 'role', 'role'],
  ['coordination.leading_group', 'region', 'region'],
  ['coordination.leading_group_membership', 'agency', 'agency'],
  ['coordination.leading_group_membership_event', 'agency', 'actor'],
  ['coordination.opinion', 'agency', 'agency'],
  ['coordination.opinion_version', 'substance_class', 'substanceClass'],
  ['coordination.opinion_version', 'responsible_agency', 'agency'],
  ['coordination.opinion_version', 'disposition', 'disposition'],
  ['coordination.opinion_version', 'conduct', 'conduct'],
  ['coordination.opinion_version', 'recorded_level', 'level'],
  ['coordination.opinion_version', 'recorded_region', 'region'],
  ['coordination.outbox_message', 'recipients', 'actor', 'ARRAY'],
  ['coordination.platform', 'registered_region', 'region'],
  ['coordination.platform', 'operating_regions', 'region', 'ARRAY'],
  ['coordination.platform', 'sectors', 'sector', 'ARRAY'],
  ['coordination.rectification_number', 'level', 'level'],
  ['coordination.rectification_order', 'level', 'level'],
  ['coordination.rectification_order', 'region', 'region'],
  ['coordination.rectification_order', 'addressee', 'agency'],
  ['coordination.rectification_order', 'verifier', 'agency'],
  ['coordination.rectification_order', 'sender', 'agency'],
  ['coordination.rectification_order', 'red_lines', 'redLine', 'ARRAY'],
  ['coordination.rectification_order_event', 'agency', 'actor'],
  ['coordination.rectification_order_event', 'role', 'role'],
  ['coordination.ruling', 'substance_class', 'substanceClass'],
  ['coordination.ruling', 'responsible_agency', 'agency'],
  ['coordination.ruling', 'disposition', 'disposition'],
  ['coordination.ruling', 'red_lines', 'redLine', 'ARRAY'],
  ['coordination.ruling_draft', 'substance_class', 'substanceClass'],
  ['coordination.ruling_draft', 'responsible_agency', 'agency'],
  ['coordination.ruling_draft', 'disposition', 'disposition'],
  ['coordination.ruling_draft', 'red_lines', 'redLine', 'ARRAY'],
  ['coordination.ruling_draft', 'tabled_by_agency', 'actor'],
  ['coordination.substance_case', 'opened_by', 'actor'],
  ['coordination.substance_case', 'concerned_agencies', 'agency', 'ARRAY'],
  ['coordination.substance_case', 'silent_agencies', 'agency', 'ARRAY'],
  ['coordination.substance_case', 'level', 'level'],
  ['coordination.substance_case', 'region', 'region'],
  ['coordination.substance_case', 'regions', 'region', 'ARRAY'],
  ['coordination.substance_case_event', 'agency', 'actor'],
  ['coordination.substance_case_event', 'role', 'role'],
  ['coordination.supplement', 'agency', 'agency'],
  ['coordination.task', 'agency', 'actor'],
  ['coordination.task', 'level', 'level'],
  ['coordination.task', 'region', 'region'],
  ['coordination.webhook', 'agency', 'actor'],
  ['pboc.account_data_inquiry', 'agency', 'actor'],
  ['pboc.payment_licence', 'region_scope', 'region', 'ARRAY'],
  ['warrants.account_warrant', 'requester', 'actor'],
  ['warrants.account_warrant', 'purpose', 'purpose'],
  ['warrants.gate', 'requester', 'actor'],
  ['warrants.warrant_event', 'agency', 'actor'],
];

const nameOf = (column: string): string => `${column}_code`;

/** Six digits: which divisions there are is dated data (GB/T 2260) that the hub has and the database has not. */
function conditionOf(column: string, code: Code, isArray: boolean): string {
  if (code === 'region') {
    return isArray
      ? `${column} = '{}' OR array_to_string(${column}, ',', '-') ~ '^[0-9]{6}(,[0-9]{6})*$'`
      : `${column} ~ '^[0-9]{6}$'`;
  }
  const list = LISTS[code].map((each) => `'${each}'`).join(', ');
  return isArray ? `${column} <@ ARRAY[${list}]` : `${column} IN (${list})`;
}

/**
 * 代码列: what the hub reads as a code is one of its list, whoever writes it. Rows of before that are not stay as they are,
 * with a warning; nothing of the kind can be added, and `VALIDATE CONSTRAINT` completes the check once they are mended.
 */
export class CheckStoredCodes1763803250000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, code, array] of COLUMNS) {
      const condition = conditionOf(column, code, array === 'ARRAY');
      await runner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${nameOf(column)} CHECK (${condition}) NOT VALID`,
      );
      await runner.query(`
        DO $$ BEGIN
          ALTER TABLE ${table} VALIDATE CONSTRAINT ${nameOf(column)};
        EXCEPTION WHEN check_violation THEN
          RAISE WARNING '${table} has rows with an unknown code in ${column}';
        END $$`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS) {
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${nameOf(column)}`);
    }
  }
}
