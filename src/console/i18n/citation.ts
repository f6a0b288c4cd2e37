import type { Locale } from './locale';

const DIGITS = '零一二三四五六七八九';

/** A number of an article as statutes write it: 第二十五条, 第一百零三条. */
export function chineseNumber(number: number): string {
  if (number >= 1_000 || !Number.isInteger(number) || number < 0) return String(number);
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const digit = (value: number): string => DIGITS[value] ?? '';
  const head = hundreds > 0 ? `${digit(hundreds)}百` : '';
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const ten = tens === 0 ? '' : tens === 1 && hundreds === 0 ? '十' : `${digit(tens)}十`;
  const one = ones > 0 ? digit(ones) : '';
  return head + gap + ten + one || digit(0);
}

/** A law and its article, as it is cited in Chinese in either language: 《商业银行法》第十一条. */
export function citation({ law, article }: { readonly law: string; readonly article: string }): string {
  const name = law.startsWith('《') ? law : `《${law}》`;
  return `${name}${/^\d+$/.test(article) ? `第${chineseNumber(Number(article))}条` : article}`;
}

/** A law or document as a row of law names it. */
export interface Cited {
  readonly article: string | null;
  readonly document: { readonly zh: string; readonly en: string; readonly number: string | null };
}

/** 《中华人民共和国行政处罚法》第六十四条; documents of the product itself, without a source, have no marks. */
export function citationText({ article, document }: Cited, locale: Locale): string {
  if (locale === 'en') return article === null ? document.en : `${document.en}, art. ${article}`;
  const title = document.zh.startsWith('《') ? document.zh : document.zh.replace(/^([^（]+)/, '《$1》');
  const numbered =
    article !== null && /^[1-9]\d{0,2}$/.test(article) ? `第${chineseNumber(Number(article))}条` : article;
  return `${title}${numbered ?? ''}`;
}
