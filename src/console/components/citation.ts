import type { Locale } from '../i18n/locale';

const DIGITS = [...'零一二三四五六七八九'];
const digit = (value: number): string => DIGITS[value] ?? '';

/** A number of an article in Chinese characters: 十二, 一百零五, 二百一十. */
function articleNumeral(value: number): string {
  const [hundreds, tens, units] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const rest = `${tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : digit(tens)}十` : ''}${units > 0 ? digit(units) : ''}`;
  if (hundreds === 0) return rest;
  return `${digit(hundreds)}百${tens === 0 && units > 0 ? '零' : ''}${rest}`;
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
    article !== null && /^[1-9]\d{0,2}$/.test(article) ? `第${articleNumeral(Number(article))}条` : article;
  return `${title}${numbered ?? ''}`;
}
