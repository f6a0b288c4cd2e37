import { memberOf } from './code-list.js';
import type { LocalizedText } from '../results/refusal.js';

/** The sectors (领域) that the rectification divides internet finance into (国办发〔2016〕21号). */
export const SECTORS = [
  'P2P_LENDING',
  'EQUITY_CROWDFUNDING',
  'INTERNET_INSURANCE',
  'ASSET_MANAGEMENT',
  'THIRD_PARTY_PAYMENT',
  'ADVERTISING',
] as const;
export type Sector = (typeof SECTORS)[number];

export const isSector = memberOf(SECTORS);

export const SECTOR_LABELS: Readonly<Record<Sector, LocalizedText>> = {
  P2P_LENDING: { en: 'P2P lending', zh: 'P2P网络借贷' },
  EQUITY_CROWDFUNDING: { en: 'Equity crowdfunding', zh: '股权众筹' },
  INTERNET_INSURANCE: { en: 'Internet insurance', zh: '互联网保险' },
  ASSET_MANAGEMENT: {
    en: 'Asset management and cross-sector business',
    zh: '通过互联网开展资产管理及跨界从事金融业务',
  },
  THIRD_PARTY_PAYMENT: { en: 'Third-party payment', zh: '第三方支付' },
  ADVERTISING: { en: 'Internet-finance advertising', zh: '互联网金融领域广告等行为' },
};
