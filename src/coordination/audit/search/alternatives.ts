import { sql, type Sql } from '../../../database/index.js';
import { personName } from '../../../kernel/index.js';
import type { AccessSignalKind } from '../../signals/index.js';
import type { AuditDecision, AuditFilter, AuditScope, GuardedField } from '../audit-question.js';
import { ANY, both, type Alternative } from './conditions.js';

const coordinates = (fields: readonly GuardedField[]): string[] => fields.map(({ field }) => field);

/** Named after its own field: a field that was asked and is among these. */
const asked = (fields: readonly string[]): Sql => sql`SELECT FROM unnest(sets.asked) AS asked (field)
  WHERE asked.field = ANY (${fields}::text[])`;

const DENIED = sql`sets.denied @> jsonb_build_array(jsonb_build_object('field', asked.field))`;
const PLAIN = sql`sets.plain @> jsonb_build_array(jsonb_build_object('field', asked.field))`;
const DENIED_SOME = sql`sets.denied <> '[]'`;
const REFUSED = sql`e.refusal IS NOT NULL`;
const ANSWERED = sql`e.refusal IS NULL`;

const rows = (...row: readonly Sql[]): Alternative => ({ ...ANY, row });
const narrow = (...row: readonly Sql[]): Alternative => ({ ...ANY, row, isNarrow: true });
const sets = (...set: readonly Sql[]): Alternative => ({ ...ANY, set });

/** Of his agency's callers, or of others to whom its items were given: nothing is given by what was refused. */
function ofScope(scope: AuditScope, fields: readonly GuardedField[]): Alternative[] {
  if (scope === null) return [ANY];
  const own = coordinates(fields.filter(({ owner }) => owner === scope.agency));
  return [
    narrow(sql`e.agency = ${scope.agency}`),
    {
      ...rows(sql`e.agency <> ${scope.agency}`, ANSWERED),
      common: [sql`sets.asked && ${own}::text[]`, sql`EXISTS (${asked(own)} AND NOT ${DENIED})`],
    },
  ];
}

const NAMES_PLATFORMS = sql`cardinality(e.platforms_asked) > 0`;
const OF_WORK = sql`e.role IN ('SYSTEM', 'OFFICER', 'LEADER')`;
const QUERY = [sql`e.operation_kind = 'query'`, NAMES_PLATFORMS, OF_WORK];
const HOUR = sql`extract(hour FROM e.recorded_at AT TIME ZONE 'Asia/Shanghai')`;

/** What the queries of signs of misuse count, kind by kind; uses of a warrant are named by the warrant. */
const COUNTED: Readonly<Record<AccessSignalKind, readonly Sql[]>> = {
  NO_CASE: [...QUERY, sql`e.case_id IS NULL`, sql`e.purpose IS NOT NULL`],
  ENUMERATION: [
    OF_WORK,
    sql`${NAMES_PLATFORMS} OR cardinality(e.platforms_disclosed) > 0 OR EXISTS (
      SELECT FROM audit.disclosure WHERE disclosure.entry_id = e.id AND cardinality(disclosure.platforms) > 0
        AND disclosure.recorded_at BETWEEN e.recorded_at - interval '15 minutes' AND e.recorded_at + interval '1 day')`,
  ],
  WARRANT_TO_THE_END: [],
  UNUSUAL_HOURS: [...QUERY, sql`e.role <> 'SYSTEM'`, sql`${HOUR} >= 22 OR ${HOUR} < 6`],
  UNUSUAL_VOLUME: [...QUERY, sql`e.role <> 'SYSTEM'`],
};

/** What is said of the row itself, each by an index of its own. */
function ofRow(filter: AuditFilter): Alternative {
  const is = (column: Sql, value: unknown): Sql[] =>
    value === null || value === undefined || value === '' ? [] : [sql`${column} = ${value}`];
  const named = [
    // Names are recorded as tokens' names are read.
    ...is(sql`e.officer`, filter.officer && (personName(filter.officer) ?? filter.officer)),
    ...is(sql`e.agency`, filter.agency),
    ...is(sql`e.case_id`, filter.caseId),
    ...is(sql`e.purpose`, filter.purpose),
    ...is(sql`e.role`, filter.role),
    ...is(sql`e.operation_name`, filter.operationName),
    ...is(sql`e.request_id`, filter.requestId),
    ...is(sql`e.refusal`, filter.outcome),
    ...(filter.refused === true ? [REFUSED] : []),
  ];
  const others = [
    ...(filter.refused === false ? [ANSWERED] : []),
    ...(filter.countedBy ? COUNTED[filter.countedBy] : []),
  ];
  return { ...rows(...named, ...others), isNarrow: named.length > 0 };
}

/** What was denied stands in the field set, or all of it was refused. */
function deniedAny({ denied }: AuditFilter): Alternative[] {
  if (denied === null || denied === undefined) return [ANY];
  return denied
    ? [sets(DENIED_SOME), narrow(REFUSED)]
    : [{ ...sets(sql`sets.denied = '[]'`), row: [ANSWERED] }];
}

/** That one of these fields was given, given masked or denied; a refused request gave nothing. */
function decided(decision: AuditDecision, fields: readonly GuardedField[]): readonly Alternative[] {
  const all = coordinates(fields);
  if (decision === 'DENIED') {
    return [
      sets(DENIED_SOME, sql`EXISTS (${asked(all)} AND ${DENIED})`),
      { ...narrow(REFUSED), set: [sql`sets.asked && ${all}::text[]`] },
    ];
  }
  const maskable = coordinates(fields.filter((field) => field.maskable));
  const masked = sql`(asked.field = ANY (${maskable}::text[]) AND NOT ${PLAIN})`;
  const given = decision === 'MASKED' ? masked : sql`NOT ${masked}`;
  return [{ ...rows(ANSWERED), set: [sql`EXISTS (${asked(all)} AND NOT ${DENIED} AND ${given})`] }];
}

/** Platforms stand in the entry, or in what was disclosed after it was recorded. */
function ofPlatform({ platform, from, to }: AuditFilter): Alternative[] {
  if (!platform) return [ANY];
  const since = from ? sql`AND recorded_at >= ${from}::timestamptz` : sql``;
  const until = to ? sql`AND recorded_at < ${to}::timestamptz + interval '1 day'` : sql``;
  return [
    narrow(sql`(e.platforms_asked || e.platforms_disclosed) @> ${[platform]}::text[]`),
    narrow(sql`e.id IN (
      SELECT entry_id FROM audit.disclosure WHERE platforms @> ${[platform]}::text[] ${since} ${until})`),
  ];
}

/**
 * What a filter asks for, as alternatives of which an entry satisfies at least one. Each is found by an index of its own, where one
 * condition with OR would be found by none.
 */
export function alternativesOf(
  scope: AuditScope,
  filter: AuditFilter,
  fields: readonly GuardedField[],
): readonly Alternative[] {
  const named = fields.filter(
    ({ field, item }) => (!filter.item || item === filter.item) && (!filter.field || field === filter.field),
  );
  const allowedBy = (member: 'agreement' | 'warrant' | 'rule'): Alternative => {
    const value = filter[member];
    return value ? sets(sql`sets.plain @> ${JSON.stringify([{ [member]: value }])}::jsonb`) : ANY;
  };
  const parts: readonly (readonly Alternative[])[] = [
    ofScope(scope, fields),
    [ofRow(filter)],
    deniedAny(filter),
    filter.decision ? decided(filter.decision, named) : [ANY],
    ofPlatform(filter),
    [filter.field ? sets(sql`sets.asked @> ${[filter.field]}::text[]`) : ANY],
    [filter.item ? sets(sql`sets.asked && ${coordinates(named)}::text[]`) : ANY],
    [allowedBy('agreement')],
    [allowedBy('warrant')],
    [allowedBy('rule')],
  ];
  return parts.reduce<readonly Alternative[]>(both, [ANY]);
}
