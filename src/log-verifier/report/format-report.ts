import { FINDING_CODES, OPEN_CODES, type FindingCode, type OpenCode } from './codes.js';
import type { Finding, OpenPoint, Report } from './report.js';

export type Language = 'en' | 'zh';

/** What the command ends with. */
export const EXIT_CODES = { PROVED: 0, WRONG: 1, MISUSED: 2, INCOMPLETE: 3 } as const;

const RESULTS = {
  PROVED: { en: 'All proved.', zh: '全部得到证实。' },
  WRONG: { en: 'Something is wrong.', zh: '发现问题。' },
  INCOMPLETE: { en: 'Nothing is wrong, but not all could be proved.', zh: '未发现问题，但未能全部证实。' },
} as const;

const DESCRIBED: Readonly<
  Record<FindingCode | OpenCode, { readonly name: string; readonly en: string; readonly zh: string }>
> = { ...FINDING_CODES, ...OPEN_CODES };

function placeOf({ file, line, index }: Finding | OpenPoint, language: Language): string {
  const where = line === undefined ? file : `${file}:${line}`;
  if (index === undefined) return where;
  return language === 'zh' ? `${where}（序号${index}）` : `${where}, leaf ${index}`;
}

/** Findings, or open points, each in one line; behind the last one of a code what to do about it. */
function linesOf(points: readonly (Finding | OpenPoint)[], language: Language): string[] {
  const codes = [...new Set(points.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const { name, ...remedy } = DESCRIBED[code];
    const title = language === 'zh' ? `【${name}】` : `${code}: `;
    return [
      ...points
        .filter((point) => point.code === code)
        .map(
          (point) =>
            `  ${title}${placeOf(point, language)}${language === 'zh' ? '：' : ': '}${point[language]}`,
        ),
      `    ${remedy[language]}`,
    ];
  });
}

/** By which a file could move the cursor of a terminal. */
const CONTROL = /(?!\n)\p{Cc}/gu;

/** The report for a person, in lines. */
export function formatReport({ findings, open, facts, leftOff, result }: Report, language: Language): string {
  const more = (count: number): string[] => {
    if (count === 0) return [];
    return [language === 'zh' ? `  另有${count}项未列出。` : `  ${count} more are not listed.`];
  };
  return [
    ...facts.map((fact) => `  ${fact[language]}`),
    ...linesOf(findings, language),
    ...more(leftOff.findings),
    ...linesOf(open, language),
    ...more(leftOff.open),
    RESULTS[result][language],
  ]
    .join('\n')
    .replaceAll(CONTROL, ' ');
}

/** The same for programs. */
export function reportAsJson({ findings, open, facts, leftOff, result }: Report): string {
  const proved = facts.map(({ what, values }) => ({ what, ...values }));
  return JSON.stringify({ result, findings, open, proved, leftOff }, null, 2);
}
