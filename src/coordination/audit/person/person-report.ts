import { isMonthOf } from '../../../evidence/index.js';
import type { Caller } from '../../../identity/index.js';
import { maskIdNumber, parseIdentityNumber, type IdentityNumber } from '../../../kernel/index.js';
import type { LawSource } from '../../../law/index.js';
import { isHistoryField, unusable, type PersonStanding } from '../../../subgraph-kit/index.js';
import type { AuditRow, AuditScope, GuardedField } from '../audit-question.js';
import type { AuditEntrySource } from '../search/read-audit-entries.js';
import { Withheld } from '../subject/withheld.js';
import { requireWindow } from '../subject/open-subject-report.js';
import { givenFields, type GivenField } from './given-fields.js';
import type { PersonReportType } from './person-report.types.js';
import type { PersonSource } from './person-source.js';
import { LIMIT_SENTENCES, type ReportLimit, type ReportLimitKind } from './report-limits.js';

/** Entries that one report tells of, and that are looked at for one item of one firm. */
const MAX_ENTRIES = 2_000;
/** Records of firms that one report covers. */
const MAX_STANDINGS = 20;
/** Limits by which a report has less than the question is about; the others hold for every report. */
const LEAVES_OUT: ReadonlySet<ReportLimitKind> = new Set(['OWNER_ELSEWHERE', 'TOO_MANY_RECORDS', 'RETIRED']);

export interface PersonReportPorts {
  readonly source: AuditEntrySource;
  readonly law: LawSource;
  readonly guardedFields: () => readonly GuardedField[];
  readonly persons: readonly PersonSource[];
}

/** Who asks what was given of him, and of which time. */
export interface PersonQuestion {
  /** Of an identity document, however it is written. */
  readonly idNumber: string;
  readonly from: Date;
  readonly to: Date;
}

/** A record in which the person stands, and the fields by which something of it is given. */
interface Covered extends PersonStanding {
  readonly fields: readonly GuardedField[];
  readonly owner: string;
}

interface GivenRecord extends PersonStanding {
  readonly fields: readonly GivenField[];
}

/**
 * Reports what was given of records that hold data on a natural person, for an auditor who answers the person's request to
 * know (个人信息保护法 articles 44 and 45): of items of his own agency, or of all where he sees all. In which records the person stands
 * the owners' data says; what was given of them the audit record says, which has no data of persons. What cannot be
 * answered is named in `limits`.
 *
 * @param scope null for an auditor who sees every agency's entries
 * @param now the day of which decides which exceptions hold
 * @throws GraphQLError BAD_USER_INPUT for a time that ends before it begins, and for what is no number of an identity document
 */
export async function personReport(
  { source, law, guardedFields, persons }: PersonReportPorts,
  { locale }: Pick<Caller, 'locale'>,
  scope: AuditScope,
  { idNumber, from, to }: PersonQuestion,
  now: Date,
): Promise<PersonReportType> {
  requireWindow(from, to);
  const number = parseIdentityNumber(idNumber);
  if (!number.ok) throw unusable(number.error);
  const all = guardedFields();
  const isMine = ({ owner }: { readonly owner: string }): boolean => scope === null || owner === scope.agency;
  const personal = all.filter((field) => field.personal && isMine(field));
  const sources = persons.filter(isMine);
  const covered = await coveredRecords(sources, number.value, personal);
  const records = covered.slice(0, MAX_STANDINGS);

  const found = new Map<string, { readonly row: AuditRow; readonly records: GivenRecord[] }>();
  let isComplete = true;
  for (const { platform, capacity, fields } of records) {
    const given = new Map<string, AuditRow>();
    for (const item of new Set(fields.map((field) => field.item))) {
      const filter = { platform, item, from, to, refused: false };
      const rows = await source.find(scope, filter, all, { size: MAX_ENTRIES, after: null });
      if (rows.length > MAX_ENTRIES) isComplete = false;
      // What was asked for and not in the answer was not given.
      for (const row of rows) if (row.platforms.includes(platform)) given.set(row.id, row);
    }
    for (const row of given.values()) {
      const parts = givenFields(row, fields);
      if (parts.length === 0) continue;
      const known = found.get(row.id) ?? { row, records: [] };
      known.records.push({ platform, capacity, fields: parts });
      found.set(row.id, known);
    }
  }

  const withheld = new Withheld(law, now);
  const told = [...found.values()]
    .toSorted((one, other) => other.row.recorded_at.getTime() - one.row.recorded_at.getTime())
    .filter(({ row }) => !withheld.takes(row.purpose));
  const limits: ReportLimit[] = [
    { kind: 'NOT_BY_PERSON', owner: null, items: [] },
    { kind: 'RECORDS_OF_TODAY', owner: null, items: [] },
    ...unsearched(sources, personal),
    ...(scope === null ? [] : [{ kind: 'OTHER_AGENCIES' as const, owner: null, items: [] }]),
    ...(covered.length > MAX_STANDINGS
      ? [{ kind: 'TOO_MANY_RECORDS' as const, owner: null, items: [] }]
      : []),
  ];
  const retired = await source.retiredMonths();
  if (retired.some(({ month }) => isMonthOf(month, from, to)))
    limits.push({ kind: 'RETIRED', owner: null, items: [] });
  return {
    person: maskIdNumber(number.value),
    from,
    to,
    records: records.map(({ platform, capacity, owner }) => ({ platform, capacity, owner })),
    disclosures: told.slice(0, MAX_ENTRIES).map(({ row, records: given }) => ({
      at: row.recorded_at,
      agency: row.agency,
      purpose: row.purpose,
      records: given,
    })),
    withheld: withheld.counted(locale),
    limits: limits.map((limit) => ({ ...limit, sentence: LIMIT_SENTENCES[limit.kind][locale] })),
    complete: isComplete && told.length <= MAX_ENTRIES && !limits.some(({ kind }) => LEAVES_OUT.has(kind)),
  };
}

/** The records in which a person stands, one more than a report covers where there are more. */
async function coveredRecords(
  sources: readonly PersonSource[],
  number: IdentityNumber,
  personal: readonly GuardedField[],
): Promise<Covered[]> {
  const found = await Promise.all(
    sources.map(async ({ owner, fields, find }) => {
      const standings = (await find?.(number, MAX_STANDINGS + 1)) ?? [];
      return standings.map(({ platform, capacity }) => {
        const names = new Set(fields.get(capacity));
        return { platform, capacity, owner, fields: personal.filter(({ field }) => names.has(field)) };
      });
    }),
  );
  return found.flat();
}

/** Personal items in which nobody was looked for: their owner has no numbers of documents in them, or keeps them elsewhere. */
function unsearched(sources: readonly PersonSource[], personal: readonly GuardedField[]): ReportLimit[] {
  const elsewhere = new Set(
    sources.filter(({ find }) => find === null).flatMap(({ fields }) => [...fields.values()].flat()),
  );
  const searched = new Set(
    sources.flatMap(({ fields, firmsAlone }) => [...firmsAlone, ...[...fields.values()].flat()]),
  );
  const limits = new Map<string, { readonly limit: ReportLimit; readonly items: Set<string> }>();
  for (const { field, item, owner } of personal) {
    // Of what was and is no more, the limit RECORDS_OF_TODAY speaks.
    if (isHistoryField(field) || (searched.has(field) && !elsewhere.has(field))) continue;
    const kind = elsewhere.has(field) ? 'OWNER_ELSEWHERE' : 'NO_IDENTIFIER';
    const key = `${owner} ${kind}`;
    const known = limits.get(key) ?? { limit: { kind, owner, items: [] }, items: new Set<string>() };
    known.items.add(item);
    limits.set(key, known);
  }
  return Array.from(limits.values(), ({ limit, items }) => ({ ...limit, items: [...items].toSorted() }));
}
