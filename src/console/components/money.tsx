import { Tooltip } from 'antd';
import { useLocale, type Locale } from '../i18n/locale';

export interface MoneyValue {
  /** Decimal text in minor units (分). */
  readonly amount: string;
  readonly currency: string;
}

function grouped(digits: string): string {
  return digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** A sum to the last 分: 1,234,567.89元 */
export function exactSum({ amount }: MoneyValue, locale: Locale): string {
  const negative = amount.startsWith('-');
  const digits = (negative ? amount.slice(1) : amount).padStart(3, '0');
  const sum = `${negative ? '-' : ''}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
  return locale === 'zh' ? `${sum}元` : `CNY ${sum}`;
}

/** A sum as an official writes it: 52.86亿元, 5,000万元; in English in millions. */
export function shortSum(value: MoneyValue, locale: Locale): string {
  const yuan = Number(value.amount) / 100;
  const size = Math.abs(yuan);
  const figure = (unit: number): string =>
    (yuan / unit).toLocaleString('en-US', { maximumFractionDigits: 2, minimumFractionDigits: 0 });
  if (locale === 'en') return size >= 1e6 ? `CNY ${figure(1e6)} million` : exactSum(value, locale);
  if (size >= 1e8) return `${figure(1e8)}亿元`;
  return size >= 1e4 ? `${figure(1e4)}万元` : exactSum(value, locale);
}

/** A sum of money, short; exact where one points at it. */
export function Money({ value }: { readonly value: MoneyValue }) {
  const { locale } = useLocale();
  return (
    <Tooltip title={exactSum(value, locale)}>
      <span className="figure">{shortSum(value, locale)}</span>
    </Tooltip>
  );
}
