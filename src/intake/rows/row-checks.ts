import type { EntityManager } from 'typeorm';
import { runStatement } from '../../database/index.js';
import type { Fault } from '../model/faults.js';
import { codesOf, sentenceOf } from '../model/rules.js';
import { PLATFORM_COLUMN, type TableShape } from '../model/table-shape.js';
import type { TableCatalog, TableLink } from './catalog.js';
import { quoted, quotedTable, STAGED, tableSql, type TableSql } from './table-sql.js';

/** A fault that the database found in a staged row. */
export interface StagedFault {
  readonly line: number;
  readonly column: string | null;
  readonly fault: Fault;
}

/** Whether rows of a table name others of the same. */
export const isOwnLink = (link: TableLink): boolean => link.table === link.referenced;

/** The rules that staged rows are held to (入库检查), each by one statement over all of them; none changes anything. */
export class RowChecks {
  readonly #manager: EntityManager;
  readonly #shape: TableShape;
  readonly #catalog: TableCatalog;
  readonly #sql: TableSql;
  readonly #given: readonly string[];
  readonly #met: string | null;
  readonly #regions: readonly string[] | null;
  /** Rules that reading the file has not applied already. */
  readonly #rules: TableCatalog['rules'];

  /**
   * @param options the columns that the rows have; where the keys of rows are that a dry run would have written, null where
   * they are in the table; and the regions that rows must be of
   */
  constructor(
    manager: EntityManager,
    shape: TableShape,
    catalog: TableCatalog,
    options: {
      readonly given: readonly string[];
      readonly met: string | null;
      readonly regions: readonly string[] | null;
    },
  ) {
    this.#manager = manager;
    this.#shape = shape;
    this.#catalog = catalog;
    this.#sql = tableSql(shape);
    this.#given = options.given;
    this.#met = options.met;
    this.#regions = options.regions;
    this.#rules = catalog.rules.filter(
      (rule) => codesOf(rule) === null || !options.given.includes(rule.columns[0] ?? ''),
    );
  }

  get #hasPlatform(): boolean {
    return this.#shape.columns.some(({ name }) => name === PLATFORM_COLUMN);
  }

  async brokenRules(): Promise<StagedFault[]> {
    const rules = this.#rules;
    if (rules.length === 0) return [];
    const broken = rules.map(({ expression }) => `(${expression}) IS FALSE`);
    const rows = await runStatement<{ line: number; broken: boolean[] }>(
      this.#manager,
      `SELECT line::float8 AS line, ARRAY[${broken.join(', ')}] AS broken FROM ${STAGED} WHERE ${broken.join(' OR ')} ORDER BY line`,
    );
    return rows.flatMap(({ line, broken: marks }) =>
      rules.flatMap((rule, index) => {
        if (!marks[index]) return [];
        const column = rule.columns.find((name) => this.#given.includes(name)) ?? rule.columns[0] ?? null;
        return [
          {
            line,
            column,
            fault: { code: 'RULE', facts: { rule: rule.name, ...sentenceOf(rule, this.#shape) } },
          },
        ];
      }),
    );
  }

  async unknownPlatforms(): Promise<StagedFault[]> {
    if (!this.#hasPlatform) return [];
    const rows = await runStatement<{ line: number }>(
      this.#manager,
      `WITH unknown AS MATERIALIZED (
         SELECT unnest(audit.unknown_platforms(ARRAY(SELECT DISTINCT platform_code FROM ${STAGED}))) AS code)
       SELECT line::float8 AS line FROM ${STAGED} JOIN unknown ON code = platform_code ORDER BY line`,
    );
    return rows.map(({ line }) => ({
      line,
      column: PLATFORM_COLUMN,
      fault: { code: 'UNKNOWN_PLATFORM', facts: {} },
    }));
  }

  async missingReferences(links: readonly TableLink[]): Promise<StagedFault[]> {
    const faults: StagedFault[] = [];
    for (const link of links) {
      const { columns, referenced, referencedColumns } = link;
      const names = columns.map((column) => `incoming.${quoted(column)}`);
      const same = (alias: string): string =>
        names
          .map((name, index) => `${alias}.${quoted(referencedColumns[index] ?? '')} = ${name}`)
          .join(' AND ');
      const before = isOwnLink(link)
        ? ` AND NOT EXISTS (SELECT FROM ${STAGED} AS earlier WHERE ${same('earlier')} AND earlier.line < incoming.line)
            ${this.#met === null ? '' : `AND NOT EXISTS (SELECT FROM ${this.#met} AS met WHERE met.key = ${names[0]})`}`
        : '';
      const rows = await runStatement<{ line: number }>(
        this.#manager,
        `SELECT line::float8 AS line FROM ${STAGED} WHERE ${names.map((name) => `${name} IS NOT NULL`).join(' AND ')}
           AND NOT EXISTS (SELECT FROM ${quotedTable(referenced)} AS found WHERE ${same('found')})${before} ORDER BY line`,
      );
      for (const { line } of rows) {
        const facts = { table: referenced, columns: referencedColumns.join(', ') };
        faults.push({ line, column: columns.at(-1) ?? null, fault: { code: 'NO_SUCH_ROW', facts } });
      }
    }
    return faults;
  }

  /** Values that another row has, in the table or before in the chunk, of columns that may have each once. */
  async takenValues(): Promise<StagedFault[]> {
    const faults: StagedFault[] = [];
    for (const columns of this.#catalog.uniques) {
      const same = (alias: string): string =>
        columns.map((column) => `${alias}.${quoted(column)} = incoming.${quoted(column)}`).join(' AND ');
      const rows = await runStatement<{ line: number }>(
        this.#manager,
        `SELECT line::float8 AS line FROM ${STAGED}
         WHERE EXISTS (SELECT FROM ${this.#sql.name} AS target
             WHERE ${same('target')} AND NOT (${this.#sql.sameKey('target', 'incoming')}))
           OR EXISTS (SELECT FROM ${STAGED} AS earlier WHERE ${same('earlier')} AND earlier.line < incoming.line
             AND NOT (${this.#sql.sameKey('earlier', 'incoming')})) ORDER BY line`,
      );
      for (const { line } of rows) {
        faults.push({
          line,
          column: columns[0] ?? null,
          fault: { code: 'NOT_UNIQUE', facts: { columns: columns.join(', ') } },
        });
      }
    }
    return faults;
  }

  /** 属地: rows of platforms of other regions, and rows that would take the place of such ones. */
  async outsideRegions(): Promise<StagedFault[]> {
    if (this.#regions === null) return [];
    if (!this.#hasPlatform)
      throw new Error(`${this.#shape.name} has no platforms, so no region bounds its rows.`);
    const was = `SELECT target.platform_code FROM ${this.#sql.name} AS target JOIN ${STAGED} AS incoming
      ON ${this.#sql.sameKey('target', 'incoming')}`;
    const rows = await runStatement<{ line: number }>(
      this.#manager,
      `WITH outside AS MATERIALIZED (
         SELECT unnest(audit.platforms_outside(ARRAY(SELECT platform_code FROM ${STAGED} UNION ${was}), $1)) AS code)
       SELECT line::float8 AS line FROM ${STAGED} AS incoming
       WHERE platform_code IN (SELECT code FROM outside)
         OR EXISTS (SELECT FROM ${this.#sql.name} AS target
           WHERE ${this.#sql.sameKey('target', 'incoming')} AND target.platform_code IN (SELECT code FROM outside)) ORDER BY line`,
      [this.#regions],
    );
    return rows.map(({ line }) => ({
      line,
      column: PLATFORM_COLUMN,
      fault: { code: 'OUTSIDE_REGION', facts: {} },
    }));
  }
}
