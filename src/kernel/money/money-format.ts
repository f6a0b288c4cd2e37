import type { Money } from './money.js';

/** How many digits of the amount stand behind the point: 2 for most currencies, 0 for the yen (ISO 4217). */
function minorDigits(currency: string): number {
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return options.maximumFractionDigits ?? 2;
}

/** The amount for people: `1,234.56元`; other currencies with their code, `1,234.56 USD`. */
export function formatYuan({ amount, currency }: Money): string {
  const digits = minorDigits(currency);
  const figures = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0');
  const point = figures.length - digits;
  const whole = figures.slice(0, point).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  const sign = amount < 0n ? '-' : '';
  const fraction = digits > 0 ? `.${figures.slice(point)}` : '';
  return `${sign}${whole}${fraction}${currency === 'CNY' ? '元' : ` ${currency}`}`;
}
