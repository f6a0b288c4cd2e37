import { chineseNumeral } from './chinese-numeral.js';

/** 《办法》（文号）: the title of a law or document in running text; one that has its marks keeps them. */
export function titleInChinese(law: string): string {
  return law.startsWith('《') ? law : law.replace(/^([^（]+)/, '《$1》');
}

/** 《办法》第十条: an article in running text. Digits become numerals; what is written out stays as it is. */
export function citationInChinese({
  law,
  article,
}: {
  readonly law: string;
  readonly article: string | null;
}): string {
  if (article === null) return titleInChinese(law);
  const numbered = /^\d{1,4}$/.test(article) ? `第${chineseNumeral(Number(article))}条` : article;
  return `${titleInChinese(law)}${numbered}`;
}
