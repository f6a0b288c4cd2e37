import { formatYuan, money, type LocalizedText } from '../kernel/index.js';

/** 1万元 and 1亿元, in 分. */
const TEN_THOUSAND = 1_000_000n;
const HUNDRED_MILLION = 10_000_000_000n;

/** A number with its thousands apart. */
export const count = (number: number | bigint): string => number.toLocaleString('en');

/** In a larger unit where two decimals are enough for it; null where they are not. */
function inUnit(amount: bigint, unit: bigint, name: string): string | null {
  const hundredths = (amount * 100n) / unit;
  if (amount < unit || hundredths * unit !== amount * 100n) return null;
  const decimals = (hundredths % 100n).toString().padStart(2, '0').replace(/0+$/, '');
  return `${count(hundredths / 100n)}${decimals === '' ? '' : `.${decimals}`}${name}`;
}

/** An amount as it travels (分), for people: `52,860,000,000.00元`, in Chinese `528.6亿元`. */
export function yuan({
  amount,
  currency,
}: {
  readonly amount: string;
  readonly currency: string;
}): LocalizedText {
  const sum = money(amount, currency);
  const exact = formatYuan(sum);
  const rounded =
    currency === 'CNY'
      ? (inUnit(sum.amount, HUNDRED_MILLION, '亿元') ?? inUnit(sum.amount, TEN_THOUSAND, '万元'))
      : null;
  return { en: exact, zh: rounded ?? exact };
}

/** An instant as a clock in Beijing shows it: `12:09:47`. */
export const beijingClock = (instant: string): string =>
  new Date(instant).toLocaleTimeString('sv-SE', { timeZone: 'Asia/Shanghai' });
