import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { ClientBase } from 'pg';
import type { EntityManager } from 'typeorm';
import { runQuery, runStatement } from '../../database/index.js';
import { PLATFORM_COLUMN, type TableShape } from '../model/table-shape.js';
import type { TableCatalog } from './catalog.js';
import { MET, MetKeys, type FoundRows } from './met-keys.js';
import { isOwnLink, RowChecks, type StagedFault } from './row-checks.js';
import type { ChangedExample } from './runs.js';
import { FOUND, literal, quoted, STAGED, tableSql, type TableSql } from './table-sql.js';

/** What becomes of staged rows. */
export interface Applied {
  readonly added: number;
  readonly changed: number;
}

const NOTHING_FOUND: FoundRows = { count: 0, recent: 0 };

/** Platforms of the rows that were written. */
const PLACED = 'pg_temp.placed';

/** In `found`, what the table has in a column that the file has not. */
const was = (column: string): string => quoted(`was ${column}`);

/**
 * Rows of a file on their way into a table (待入库记录): in a temporary table of the connection's own, where they are checked by
 * the rules that the catalog has, all rows of a chunk at once.
 */
export class StagedRows {
  readonly #manager: EntityManager;
  readonly #shape: TableShape;
  readonly #catalog: TableCatalog;
  readonly #sql: TableSql;
  readonly #given: readonly string[];
  readonly #ungiven: readonly string[];
  readonly #keys: MetKeys;
  readonly #checks: RowChecks;
  #found = NOTHING_FOUND;

  /**
   * @param given columns that the rows have; the others keep what is there, or take the table's own value
   * @param options the run, and whether nothing of it is written
   */
  constructor(
    manager: EntityManager,
    shape: TableShape,
    catalog: TableCatalog,
    given: readonly string[],
    options: {
      readonly runId: string;
      readonly isDry: boolean;
      /** Regions whose platforms alone may be in the rows; all where it is null or left out. */
      readonly regions?: readonly string[] | null;
    },
  ) {
    const { runId, isDry, regions = null } = options;
    this.#manager = manager;
    this.#shape = shape;
    this.#catalog = catalog;
    this.#sql = tableSql(shape);
    this.#given = given;
    this.#ungiven = shape.columns.map(({ name }) => name).filter((name) => !given.includes(name));
    this.#keys = new MetKeys(manager, shape, runId, isDry);
    this.#checks = new RowChecks(manager, shape, catalog, { given, met: isDry ? MET : null, regions });
  }

  /** Columns of the file that are not of the key, in SQL. */
  get #values(): readonly string[] {
    const given = new Set(this.#given.map(quoted));
    return this.#sql.others.filter((column) => given.has(column));
  }

  /** Makes the temporary tables; once for each connection. */
  async create(): Promise<void> {
    const { name, columns } = this.#sql;
    // For the keys that are noted; it holds from before the first temporary table of a connection.
    await runQuery(this.#manager, `SET temp_buffers = '64MB'`);
    // Rows of the table are looked up by their keys, mostly in memory; whole tables would be read for each chunk otherwise.
    await runQuery(this.#manager, 'SET random_page_cost = 1.1');
    await runQuery(
      this.#manager,
      `CREATE TEMPORARY TABLE incoming AS SELECT 0::bigint AS line, ${columns.join(', ')} FROM ${name} WITH NO DATA`,
    );
    for (const column of this.#ungiven) {
      const value = this.#catalog.defaults.get(column);
      if (value === undefined) continue;
      await runQuery(
        this.#manager,
        `ALTER TABLE ${STAGED} ALTER COLUMN ${quoted(column)} SET DEFAULT ${literal(value)}`,
      );
    }
    const there = this.#ungiven.map((column) => `, ${quoted(column)} AS ${was(column)}`);
    await runQuery(
      this.#manager,
      `CREATE TEMPORARY TABLE found AS SELECT 0::bigint AS line, '' COLLATE "C" AS key, now() AS since, false AS differs${there.join('')}
       FROM ${name} WITH NO DATA`,
    );
    await runQuery(this.#manager, 'CREATE TEMPORARY TABLE placed (code text COLLATE "C" PRIMARY KEY)');
    await this.#keys.create();
  }

  /** Stages rows in COPY's text format, in place of those before. */
  async stage(client: ClientBase, text: string): Promise<void> {
    await runStatement(this.#manager, `TRUNCATE ${STAGED}, ${FOUND}`);
    this.#found = NOTHING_FOUND;
    if (text === '') return;
    const columns = ['line', ...this.#given.map(quoted)].join(', ');
    await pipeline(
      Readable.from([text]),
      client.query(copyFrom(`COPY ${STAGED} (${columns}) FROM STDIN WITH (FORMAT text, ENCODING 'UTF8')`)),
    );
    this.#found = await this.#find();
    if (this.#found.count > 0) await this.#fillUngiven();
  }

  /** Looks the rows up in the table, each by its key, however large the table is. */
  async #find(): Promise<FoundRows> {
    const { name } = this.#sql;
    const there = this.#ungiven.map((column) => `, target.${quoted(column)}`).join('');
    const [found] = await runStatement<{ count: number; recent: number }>(
      this.#manager,
      `WITH found AS (
         INSERT INTO ${FOUND}
         SELECT incoming.line, ${this.#sql.keyOf('incoming')},
           CASE WHEN target.recorded_since >= ${this.#keys.since} THEN target.recorded_since END,
           ${this.#sql.differ('target', 'incoming', this.#values)}${there}
         FROM ${STAGED}, LATERAL (SELECT * FROM ${name} AS target WHERE ${this.#sql.sameKey('target', 'incoming')} OFFSET 0) AS target
         RETURNING since)
       SELECT count(*)::integer AS count, count(since)::integer AS recent FROM found`,
      [this.#keys.runId],
    );
    return found ?? NOTHING_FOUND;
  }

  /** Columns that the file has not are as they are in the table. */
  async #fillUngiven(): Promise<void> {
    if (this.#ungiven.length === 0) return;
    const set = this.#ungiven.map((column) => `${quoted(column)} = found.${was(column)}`).join(', ');
    await runStatement(
      this.#manager,
      `UPDATE ${STAGED} SET ${set} FROM ${FOUND} WHERE found.line = incoming.line`,
    );
  }

  /**
   * Finds what the table would not take, and takes those rows out of the staged ones.
   *
   * @param keepsRefusedKeys notes the keys of these rows, so that a snapshot does not find them absent
   */
  async refuse(keepsRefusedKeys: boolean): Promise<readonly StagedFault[]> {
    const { references } = this.#catalog;
    const faults = [
      ...(await this.#checks.brokenRules()),
      ...(await this.#checks.unknownPlatforms()),
      ...(await this.#checks.outsideRegions()),
      ...(await this.#checks.missingReferences(references.filter((link) => !isOwnLink(link)))),
      ...(await this.#checks.takenValues()),
    ];
    await this.#takeOut(faults, keepsRefusedKeys);
    const own = references.filter(isOwnLink);
    for (;;) {
      const missing = await this.#checks.missingReferences(own);
      if (missing.length === 0) break;
      await this.#takeOut(missing, keepsRefusedKeys);
      faults.push(...missing);
    }
    for (const check of this.#keys.checks(this.#found)) {
      const again = await check();
      await this.#takeOut(again, false);
      faults.push(...again);
    }
    return faults;
  }

  /** Notes the keys of rows that were refused before they were staged. */
  noteRefusedKeys(keys: readonly { readonly key: string; readonly line: number }[]): Promise<void> {
    return this.#keys.noteRefused(keys);
  }

  /**
   * Writes the staged rows: new ones in, changed ones over what was there. A key that somebody else adds meanwhile ends the
   * transaction (23505).
   *
   * @param rows how many they are
   */
  async apply(rows: number): Promise<Applied> {
    const { name, columns } = this.#sql;
    const list = columns.join(', ');
    const there = this.#found.count > 0 ? await this.#countFound() : { count: 0, differing: 0 };
    const added = rows - there.count;
    if (added > 0) {
      const isNew =
        there.count > 0 ? `WHERE NOT EXISTS (SELECT FROM ${FOUND} WHERE found.line = incoming.line)` : '';
      await runStatement(
        this.#manager,
        `INSERT INTO ${name} (${list}) SELECT ${list} FROM ${STAGED} ${isNew}`,
      );
    }
    if (there.differing > 0) {
      const set = this.#values.map((column) => `${column} = incoming.${column}`).join(', ');
      await runStatement(
        this.#manager,
        `UPDATE ${name} AS target SET ${set} FROM ${STAGED} JOIN ${FOUND} ON found.line = incoming.line
         WHERE found.differs AND ${this.#sql.sameKey('target', 'incoming')}`,
      );
    }
    if (rows > 0) await this.#keys.keep();
    await this.#placePlatforms();
    return { added, changed: there.differing };
  }

  async #countFound(): Promise<{ readonly count: number; readonly differing: number }> {
    const [there] = await runStatement<{ count: number; differing: number }>(
      this.#manager,
      `SELECT count(*)::integer AS count, count(*) FILTER (WHERE differs)::integer AS differing FROM ${FOUND}`,
    );
    return there ?? { count: 0, differing: 0 };
  }

  /** 属地: notes where the platforms of the rows are, once each, so that the agency holds callers to their regions. */
  async #placePlatforms(): Promise<void> {
    if (!this.#shape.columns.some(({ name }) => name === PLATFORM_COLUMN)) return;
    await runStatement(
      this.#manager,
      `WITH met AS (
         INSERT INTO ${PLACED} SELECT DISTINCT ${PLATFORM_COLUMN} FROM ${STAGED} ON CONFLICT DO NOTHING RETURNING code)
       SELECT ${quoted(this.#shape.schema)}.place_platforms(array_agg(code)) FROM met HAVING count(*) > 0`,
    );
  }

  /**
   * What {@link apply} would do, without doing it.
   *
   * @param rows how many they are
   */
  async compare(rows: number): Promise<Applied> {
    const { count, differing } = await this.#countFound();
    return { added: rows - count, changed: differing };
  }

  /** Some of the staged rows that would change what is there. */
  changedExamples(limit: number): Promise<ChangedExample[]> {
    return runQuery<ChangedExample>(
      this.#manager,
      `SELECT incoming.line::float8 AS line, to_jsonb(target) - 'recorded_since' AS before, to_jsonb(incoming) - 'line' AS after
       FROM (SELECT line FROM ${FOUND} WHERE differs ORDER BY line LIMIT $1) AS changed
       JOIN ${STAGED} ON incoming.line = changed.line
       JOIN ${this.#sql.name} AS target ON ${this.#sql.sameKey('target', 'incoming')} ORDER BY incoming.line`,
      [limit],
    );
  }

  async #takeOut(faults: readonly StagedFault[], keepsKeys: boolean): Promise<void> {
    if (faults.length === 0) return;
    const lines = [...new Set(faults.map(({ line }) => line))];
    if (keepsKeys) await this.#keys.noteRefusedLines(lines);
    for (const table of [STAGED, FOUND]) {
      await runStatement(this.#manager, `DELETE FROM ${table} WHERE line = ANY ($1::bigint[])`, [lines]);
    }
  }
}
