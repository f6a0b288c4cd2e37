import { inChinese, inEnglish, stepName, wordFor, type Locale } from '../../kernel/index.js';
import type { AuditedItem } from './audit-items.js';
import type { AuditRow } from './audit-question.js';

interface Told {
  readonly row: AuditRow;
  /** What the caller is called; null where the hub knows no name. */
  readonly name: string | null;
  readonly items: readonly AuditedItem[];
  readonly caseNumber: string | null;
  /** Names of the platforms that were asked for or given. */
  readonly platforms: readonly string[];
}

/** Platforms that a sentence names; of more it says how many. */
const MAX_NAMED = 2;

const count = (items: readonly AuditedItem[], decision: AuditedItem['decision']): number =>
  items.filter((each) => each.decision === decision).length;

function inZh({ row, name, items, caseNumber, platforms }: Told): string {
  const who = `${inChinese`${row.recorded_at}，${row.agency}${row.role}`}${name ?? ''}`;
  const purpose = row.purpose === null ? '' : inChinese`因“${row.purpose}”`;
  const matter = caseNumber === null ? '' : `（${caseNumber}）`;
  if (row.refusal !== null) return `${who}${purpose}${matter}提出的请求未予受理。`;
  const named =
    platforms.length > MAX_NAMED
      ? `${platforms.length}家机构`
      : platforms.map((platform) => `“${platform}”`).join('、');
  if (row.operation_kind === 'mutation') {
    const step = stepName(row.operation_name ?? '');
    const did = step === null ? '办理一项业务' : `办理“${step}”`;
    return `${who}${purpose}${matter}${did}${named === '' ? '' : `，涉及${named}`}。`;
  }
  const verb = row.operation_kind === 'subscription' ? '订阅' : '查看';
  const [given, masked, denied] = (['GIVEN', 'MASKED', 'DENIED'] as const).map((each) => count(items, each));
  const parts = [
    ...(given ? [`提供${given}项`] : []),
    ...(masked ? [`脱敏提供${masked}项`] : []),
    ...(denied ? [`未予提供${denied}项`] : []),
  ];
  const what = `${named}${parts.length === 0 ? '公开信息' : '的信息'}`;
  return `${who}${purpose}${matter}${verb}${what.replace(/^的/, '')}${parts.length === 0 ? '' : `，${parts.join('，')}`}。`;
}

const withArticle = (words: string): string => `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;

function inEn({ row, name, items, caseNumber, platforms }: Told): string {
  const word = (code: string): string => wordFor(code, 'en') ?? code;
  const post = inEnglish`${row.role} of ${row.agency}`;
  const who = `${inEnglish`${row.recorded_at}`}: ${name === null ? withArticle(post) : `${name}, ${post},`}`;
  const why = [
    ...(row.purpose === null ? [] : [`for ${word(row.purpose)}`]),
    ...(caseNumber === null ? [] : [`in ${caseNumber}`]),
  ].join(' ');
  const tail = why === '' ? '' : ` ${why}`;
  if (row.refusal !== null) return `${who} made a request${tail} that was refused.`;
  const named = platforms.length > MAX_NAMED ? `${platforms.length} platforms` : platforms.join(' and ');
  if (row.operation_kind === 'mutation') {
    return `${who} took a step${tail}${named === '' ? '' : `, about ${named}`}.`;
  }
  const verb = row.operation_kind === 'subscription' ? 'subscribed to' : 'looked at';
  const [given, masked, denied] = (['GIVEN', 'MASKED', 'DENIED'] as const).map((each) => count(items, each));
  const parts = [
    ...(given ? [`${given} items given`] : []),
    ...(masked ? [`${masked} given masked`] : []),
    ...(denied ? [`${denied} denied`] : []),
  ];
  const what = named === '' ? 'data' : named;
  return `${who} ${verb} ${what}${tail}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.`;
}

/** An entry as a sentence (审计记录语句): who looked at what, when, why, and what was not given. */
export function auditSentence(told: Told, locale: Locale): string {
  return locale === 'zh' ? inZh(told) : inEn(told);
}
