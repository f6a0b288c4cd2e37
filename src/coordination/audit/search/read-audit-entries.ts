import type { DataSource } from 'typeorm';
import { runQuery, sql, textOf, type Sql } from '../../../database/index.js';
import { readRetiredMonths, type RetiredMonth } from '../../../evidence/index.js';
import type { AuditFilter, AuditPage, AuditRow, AuditScope, GuardedField } from '../audit-question.js';
import { alternativesOf } from './alternatives.js';
import { readAgreementVersions, type VersionAt } from './agreement-versions.js';
import { allOf, oneOf, type Alternative } from './conditions.js';

export interface AuditEntrySource {
  /** The newest first, one more than the page shows. */
  find(
    scope: AuditScope,
    filter: AuditFilter,
    fields: readonly GuardedField[],
    page: AuditPage,
  ): Promise<AuditRow[]>;
  /** See {@link readAgreementVersions}. */
  agreementVersions(agreements: readonly string[]): Promise<VersionAt>;
  /** See {@link readRetiredMonths}. */
  retiredMonths(): Promise<RetiredMonth[]>;
}

/**
 * So many of the newest entries are held against conditions that no column of the entry names. Where they give a page, what is
 * asked for is frequent, and an index would find far more than a page; where they do not, it is rare, and an index finds it.
 */
const NEWEST_LOOKED_AT = [500, 5_000] as const;

/** Field sets that are looked for one by one; of more, the entries are held against them. */
const MAX_SETS = 5_000;

/** Beyond it, so many of each field set would be far more than are wanted of all. */
const MAX_LIMIT_OF_EACH = 500;

const ORDER = sql`ORDER BY e.recorded_at DESC, e.id DESC`;

/**
 * The rows of a page. Disclosures are recorded when the operation has acted, within a day, so that one month's partition is looked
 * into. `position` says to a microsecond where the page ends.
 */
const pageOf = (found: Sql, limit: number): Sql => sql`
  SELECT e.id, e.recorded_at, e.request_id, e.agency, e.role, e.level, e.region, e.officer, e.purpose, e.case_id,
    e.basis, e.operation_kind, e.operation_name, e.operation_hash, fields.asked AS fields_asked,
    fields.denied AS fields_denied, fields.plain AS fields_plain,
    e.platforms_asked, e.platforms_disclosed || late.platforms AS platforms, e.refusal, e.client_address,
    to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || ' ' || e.id AS position
  FROM (SELECT DISTINCT ON (e.recorded_at, e.id) * FROM (${found}) AS e ${ORDER} LIMIT ${limit}) AS e
  JOIN audit.field_set AS fields ON fields.hash = e.field_set
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(platform), '{}') AS platforms
    FROM audit.disclosure CROSS JOIN unnest(disclosure.platforms) AS platform
    WHERE disclosure.entry_id = e.id AND disclosure.recorded_at
      BETWEEN e.recorded_at - interval '15 minutes' AND e.recorded_at + interval '1 day') AS late
  ${ORDER}`;

/** Begin and end of the window, and where the page begins. */
function windowOf({ from, to }: AuditFilter, { after }: AuditPage): Sql[] {
  return [
    ...(from ? [sql`e.recorded_at >= ${from}::timestamptz`] : []),
    ...(to ? [sql`e.recorded_at < ${to}::timestamptz`] : []),
    // A comparison of rows does not tell PostgreSQL which partitions are needed.
    ...(after
      ? [
          sql`e.recorded_at <= ${after.at}::timestamptz`,
          sql`(e.recorded_at, e.id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
        ]
      : []),
  ];
}

/** Every condition on field sets. */
const looksAtSets = ({ set, common }: Pick<Alternative, 'set' | 'common'>): readonly Sql[] => [
  ...set,
  ...common,
];

/** Those conditions by which field sets are looked for: what others find is held against the common ones. */
const findsSets = ({ set, common, isNarrow }: Alternative): readonly Sql[] =>
  isNarrow ? set : [...set, ...common];

/** Those of the newest entries of the window that satisfy an alternative. */
function amongNewest(window: readonly Sql[], alternatives: readonly Alternative[], newest: number): Sql {
  const satisfied = alternatives.map(({ row, ...alternative }) =>
    looksAtSets(alternative).length === 0
      ? allOf(row)
      : allOf([
          ...row,
          sql`e.field_set IN (SELECT hash FROM audit.field_set AS sets
            WHERE hash IN (SELECT field_set FROM newest) AND ${allOf(looksAtSets(alternative))})`,
        ]),
  );
  return sql`
    WITH newest AS MATERIALIZED (
      SELECT * FROM audit.entry AS e WHERE ${allOf(window)} ${ORDER} LIMIT ${newest})
    SELECT * FROM newest AS e WHERE ${oneOf(satisfied)}`;
}

/**
 * What satisfies one alternative, by an index. Of field sets alone the newest entries of each are read: PostgreSQL would read
 * all of all of them, and sort.
 *
 * @param sets null where they are too many to be looked for one by one
 */
function byIndex(
  window: readonly Sql[],
  alternative: Alternative,
  sets: readonly Buffer[] | null,
  limit: number,
): Sql {
  const { row, common, isNarrow } = alternative;
  const set = findsSets(alternative);
  if (set.length > 0 && sets && !isNarrow && limit <= MAX_LIMIT_OF_EACH) {
    return sql`(SELECT e.* FROM unnest(${sets}::bytea[]) AS sets (hash) CROSS JOIN LATERAL (
      SELECT * FROM audit.entry AS e WHERE e.field_set = sets.hash AND ${allOf([...window, ...row])}
      ${ORDER} LIMIT ${limit}) AS e)`;
  }
  const ofSets = sets
    ? sql`e.field_set = ANY (${sets}::bytea[])`
    : sql`e.field_set IN (SELECT hash FROM audit.field_set AS sets WHERE ${allOf(set)})`;
  const ofCommon = sql`EXISTS (
    SELECT FROM audit.field_set AS sets WHERE sets.hash = e.field_set AND ${allOf(common)})`;
  const conditions = [
    ...row,
    ...(set.length > 0 ? [ofSets] : []),
    ...(isNarrow && common.length > 0 ? [ofCommon] : []),
  ];
  return sql`(SELECT * FROM audit.entry AS e WHERE ${allOf([...window, ...conditions])} ${ORDER} LIMIT ${limit})`;
}

/**
 * Reads audit entries, each condition by an index: those on the row by its columns, those on fields by the few field sets that many
 * entries have in common.
 *
 * @param database as `huishang_gateway`, the only role that may read audit entries
 */
export function createAuditEntries(database: DataSource): AuditEntrySource {
  const run = <Row extends object>(statement: Sql): Promise<Row[]> =>
    runQuery<Row>(database, textOf(statement, 1), statement.values);

  async function setsOf(set: readonly Sql[]): Promise<Buffer[] | null> {
    if (set.length === 0) return [];
    const found = await run<{ hash: Buffer }>(
      sql`SELECT hash FROM audit.field_set AS sets WHERE ${allOf(set)} LIMIT ${MAX_SETS + 1}`,
    );
    return found.length > MAX_SETS ? null : found.map(({ hash }) => hash);
  }

  return {
    async find(scope, filter, fields, page) {
      const limit = page.size + 1;
      const window = windowOf(filter, page);
      const alternatives = alternativesOf(scope, filter, fields);
      if (alternatives.some((each) => !each.isNarrow && looksAtSets(each).length > 0)) {
        for (const newest of NEWEST_LOOKED_AT.filter((each) => each >= limit)) {
          const frequent = await run<AuditRow>(pageOf(amongNewest(window, alternatives, newest), limit));
          if (frequent.length === limit) return frequent;
        }
      }
      const branches: Sql[] = [];
      const known = new Map<string, Promise<Buffer[] | null>>();
      for (const alternative of alternatives) {
        const conditions = findsSets(alternative);
        const key = JSON.stringify(conditions);
        const asking = known.get(key) ?? setsOf(conditions);
        known.set(key, asking);
        const sets = await asking;
        if (conditions.length > 0 && sets?.length === 0) continue;
        branches.push(byIndex(window, alternative, sets, limit));
      }
      const [first, ...others] = branches;
      if (!first) return [];
      return run<AuditRow>(
        pageOf(
          others.reduce((all, each) => sql`${all} UNION ALL ${each}`, first),
          limit,
        ),
      );
    },
    agreementVersions: (agreements) => readAgreementVersions(database, agreements),
    retiredMonths: () => readRetiredMonths(database),
  };
}
