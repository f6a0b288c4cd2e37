import { formOf } from '../text/required-text.js';
import { defineRefusal, refused, type Outcome } from '../results/refusal.js';
import { ok } from '../results/result.js';

/** An amount in minor units (分 for the yuan) of one currency. Never a floating-point number. */
export interface Money {
  readonly amount: bigint;
  /** ISO 4217, three capital letters. */
  readonly currency: string;
}

/** How money travels: `{ "amount": "123456", "currency": "CNY" }` is 1,234.56 yuan. */
export interface MoneyJson {
  readonly amount: string;
  readonly currency: string;
}

/** A share (比例) as a fraction: 5 % is `{ numerator: 5n, denominator: 100n }`. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** At most 18 digits, so that every amount that comes in fits a 64-bit column. */
const AMOUNT = /^(?:0|-?[1-9]\d{0,17})$/;
const CURRENCY = /^[A-Z]{3}$/;

export const moneyMalformed = defineRefusal<{ field: 'value' | 'amount' | 'currency'; found: string }>(
  'MONEY_MALFORMED',
  ({ field, found }) => ({
    message: {
      en:
        field === 'currency'
          ? `The currency of an amount is three capital letters; what was sent is ${found}.`
          : `An amount of money is a whole number of minor units written as a string; what was sent is ${found}.`,
      zh:
        field === 'currency'
          ? `币种应为3位大写字母，所填内容不符合。`
          : `金额应为以分为单位的整数字符串，所填内容不符合。`,
    },
    remedy: {
      en: 'Write 1,234.56 yuan as { "amount": "123456", "currency": "CNY" }: no point, no leading zeros, 18 digits at most.',
      zh: '1,234.56元应写作 { "amount": "123456", "currency": "CNY" }：不含小数点和前导零，最多18位。',
    },
  }),
);

/**
 * Makes an amount from minor units (分). A string that is no whole number (`'1.5'`, `'1e3'`), or a currency that is
 * not three capital letters, is a fault and throws; for what callers send there is `moneyFromJson`.
 */
export function money(amount: bigint | string, currency = 'CNY'): Money {
  if (typeof amount !== 'bigint' && !(typeof amount === 'string' && AMOUNT.test(amount))) {
    throw new TypeError('An amount of money is a bigint or a string of whole minor units, at most 18 digits');
  }
  if (!CURRENCY.test(currency)) throw new TypeError('A currency is three capital letters (ISO 4217)');
  return { amount: BigInt(amount), currency };
}

/** Reads money as a caller sent it. Refuses with MONEY_MALFORMED: numbers of JSON, fractions, unknown shapes. */
export function moneyFromJson(value: unknown): Outcome<Money> {
  if (typeof value !== 'object' || value === null || !('amount' in value) || !('currency' in value)) {
    return refused(moneyMalformed({ field: 'value', found: formOf(value) }));
  }
  const { amount, currency } = value;
  if (typeof amount !== 'string' || !AMOUNT.test(amount)) {
    return refused(moneyMalformed({ field: 'amount', found: formOf(amount) }));
  }
  if (typeof currency !== 'string' || !CURRENCY.test(currency)) {
    return refused(moneyMalformed({ field: 'currency', found: formOf(currency) }));
  }
  return ok(money(amount, currency));
}

export function moneyToJson({ amount, currency }: Money): MoneyJson {
  return { amount: amount.toString(), currency };
}

/** Adding up two currencies without a rate is a bug of the caller, who groups by currency first. */
function sameCurrency(left: Money, right: Money): string {
  if (left.currency !== right.currency) {
    throw new TypeError(`Cannot combine ${left.currency} with ${right.currency}`);
  }
  return left.currency;
}

/** Throws when the currencies differ. */
export function addMoney(left: Money, right: Money): Money {
  return { currency: sameCurrency(left, right), amount: left.amount + right.amount };
}

/** Throws when the currencies differ. The result may be negative. */
export function subtractMoney(left: Money, right: Money): Money {
  return { currency: sameCurrency(left, right), amount: left.amount - right.amount };
}

/** -1, 0 or 1, as sorting wants it. Throws when the currencies differ. */
export function compareMoney(left: Money, right: Money): -1 | 0 | 1 {
  sameCurrency(left, right);
  if (left.amount === right.amount) return 0;
  return left.amount < right.amount ? -1 : 1;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/**
 * A share of an amount, such as a penalty on the unlawful amount. Rounded to the nearest minor unit, halves away from
 * zero (四舍五入): 5 % of 0.10 yuan is 0.01 yuan. A denominator of zero is a fault and throws.
 */
export function shareOfMoney({ amount, currency }: Money, { numerator, denominator }: Ratio): Money {
  if (denominator === 0n) throw new RangeError('A share needs a denominator other than zero');
  const product = amount * numerator;
  const divisor = absolute(denominator);
  const rounded = (absolute(product) * 2n + divisor) / (divisor * 2n);
  return { currency, amount: product < 0n === denominator < 0n ? rounded : -rounded };
}
