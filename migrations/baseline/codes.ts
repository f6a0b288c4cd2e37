/**
 * 代码列: what the hub reads as a code is one of its list, whoever writes the row. These are the lists as the baseline has them;
 * a later migration that needs another one says so itself.
 */
export const AGENCY = ['PBOC', 'BANKING', 'SECURITIES', 'INSURANCE', 'COMMERCE', 'POLICE'];
export const ACTOR = [...AGENCY, 'OFFICE', 'LEADING_GROUP'];
export const LEVEL = ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'DISTRICT'];
export const ROLE = [
  'SYSTEM',
  'OFFICER',
  'LEADER',
  'AUDITOR',
  'SYSTEM_ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
];
export const SECTOR = [
  'P2P_LENDING',
  'EQUITY_CROWDFUNDING',
  'INTERNET_INSURANCE',
  'ASSET_MANAGEMENT',
  'THIRD_PARTY_PAYMENT',
  'ADVERTISING',
];
export const RED_LINE = [
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
];
export const SUBSTANCE_CLASS = [
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
];
export const DISPOSITION = [
  'RECTIFY_PROMPTLY',
  'RECTIFY_BY_DEADLINE',
  'SUSPEND_AND_RETURN',
  'WIND_DOWN_GRADUALLY',
  'BAN',
  'STRIKE_HARD',
];
export const CONDUCT = [
  'COMPLIANT_HIDDEN_RISK',
  'BREACHES_RULES',
  'SUBSTANCE_MISMATCH',
  'SMALL_RISK',
  'EVADES_SUPERVISION',
  'FRAUD_OR_SERIOUS_BREACH',
];
export const PURPOSE = [
  'RECTIFICATION',
  'SUBSTANCE_DETERMINATION',
  'ACCOUNT_INQUIRY',
  'CRIMINAL_INVESTIGATION',
  'RISK_MONITORING',
  'STATISTICS',
];

const listed = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

/** A list of codes for `IN`. */
export const codes = (list: readonly string[]): string => `(${listed(list)})`;

/** A check that a column holds one code of a list, as part of the column. */
export const is = (column: string, list: readonly string[]): string =>
  `CONSTRAINT ${column}_code CHECK (${column} IN (${listed(list)}))`;

/** A check that an array holds codes of a list alone, as part of the column. */
export const each = (column: string, list: readonly string[]): string =>
  `CONSTRAINT ${column}_code CHECK (${column} <@ ARRAY[${listed(list)}])`;

/** Six digits: which divisions there are is dated data (GB/T 2260) that the hub has and the database has not. */
export const SIX_DIGITS = `~ '^[0-9]{6}$'`;

/** A check that a column holds the code of a division, as part of the column. */
export const isRegion = (column: string): string =>
  `CONSTRAINT ${column}_code CHECK (${column} ${SIX_DIGITS})`;

/** A check that an array holds codes of divisions alone, as part of the column. */
export const eachRegion = (column: string): string =>
  `CONSTRAINT ${column}_code CHECK (${column} = '{}' OR array_to_string(${column}, ',', '-') ~ '^[0-9]{6}(,[0-9]{6})*$')`;
