import type { CheckReport, ConformanceReport } from '../../conformance/index.js';
import type { LocalizedText } from '../../kernel/index.js';

const MARKS: Readonly<Record<CheckReport['result'], LocalizedText>> = {
  PASSED: { en: 'ok  ', zh: '通过' },
  FAILED: { en: 'FAIL', zh: '不合' },
  NOT_CHECKED: { en: '?   ', zh: '未检' },
  NOT_APPLICABLE: { en: '-   ', zh: '不涉' },
};

const SUMMARIES: Readonly<Record<ConformanceReport['result'], LocalizedText>> = {
  PASSED: { en: 'The site keeps the contract.', zh: '站点符合接入约定。' },
  FAILED: { en: 'The site does not keep the contract.', zh: '站点不符合接入约定。' },
  NOT_CHECKED: {
    en: 'Nothing failed, and not all could be checked.',
    zh: '无不符合项，但未能全部检测。',
  },
};

/** One check on one line: what was found, the clause, the check, and why. */
export function checkLine({ result, clause, id, title, reason }: CheckReport, language: 'en' | 'zh'): string {
  return `${MARKS[result][language]} ${clause}  ${id}: ${title[language]}. ${reason}`;
}

/** What follows the checks: how many of which result, and the whole. */
export function summaryLines({ checks, result }: ConformanceReport, language: 'en' | 'zh'): string[] {
  const counts = Object.entries(MARKS).map(([name, mark]) => {
    const many = checks.filter((each) => each.result === name).length;
    return `${mark[language].trim()} ${many}`;
  });
  return [counts.join(', '), SUMMARIES[result][language]];
}
