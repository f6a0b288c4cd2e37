import type { DataSource } from 'typeorm';
import { runQuery } from '../../database/index.js';
import { personName } from '../../kernel/index.js';
import type { PageRequest } from '../../subgraph-kit/index.js';
import type { AuditDecision, AuditFilter, AuditRow, GuardedField } from './audit-question.js';

/** Whose entries the auditor sees: all, or those of his agency's callers and those that his agency's items were asked in. */
export type AuditScope = { readonly agency: string } | null;

export interface AuditEntrySource {
  /** The newest first, one more than the page shows. */
  find(
    scope: AuditScope,
    filter: AuditFilter,
    fields: readonly GuardedField[],
    page: PageRequest,
  ): Promise<AuditRow[]>;
}

const COLUMNS = `e.id, e.recorded_at, e.request_id, e.agency, e.role, e.level, e.region, e.officer, e.purpose, e.case_id,
  e.basis, e.operation_kind, e.operation_name, e.operation_hash, fields.asked AS fields_asked,
  fields.denied AS fields_denied, fields.plain AS fields_plain,
  e.platforms_asked, e.platforms_disclosed || late.platforms AS platforms, e.refusal, e.client_address`;

/** That the field set of an entry is one of those for which this holds; there are few of them for many entries. */
const OF_SETS = (condition: string): string =>
  `e.field_set IN (SELECT hash FROM audit.field_set AS sets WHERE ${condition})`;

/** Named after its own field: a field that was asked and is among these. */
const ASKED = (fields: string): string => `SELECT FROM unnest(sets.asked) AS asked (field)
  WHERE asked.field = ANY (${fields}::text[])`;

const DENIED = `sets.denied @> jsonb_build_array(jsonb_build_object('field', asked.field))`;
const PLAIN = `sets.plain @> jsonb_build_array(jsonb_build_object('field', asked.field))`;

/** Collects conditions with the places of their values. */
class Conditions {
  readonly values: unknown[] = [];
  readonly #all: string[] = [];

  place(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  add(condition: string): void {
    this.#all.push(`(${condition})`);
  }

  get text(): string {
    return this.#all.length === 0 ? 'true' : this.#all.join(' AND ');
  }
}

const coordinates = (fields: readonly GuardedField[]): string[] => fields.map(({ field }) => field);

/** That one of these fields was given, given masked or denied; a refused request gave nothing. */
function decided(where: Conditions, decision: AuditDecision, fields: readonly GuardedField[]): void {
  const all = where.place(coordinates(fields));
  if (decision === 'DENIED') {
    where.add(
      `${OF_SETS(`jsonb_array_length(sets.denied) > 0 AND EXISTS (${ASKED(all)} AND ${DENIED})`)}
       OR e.refusal IS NOT NULL AND ${OF_SETS(`EXISTS (${ASKED(all)})`)}`,
    );
    return;
  }
  const maskable = where.place(coordinates(fields.filter((field) => field.maskable)));
  const masked = `asked.field = ANY (${maskable}::text[]) AND NOT ${PLAIN}`;
  where.add(
    `e.refusal IS NULL AND ${OF_SETS(
      `EXISTS (${ASKED(all)} AND NOT ${DENIED} AND ${decision === 'MASKED' ? '' : 'NOT '}(${masked}))`,
    )}`,
  );
}

/**
 * Reads audit entries by conditions that an index serves (platform, officer, agency, time, request, case); the others are held
 * against what these find.
 *
 * @param database as `huishang_gateway`, the only role that may read audit entries
 */
export function createAuditEntries(database: DataSource): AuditEntrySource {
  return {
    find(scope, filter, fields, page) {
      const where = new Conditions();
      const is = (column: string, value: unknown): void => {
        if (value !== null && value !== undefined) where.add(`e.${column} = ${where.place(value)}`);
      };
      if (scope !== null) {
        const own = fields.filter(({ owner }) => owner === scope.agency);
        where.add(
          `e.agency = ${where.place(scope.agency)}
           OR e.refusal IS NULL
             AND ${OF_SETS(`EXISTS (${ASKED(where.place(coordinates(own)))} AND NOT ${DENIED})`)}`,
        );
      }
      // Names are recorded as tokens' names are read.
      is('officer', filter.officer && (personName(filter.officer) ?? filter.officer));
      is('agency', filter.agency);
      is('case_id', filter.caseId);
      is('purpose', filter.purpose);
      is('request_id', filter.requestId);
      is('refusal', filter.outcome);
      if (typeof filter.refused === 'boolean') {
        where.add(filter.refused ? 'e.refusal IS NOT NULL' : 'e.refusal IS NULL');
      }
      if (filter.from) where.add(`e.recorded_at >= ${where.place(filter.from)}`);
      if (filter.to) where.add(`e.recorded_at < ${where.place(filter.to)}`);
      if (filter.platform) {
        const code = where.place([filter.platform]);
        where.add(
          `e.id IN (SELECT id FROM audit.entry WHERE (platforms_asked || platforms_disclosed) @> ${code}::text[]
             UNION SELECT entry_id FROM audit.disclosure WHERE platforms @> ${code}::text[])`,
        );
      }
      const named = fields.filter(
        ({ field, item }) =>
          (!filter.item || item === filter.item) && (!filter.field || field === filter.field),
      );
      if (filter.field) where.add(OF_SETS(`sets.asked @> ARRAY[${where.place(filter.field)}]`));
      if (filter.item) where.add(OF_SETS(`sets.asked && ${where.place(coordinates(named))}::text[]`));
      if (filter.decision) decided(where, filter.decision, named);
      if (page.after !== null) {
        where.add(
          `(e.recorded_at, e.id) < (SELECT recorded_at, id FROM audit.entry WHERE id = ${where.place(page.after)})`,
        );
      }
      const limit = where.place(page.size + 1);
      return runQuery<AuditRow>(
        database,
        `SELECT ${COLUMNS} FROM (
           SELECT * FROM audit.entry AS e WHERE ${where.text} ORDER BY e.recorded_at DESC, e.id DESC LIMIT ${limit}
         ) AS e JOIN audit.field_set AS fields ON fields.hash = e.field_set
         CROSS JOIN LATERAL (
           SELECT coalesce(array_agg(platform), '{}') AS platforms
           FROM audit.disclosure CROSS JOIN unnest(disclosure.platforms) AS platform
           WHERE disclosure.entry_id = e.id) AS late
         ORDER BY e.recorded_at DESC, e.id DESC`,
        where.values,
      );
    },
  };
}
