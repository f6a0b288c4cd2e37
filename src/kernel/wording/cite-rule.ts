import type { Locale } from '../results/refusal.js';
import { chineseNumeral } from '../text/chinese-numeral.js';
import { titleInChinese } from '../text/citation.js';

/** 参照, the name of a law or the number of a document (文号), and the articles of it: 参照行政处罚法 25, 公通字〔2017〕25号 15. */
const RULE = /^(?<after>参照)?(?<name>[^\s《》；]+)(?: (?<articles>\d{1,3}(?:[、–]\d{1,3})*))?$/;
const DOCUMENT_NUMBER = /〔\d{4}〕/;

/** 第二十五条至第二十八条、第三十条 of `25–28、30`. */
function chineseArticles(articles: string): string {
  return articles
    .split('、')
    .map((part) =>
      part
        .split('–')
        .map((article) => `第${chineseNumeral(Number(article))}条`)
        .join('至'),
    )
    .join('、');
}

/**
 * Cites the rule that a step or a task rests on as an officer does: 《重大行政决策程序暂行条例》第二十五条至第二十八条 of
 * `重大行政决策程序暂行条例 25–28`. A document is cited by its number alone. In English the name stays as it is, and the articles
 * follow. What is written otherwise, by people, stays as it is.
 */
export function citeRule(rule: string, locale: Locale): string {
  const { after = '', name, articles } = RULE.exec(rule)?.groups ?? {};
  if (name === undefined) return rule;
  const isNumber = DOCUMENT_NUMBER.test(name);
  if (articles === undefined && !isNumber) return rule;
  if (locale === 'zh') {
    const title = isNumber ? name : titleInChinese(name);
    return `${after}${title}${articles === undefined ? '' : chineseArticles(articles)}`;
  }
  const cited = articles === undefined ? name : `${name}, art. ${articles.replaceAll('、', ', ')}`;
  return after === '' ? cited : `by analogy with ${cited}`;
}
