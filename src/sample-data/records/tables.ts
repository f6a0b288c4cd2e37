import { AGENCY_REGISTER, type AgencySubgraph } from '../../kernel/index.js';

/** A cell as COPY writes it. Amounts are minor units (分); those past 2^53 would be wrong as numbers, so all are text. */
export type SampleValue = string | number | boolean | null | readonly string[];

const REGION_COLUMNS = ['platform_code', 'region'] as const;

/** Each agency's own table of the divisions in which it knows platforms to be. */
const REGION_TABLES = Object.fromEntries(
  AGENCY_REGISTER.map(({ subgraph }) => [`${subgraph}.platform_region`, REGION_COLUMNS]),
) as Readonly<Record<`${AgencySubgraph}.platform_region`, typeof REGION_COLUMNS>>;

/** The tables that a platform has rows in, with the columns that are filled; owners of foreign keys come first. */
export const TABLES = {
  'coordination.platform': ['code', 'name', 'registered_region', 'operating_regions', 'sectors', 'interim'],
  'coordination.platform_identifier': ['kind', 'value', 'platform_code'],
  'commerce.registration': [
    'platform_code',
    'registered_name',
    'status',
    'established_on',
    'registered_capital',
    'legal_representative_name',
    'legal_representative_id_number',
    'business_scope',
  ],
  'commerce.shareholder': ['platform_code', 'position', 'name', 'kind', 'holder_code', 'ratio', 'id_number'],
  'commerce.branch': ['platform_code', 'position', 'name', 'kind', 'branch_code', 'region', 'opened_on'],
  'commerce.name_change': ['platform_code', 'changed_on', 'former_name', 'new_name'],
  'commerce.advertising_case': [
    'case_no',
    'platform_code',
    'red_line',
    'medium',
    'claim',
    'status',
    'filed_on',
    'penalty',
  ],
  'pboc.payment_licence': [
    'licence_no',
    'platform_code',
    'business_types',
    'region_scope',
    'valid_from',
    'valid_to',
    'status',
  ],
  'pboc.account': [
    'account_no',
    'platform_code',
    'kind',
    'bank',
    'depository',
    'opened_on',
    'closed_on',
    'balance',
    'balance_on',
    'client_funds',
  ],
  'pboc.direct_bank_link': [
    'platform_code',
    'position',
    'bank',
    'interface_kind',
    'since',
    'ended_on',
    'monthly_volume',
  ],
  'pboc.account_transaction': [
    'id',
    'platform_code',
    'account_no',
    'booked_at',
    'direction',
    'amount',
    'balance_after',
    'counterparty_name',
    'counterparty_account_no',
    'counterparty_bank',
    'summary',
  ],
  'pboc.suspicious_report': [
    'report_no',
    'platform_code',
    'filed_on',
    'category',
    'amount',
    'status',
    'reporting_institution',
  ],
  'banking.p2p_filing': ['platform_code', 'filing_no', 'state', 'authority', 'filed_on'],
  'banking.custody': ['platform_code', 'bank', 'arrangement', 'since', 'coverage', 'as_of'],
  'banking.lending': [
    'platform_code',
    'as_of',
    'outstanding',
    'lenders',
    'borrowers',
    'overdue_rate',
    'pooled_funds',
    'guarantees_principal',
    'average_term_mismatch_days',
    'largest_borrower_share',
    'related_party_outstanding',
  ],
  'banking.product': [
    'product_code',
    'platform_code',
    'name',
    'issuer',
    'underlying',
    'promised_yield',
    'principal_guaranteed',
    'term_days',
    'sold_on',
    'amount_raised',
    'investor_count',
    'final_investor_count',
    'nested_in',
  ],
  'securities.licence': ['licence_no', 'platform_code', 'kind', 'issued_on', 'valid_to', 'status'],
  'securities.crowdfunding_project': [
    'project_no',
    'platform_code',
    'name',
    'fundraiser',
    'fundraiser_affiliated',
    'opened_on',
    'raised',
    'investors',
    'public_solicitation',
    'repurchase_promised',
    'state',
  ],
  'securities.private_fund': [
    'filing_no',
    'platform_code',
    'name',
    'manager',
    'filed_on',
    'size',
    'investor_count',
    'final_investor_count',
    'parent_filing_no',
  ],
  'insurance.licence': ['licence_no', 'platform_code', 'kind', 'issued_on', 'valid_to', 'status'],
  'insurance.partnership': [
    'platform_code',
    'position',
    'partner_name',
    'partner_code',
    'kind',
    'since',
    'ended_on',
    'licensed',
  ],
  'insurance.surety_insurance': [
    'platform_code',
    'as_of',
    'policies',
    'exposure',
    'reinsured_ratio',
    'risk_controlled',
  ],
  'insurance.high_cash_value_product': [
    'product_code',
    'platform_code',
    'name',
    'sold_since',
    'cash_value_ratio',
    'premium_income',
  ],
  'police.case_file': [
    'case_no',
    'platform_code',
    'suspected_offence',
    'stage',
    'handling_unit',
    'region',
    'filed_on',
    'victims',
    'frozen_amount',
  ],
  'police.lead': ['lead_no', 'platform_code', 'channel', 'received_on', 'state', 'case_no', 'informant_name'],
  ...REGION_TABLES,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** A row: one value for each of the table's columns. */
export type RowOf<Table extends TableName> = {
  readonly [Column in (typeof TABLES)[Table][number]]: SampleValue;
};

/** Rows by table; a table that is not named has none. */
export type Records = { readonly [Table in TableName]?: readonly RowOf<Table>[] };
