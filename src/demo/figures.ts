import { formatYuan, money } from '../kernel/index.js';

/** An amount as it travels (分), for people: `1,234.56元`. */
export function yuan({ amount, currency }: { readonly amount: string; readonly currency: string }): string {
  return formatYuan(money(amount, currency));
}

/** A number with its thousands apart. */
export const count = (number: number): string => number.toLocaleString('en');

/** An instant as a clock in Beijing shows it. */
export function inBeijing(instant: Date | string): string {
  const shown = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
  return `${shown} 北京时间`;
}
