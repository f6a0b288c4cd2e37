import { memberOf } from './code-list.js';
import type { LocalizedText } from '../results/refusal.js';
import type { Sector } from './sectors.js';

/**
 * What a platform must not do (红线), named once although several sectors may draw the same line. The Chinese is the
 * national plan's (国办发〔2016〕21号).
 */
export const RED_LINE_LABELS = {
  FUND_POOL: { en: 'Pools client funds', zh: '设立资金池' },
  LENDS_ITSELF: { en: 'Lends on its own account', zh: '发放贷款' },
  ILLEGAL_FUNDRAISING: { en: 'Raises funds illegally', zh: '非法集资' },
  SELF_FINANCING: { en: 'Finances itself through its own platform', zh: '自融' },
  SELF_GUARANTEE: { en: 'Guarantees what it brokers', zh: '自保' },
  PROMISED_RETURN: { en: 'Promises capital and interest', zh: '代替客户承诺保本保息' },
  MATURITY_MISMATCH: { en: 'Mismatches maturities', zh: '期限错配' },
  TERM_SPLITTING: { en: 'Splits the terms of loans', zh: '期限拆分' },
  FALSE_ADVERTISING: { en: 'Advertises falsely', zh: '虚假宣传' },
  FICTITIOUS_LISTING: { en: 'Lists projects that do not exist', zh: '虚构标的或者发布虚假标的' },
  OVERSTATED_YIELD: { en: 'Overstates prospective returns', zh: '虚构、夸大融资项目收益前景' },
  OFFLINE_MARKETING: {
    en: 'Markets offline (credit checks, post-loan tracking and collateral management excepted)',
    zh: '线下营销',
  },
  UNAPPROVED_ASSET_MANAGEMENT: {
    en: 'Manages assets, transfers claims or shares, or funds high-risk leverage without approval',
    zh: '未经批准从事资产管理、债权或股权转让、高风险配资',
  },
  NO_CUSTODY: { en: 'Keeps client funds without third-party custody', zh: '客户资金未第三方存管' },
  CLIENT_FUNDS_MISUSED: { en: 'Misuses client funds', zh: '挪用占用客户资金' },
  DOWN_PAYMENT_LOAN: { en: 'Lends for housing down payments', zh: '“首付贷”' },
  SELF_RAISING: { en: 'Raises funds for itself', zh: '自筹' },
  DEBT_AS_EQUITY: { en: 'Sells debt dressed as equity', zh: '明股实债' },
  DISGUISED_FUNDRAISING: { en: 'Raises funds in disguise', zh: '变相乱集资' },
  UNAPPROVED_PUBLIC_OFFERING: {
    en: 'Offers shares to the public, openly or in disguise, without approval',
    zh: '擅自（变相）公开发行股票',
  },
  FRAUDULENT_ISSUE: { en: 'Issues fraudulently', zh: '欺诈发行' },
  UNQUALIFIED_INVESTORS: { en: 'Raises from unqualified investors', zh: '向非合格投资者募集' },
  PUBLIC_SOLICITATION: { en: 'Solicits the public at large', zh: '向不特定对象宣传推介' },
  INVESTOR_COUNT_EVASION: {
    en: 'Adds investors beyond the limit by splitting, staging or nesting',
    zh: '分拆、分期、嵌套变相增加投资者数量',
  },
  CROWDFUNDED_HOUSING: { en: 'Crowdfunds the purchase of housing', zh: '众筹买房' },
  MISREPRESENTATION: {
    en: 'Misstates facts, exaggerates results or promises returns',
    zh: '不实陈述、片面或夸大宣传过往业绩、违规承诺收益或者承担损失',
  },
  UNLICENSED_INSURANCE: { en: 'Does insurance business without a licence', zh: '未取得业务资质开展保险业务' },
  UNLICENSED_PARTNER: { en: 'Works with unlicensed platforms', zh: '与无资质平台合作' },
  TAINTED_CREDIT_PARTNER: {
    en: 'Works with lenders that enhance credit, pool funds or raise them illegally',
    zh: '与增信、资金池、非法集资的信贷平台合作',
  },
  SURETY_RISK_UNCONTROLLED: {
    en: 'Does not control the risk of its surety insurance',
    zh: '融资性保证保险风控不到位',
  },
  HIGH_CASH_VALUE: { en: 'Sells high-cash-value products', zh: '违规开展高现金价值业务' },
  NO_FIREWALL: { en: 'Has no firewall between its businesses', zh: '未建防火墙' },
  UNLICENSED: { en: 'Does business without the licence for it', zh: '未取得相关金融业务资质' },
  PRIVATE_SOLD_PUBLIC: {
    en: 'Repackages and splits private products for sale to the public',
    zh: '私募打包拆分向公众销售',
  },
  UNSUITABLE_SALE: { en: 'Sells to investors the product does not suit', zh: '违反投资者适当性' },
  NESTING_EVASION: { en: 'Nests products to evade supervision', zh: '嵌套规避监管' },
  AFFILIATE_BREACH: { en: 'Breaks the rules on dealings with affiliates', zh: '违反关联交易规范' },
  RESERVE_MISUSED: { en: 'Misuses client reserves', zh: '挪用、占用客户备付金' },
  RESERVE_MISPLACED: {
    en: 'Keeps client reserves outside the People’s Bank and qualified banks',
    zh: '备付金未开立在人民银行或合格银行',
  },
  DISGUISED_CLEARING: {
    en: 'Clears between banks in disguise by linking to several of them',
    zh: '连接多家银行变相跨行清算',
  },
  UNLICENSED_PAYMENT: { en: 'Does payment business without a licence', zh: '无证经营支付' },
  UNLICENSED_ADVERTISING: {
    en: 'Advertises financial business that it has no licence for',
    zh: '未取得资质对金融业务或公司形象进行宣传',
  },
  MISLEADING_ADVERTISING: { en: 'Advertises misleadingly', zh: '误导性金融广告' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type RedLine = keyof typeof RED_LINE_LABELS;

export const RED_LINES = Object.keys(RED_LINE_LABELS) as readonly RedLine[];

export const isRedLine = memberOf(RED_LINES);

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
} as const satisfies Readonly<Record<Sector, readonly RedLine[]>>;

/** The red lines of one sector, in the order of the plan. */
export function redLinesOf(sector: Sector): readonly RedLine[] {
  return RED_LINES_OF[sector];
}

/** Whether this sector draws this line. */
export function isRedLineOf(sector: Sector, redLine: RedLine): boolean {
  return redLinesOf(sector).includes(redLine);
}
