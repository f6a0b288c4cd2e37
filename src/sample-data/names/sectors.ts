/** The sectors (领域) that sample platforms are in; which others there are is dated data. */
export const SECTORS = [
  'P2P_LENDING',
  'EQUITY_CROWDFUNDING',
  'INTERNET_INSURANCE',
  'ASSET_MANAGEMENT',
  'THIRD_PARTY_PAYMENT',
  'ADVERTISING',
] as const;
export type Sector = (typeof SECTORS)[number];

/** The lines that sample platforms of each sector may cross: those for which some agency has data. */
const RED_LINES_OF = {
  P2P_LENDING: [
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
  ],
  EQUITY_CROWDFUNDING: [
    'FICTITIOUS_LISTING',
    'SELF_RAISING',
    'DEBT_AS_EQUITY',
    'DISGUISED_FUNDRAISING',
    'UNAPPROVED_PUBLIC_OFFERING',
    'FRAUDULENT_ISSUE',
    'UNQUALIFIED_INVESTORS',
    'PUBLIC_SOLICITATION',
    'INVESTOR_COUNT_EVASION',
    'UNAPPROVED_ASSET_MANAGEMENT',
    'NO_CUSTODY',
    'CLIENT_FUNDS_MISUSED',
    'CROWDFUNDED_HOUSING',
  ],
  INTERNET_INSURANCE: [
    'MISREPRESENTATION',
    'UNLICENSED_INSURANCE',
    'UNLICENSED_PARTNER',
    'TAINTED_CREDIT_PARTNER',
    'SURETY_RISK_UNCONTROLLED',
    'HIGH_CASH_VALUE',
    'NO_FIREWALL',
    'NO_CUSTODY',
  ],
  ASSET_MANAGEMENT: [
    'UNLICENSED',
    'PRIVATE_SOLD_PUBLIC',
    'UNSUITABLE_SALE',
    'NESTING_EVASION',
    'AFFILIATE_BREACH',
    'NO_FIREWALL',
  ],
  THIRD_PARTY_PAYMENT: ['RESERVE_MISUSED', 'RESERVE_MISPLACED', 'DISGUISED_CLEARING', 'UNLICENSED_PAYMENT'],
  ADVERTISING: ['UNLICENSED_ADVERTISING', 'MISLEADING_ADVERTISING'],
} as const satisfies Readonly<Record<Sector, readonly string[]>>;

/** A red line (红线) that a sample platform may cross. */
export type RedLine = (typeof RED_LINES_OF)[Sector][number];

/** The red lines of one sector, in the order of the plan. */
export function redLinesOf(sector: Sector): readonly RedLine[] {
  return RED_LINES_OF[sector];
}
