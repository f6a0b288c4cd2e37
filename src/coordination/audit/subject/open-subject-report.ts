import { isMonthOf } from '../../../evidence/index.js';
import type { Caller } from '../../../identity/index.js';
import { defineRefusal } from '../../../kernel/index.js';
import type { LawSource } from '../../../law/index.js';
import { unusable } from '../../../subgraph-kit/index.js';
import { auditedItems, fieldsByName } from '../audit-items.js';
import type { AuditScope, GuardedField } from '../audit-question.js';
import type { AuditEntrySource } from '../search/read-audit-entries.js';
import type { DataSubjectDisclosureType, DataSubjectReportType } from './subject.types.js';
import { Withheld } from './withheld.js';

/** Entries that one report looks at. */
const MAX_ENTRIES = 2_000;

const windowUnusable = defineRefusal('SUBJECT_WINDOW_UNUSABLE', () => ({
  message: {
    en: 'A report for a data subject covers a time that ends after it begins.',
    zh: '个人信息提供情况报告的截止时间须晚于起始时间。',
  },
  remedy: { en: 'Give a "to" after "from".', zh: '请将 to 设为晚于 from 的时间。' },
}));

export interface SubjectReportPorts {
  readonly source: AuditEntrySource;
  readonly law: LawSource;
  readonly guardedFields: () => readonly GuardedField[];
}

/** @throws GraphQLError BAD_USER_INPUT for a time that ends before it begins */
export function requireWindow(from: Date, to: Date): void {
  if (from >= to) throw unusable(windowUnusable({}));
}

/** Whose report is asked for, and of which time. */
export interface SubjectQuestion {
  readonly platform: string;
  readonly from: Date;
  readonly to: Date;
}

/**
 * Reports what was given of a firm, for an auditor who answers its request to know (个人信息保护法 articles 44 and 45): of the items
 * of his own agency, or of all where he sees all. Disclosures for a purpose that a row of law excepts are counted, and
 * the row's article is named; officers are never named.
 *
 * @param scope null for an auditor who sees every agency's entries
 * @param now the day of which decides which exceptions hold
 * @throws GraphQLError BAD_USER_INPUT for a time that ends before it begins
 */
export async function subjectReport(
  { source, law, guardedFields }: SubjectReportPorts,
  { locale }: Pick<Caller, 'locale'>,
  scope: AuditScope,
  { platform, from, to }: SubjectQuestion,
  now: Date,
): Promise<DataSubjectReportType> {
  requireWindow(from, to);
  const fields = guardedFields();
  const byField = fieldsByName(fields);
  const filter = { platform, from, to, refused: false };
  const rows = await source.find(scope, filter, fields, { size: MAX_ENTRIES, after: null });
  const disclosures: DataSubjectDisclosureType[] = [];
  const withheld = new Withheld(law, now);
  for (const row of rows.slice(0, MAX_ENTRIES)) {
    const items = auditedItems(row, byField)
      .filter(({ owner, decision }) => decision !== 'DENIED' && (scope === null || owner === scope.agency))
      .map(({ item }) => item);
    // What was asked for and not in the answer was not given.
    if (items.length === 0 || !row.platforms.includes(platform)) continue;
    if (withheld.takes(row.purpose)) continue;
    disclosures.push({ at: row.recorded_at, agency: row.agency, purpose: row.purpose, items });
  }
  const retired = await source.retiredMonths();
  return {
    platform,
    from,
    to,
    disclosures,
    withheld: withheld.counted(locale),
    complete: rows.length <= MAX_ENTRIES && !retired.some(({ month }) => isMonthOf(month, from, to)),
  };
}
