import type { Random } from '../random/random.js';

/** Invented commercial banks. */
export const BANKS = [
  '京岳银行',
  '沪溟银行',
  '岭屿商业银行',
  '钱澜银行',
  '岱东商业银行',
  '江澄银行',
  '渝峦银行',
  '楚泓商业银行',
  '蜀禾银行',
  '闽汐商业银行',
  '皖湖商业银行',
  '湘沅银行',
  '豫嵩商业银行',
  '津渡银行',
  '秦桐银行',
  '辽霁商业银行',
] as const;

export const someBank = (random: Random): string => random.pick(BANKS);

/** A bank's branch, as account records name it. */
export const someBankBranch = (random: Random, place: string): string =>
  `${someBank(random)}${place}${random.pick(['分行', '科技支行', '营业部', '滨江支行', '中心支行'])}`;
