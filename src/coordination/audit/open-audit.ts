import { GraphQLError } from 'graphql';
import { validate as isUuid } from 'uuid';
import { instantAsked } from '../../audit/index.js';
import type { DeterminationServices } from '../../determination/index.js';
import type { Caller } from '../../identity/index.js';
import { hidePersonalNumbers } from '../../kernel/index.js';
import type { LawSource } from '../../law/index.js';
import type { PlatformRegistry } from '../../platform-registry/index.js';
import { foreignCursor, pageRequest, toConnection, type Connection } from '../../subgraph-kit/index.js';
import type { OfficerServices } from '../officers/index.js';
import type { AuditEntryFilterInput, AuditEntryType } from './audit-entry.types.js';
import { auditedItems, fieldsByName } from './audit-items.js';
import type { AuditFilter, AuditPage, AuditRow, GuardedField } from './audit-question.js';
import { auditSentence } from './audit-sentence.js';
import { isMonthOf } from '../../evidence/index.js';
import { toArchiveType, type AuditArchiveType } from './archives/archive.types.js';
import type { AuditEntrySource } from './search/read-audit-entries.js';
import type { VersionAt } from './search/agreement-versions.js';
import { summarise } from './summary/summarise.js';
import type { AuditSummaryType, SummaryKey } from './summary/summary.types.js';
import { subjectReport, type SubjectQuestion } from './subject/open-subject-report.js';
import { personReport, type PersonQuestion } from './person/person-report.js';
import type { PersonReportType } from './person/person-report.types.js';
import type { PersonSource } from './person/person-source.js';
import type { DataSubjectReportType } from './subject/subject.types.js';

/** Agencies whose auditors see every agency's entries. */
const SEES_ALL: ReadonlySet<string> = new Set(['OFFICE', 'LEADING_GROUP']);

export interface AuditPorts {
  readonly source: AuditEntrySource;
  readonly registry: PlatformRegistry;
  readonly determination: DeterminationServices;
  readonly officers: Pick<OfficerServices, 'nameOf'>;
  readonly law: LawSource;
  /** What of the schema is guarded by which item. */
  readonly guardedFields: () => readonly GuardedField[];
  /** Agencies' records in which natural persons are found. */
  readonly persons: readonly PersonSource[];
}

/** The time that is looked at, `[from, to)`; a bound that is null is none. */
export interface AuditWindow {
  readonly from: Date | null;
  readonly to: Date | null;
}

export interface AuditServices {
  /** Throws GraphQLError BAD_USER_INPUT for a page or cursor that is none. */
  entries(
    filter: AuditEntryFilterInput,
    first: number | null,
    after: string | null,
  ): Promise<Connection<AuditEntryType> & { readonly window: AuditWindow }>;
  /** Months of a time whose records are in archives alone. */
  archives(window: AuditWindow): Promise<AuditArchiveType[]>;
  /** Counts the newest entries that a filter finds; see {@link summarise}. */
  summary(
    filter: AuditEntryFilterInput,
    by: SummaryKey,
  ): Promise<AuditSummaryType & { readonly window: AuditWindow }>;
  /** See {@link subjectReport}. */
  subjectReport(question: SubjectQuestion): Promise<DataSubjectReportType>;
  /** See {@link personReport}. */
  personReport(question: PersonQuestion): Promise<PersonReportType>;
}

/** Entries that one summary counts. */
const MAX_COUNTED = 5_000;
const DAY_MILLISECONDS = 86_400_000;
/** How far back is looked where nobody says from when. */
const USUAL_DAYS = 31;

/** What is of few entries is looked for in the whole record; other entries of the last 31 days where no beginning is named. */
function withWindow(filter: AuditFilter): AuditFilter {
  const { from, to, requestId, caseId, warrant, agreement } = filter;
  if (from || requestId || caseId || warrant || agreement) return filter;
  const end = (to ?? new Date()).getTime();
  return { ...filter, from: new Date(end - USUAL_DAYS * DAY_MILLISECONDS) };
}

function windowOf(filter: AuditEntryFilterInput): AuditWindow {
  const { substanceCase: caseId, ...others } = filter;
  const { from, to } = withWindow({ ...others, caseId });
  return { from: from ?? null, to: to ?? null };
}

/** Instant to a microsecond, and id of the entry behind which the page begins. */
const POSITION = /^(\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) ([0-9a-f-]{36})$/;

function auditPage(first: number | null, after: string | null): AuditPage {
  const page = pageRequest(first, after);
  if (page.after === null) return { size: page.size, after: null };
  const [, at = '', id = ''] = POSITION.exec(page.after) ?? [];
  if (!isUuid(id) || Number.isNaN(Date.parse(at))) throw foreignCursor();
  return { size: page.size, after: { at, id } };
}

function auditorsOnly(): GraphQLError {
  return new GraphQLError('The audit record is for auditors only.', {
    extensions: {
      code: 'FIELD_DENIED',
      owner: 'OFFICE',
      reason: 'ROLE_NOT_ALLOWED',
      message: { en: 'The audit record is for auditors only.', zh: '审计记录仅供审计员查阅。' },
      remedy: { en: 'Ask with a token of the role AUDITOR.', zh: '请使用审计员角色的令牌。' },
    },
  });
}

const hidden = (text: string | null): string | null => (text === null ? null : hidePersonalNumbers(text));

/**
 * 审计检索 for one caller: an agency's auditor sees the entries of his agency's callers, and of others those in which items of his agency
 * were given, with these items alone and without the address; auditors of the office and of the leading group see all.
 *
 * It throws GraphQLError FIELD_DENIED with ROLE_NOT_ALLOWED to everybody but auditors.
 */
export function openAudit(
  caller: Caller,
  { source, registry, determination, officers, law, guardedFields, persons }: AuditPorts,
): AuditServices {
  const scope = SEES_ALL.has(caller.agency) ? null : { agency: caller.agency };

  async function caseOf(id: string | null): Promise<string | null> {
    if (id === null || !isUuid(id)) return null;
    return determination.numbers.load(id).catch(() => null);
  }

  async function show(
    row: AuditRow,
    fields: ReadonlyMap<string, readonly GuardedField[]>,
    versionAt: VersionAt,
  ): Promise<AuditEntryType> {
    const isOwn = scope === null || row.agency === scope.agency;
    const all = auditedItems(row, fields);
    const items = isOwn ? all : all.filter(({ owner }) => owner === caller.agency);
    const [caseNumber, name] = await Promise.all([caseOf(row.case_id), officers.nameOf(row)]);
    const codes = [...new Set([...row.platforms_asked, ...row.platforms])];
    const names =
      codes.length > 2
        ? codes
        : await Promise.all(
            codes.map(async (code) => (await registry.platform(code).catch(() => null))?.name ?? code),
          );
    return {
      id: row.id,
      at: row.recorded_at,
      agency: row.agency,
      level: row.level,
      region: row.region,
      role: row.role,
      officer: hidePersonalNumbers(row.officer),
      purpose: row.purpose,
      caseId: hidden(row.case_id),
      caseNumber,
      basis: hidden(row.basis),
      operationName: hidden(row.operation_name),
      operationHash: row.operation_hash,
      platformsAsked: row.platforms_asked,
      platformsDisclosed: [...new Set(row.platforms)],
      items: items.map((item) => ({
        ...item,
        agreementVersion: item.agreementId === null ? null : versionAt(item.agreementId, row.recorded_at),
      })),
      asOf: instantAsked(row.fields_asked),
      outcome: row.refusal,
      requestId: row.request_id,
      address: isOwn ? row.client_address : null,
      itemsDenied: items.filter(({ decision }) => decision === 'DENIED').length,
      sentence: auditSentence({ row, name, items, caseNumber, platforms: names }, caller.locale),
    };
  }

  /** Throws to everybody but auditors. @returns the newest entries that a filter finds, one more than asked for */
  async function find(
    { substanceCase, ...filter }: AuditEntryFilterInput,
    page: AuditPage,
  ): Promise<AuditRow[]> {
    if (caller.role !== 'AUDITOR') throw auditorsOnly();
    const caseId =
      substanceCase && !isUuid(substanceCase) ? await determination.idOfNumber(substanceCase) : substanceCase;
    if (substanceCase && !caseId) return [];
    return source.find(scope, withWindow({ ...filter, caseId: caseId ?? null }), guardedFields(), page);
  }

  async function entries(
    filter: AuditEntryFilterInput,
    first: number | null,
    after: string | null,
  ): Promise<Connection<AuditEntryType> & { readonly window: AuditWindow }> {
    const page = auditPage(first, after);
    const rows = await find(filter, page);
    const byField = fieldsByName(guardedFields());
    const agreements = rows.flatMap((row) => row.fields_plain.map(({ agreement }) => agreement));
    const versionAt = await source.agreementVersions([
      ...new Set(agreements.filter((each) => each !== null)),
    ]);
    const positions = new Map(rows.map(({ id, position }) => [id, position]));
    const connection = toConnection(
      await Promise.all(rows.map((row) => show(row, byField, versionAt))),
      { size: page.size, after },
      ({ id }) => positions.get(id) ?? id,
    );
    return { ...connection, window: windowOf(filter) };
  }

  async function archives({ from, to }: AuditWindow): Promise<AuditArchiveType[]> {
    const months = await source.retiredMonths();
    return months
      .filter(({ month }) => isMonthOf(month, from, to))
      .map((month) => toArchiveType(month, caller.locale));
  }

  return {
    entries,
    archives,
    async summary(filter, by) {
      const found = await find(filter, { size: MAX_COUNTED, after: null });
      const rows = found.slice(0, MAX_COUNTED);
      const window = windowOf(filter);
      return {
        groups: summarise(rows, by, scope, fieldsByName(guardedFields())),
        entries: rows.length,
        complete: found.length <= MAX_COUNTED && (await archives(window)).length === 0,
        window,
      };
    },
    async subjectReport(question) {
      if (caller.role !== 'AUDITOR') throw auditorsOnly();
      const report = await subjectReport({ source, law, guardedFields }, caller, scope, question, new Date());
      return { ...report, complete: report.complete && (await archives(question)).length === 0 };
    },
    async personReport(question) {
      if (caller.role !== 'AUDITOR') throw auditorsOnly();
      return personReport({ source, law, guardedFields, persons }, caller, scope, question, new Date());
    },
  };
}
