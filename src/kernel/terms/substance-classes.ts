import { memberOf } from './code-list.js';
import type { LocalizedText } from '../results/refusal.js';

/** What an opinion (业务实质认定意见) may find a business to be, whatever it calls itself. */
export const SUBSTANCE_CLASSES = [
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
] as const;
export type SubstanceClass = (typeof SUBSTANCE_CLASSES)[number];

export const isSubstanceClass = memberOf(SUBSTANCE_CLASSES);

export const SUBSTANCE_CLASS_LABELS: Readonly<Record<SubstanceClass, LocalizedText>> = {
  INFORMATION_INTERMEDIARY: { en: 'Information intermediary', zh: '信息中介' },
  DEPOSIT_TAKING: { en: 'Deposit taking', zh: '吸收存款' },
  LENDING: { en: 'Lending', zh: '发放贷款' },
  PAYMENT: { en: 'Payment', zh: '支付结算' },
  SECURITIES_ISSUANCE: { en: 'Securities issuance', zh: '证券发行' },
  EQUITY_CROWDFUNDING: { en: 'Equity crowdfunding', zh: '股权众筹' },
  FUND_SALES: { en: 'Fund sales', zh: '基金销售' },
  ASSET_MANAGEMENT: { en: 'Asset management', zh: '资产管理' },
  INSURANCE: { en: 'Insurance', zh: '保险' },
  TRUST: { en: 'Trust', zh: '信托' },
  CONSUMER_FINANCE: { en: 'Consumer finance', zh: '消费金融' },
  NON_FINANCIAL: { en: 'Not a financial business', zh: '非金融业务' },
  ILLEGAL_FUNDRAISING: { en: 'Illegal fundraising', zh: '非法集资' },
};
