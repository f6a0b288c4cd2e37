import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { ClientBase } from 'pg';
import type { EntityManager } from 'typeorm';
import { runQuery, runStatement } from '../../database/index.js';
import { KEY_SEPARATOR } from '../model/record-parser.js';
import { PLATFORM_COLUMN, type TableShape } from '../model/table-shape.js';
import type { TableCatalog } from './catalog.js';
import { isOwnLink, RowChecks, STAGED, type StagedFault } from './row-checks.js';
import type { ChangedExample } from './runs.js';
import { quoted, quotedTable, tableSql, type TableSql } from './table-sql.js';

/** What becomes of staged rows. */
export interface Applied {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

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
  readonly #keys: string;
  readonly #runId: string;
  readonly #checks: RowChecks;
  /** Whether the table had no row when the connection came: each staged row is new then. */
  #isFresh = false;

  /**
   * @param given columns that the rows have; the others keep what is there, or take the table's own value
   * @param options where the keys of the run are kept: with the run, or as long as the connection lasts
   */
  constructor(
    manager: EntityManager,
    shape: TableShape,
    catalog: TableCatalog,
    given: readonly string[],
    options: {
      readonly runId: string;
      readonly keepsKeys: boolean;
      /** Regions whose platforms alone may be in the rows; all where it is null or left out. */
      readonly regions?: readonly string[] | null;
    },
  ) {
    this.#manager = manager;
    this.#shape = shape;
    this.#catalog = catalog;
    this.#sql = tableSql(shape);
    this.#given = given;
    this.#runId = options.runId;
    this.#keys = options.keepsKeys ? `${quoted(shape.schema)}.intake_key` : 'pg_temp.met_key';
    const { runId, regions = null } = options;
    this.#checks = new RowChecks(manager, shape, catalog, { given, keys: this.#keys, runId, regions });
  }

  /** Makes the temporary tables; once for each connection. */
  async create(): Promise<void> {
    const { name, columns } = this.#sql;
    // For the keys that a dry run meets; it holds from before the first temporary table of a connection.
    await runQuery(this.#manager, `SET temp_buffers = '64MB'`);
    await runQuery(
      this.#manager,
      `CREATE TEMPORARY TABLE incoming AS SELECT 0::bigint AS line, ${columns.join(', ')} FROM ${name} WITH NO DATA`,
    );
    const [row] = await runQuery<{ empty: boolean }>(
      this.#manager,
      `SELECT NOT EXISTS (SELECT FROM ${name}) AS empty`,
    );
    this.#isFresh = row?.empty ?? false;
    await runQuery(
      this.#manager,
      `CREATE TEMPORARY TABLE met_key (run_id uuid, key text COLLATE "C", refused boolean, line bigint,
         PRIMARY KEY (run_id, key, refused))`,
    );
  }

  /** Stages rows in COPY's text format, in place of those before. */
  async stage(client: ClientBase, text: string): Promise<void> {
    await runStatement(this.#manager, `TRUNCATE ${STAGED}`);
    if (text === '') return;
    const columns = ['line', ...this.#given.map(quoted)].join(', ');
    await pipeline(
      Readable.from([text]),
      client.query(copyFrom(`COPY ${STAGED} (${columns}) FROM STDIN WITH (FORMAT text, ENCODING 'UTF8')`)),
    );
    await this.#fillUngiven();
  }

  /** Columns that the file has not: as they are in the table, or as the table begins them. */
  async #fillUngiven(): Promise<void> {
    const ungiven = this.#shape.columns.filter(({ name }) => !this.#given.includes(name));
    if (ungiven.length === 0) return;
    const begun = ungiven.filter(({ name }) => this.#catalog.defaults.has(name));
    if (begun.length > 0) {
      const set = begun.map(({ name }, index) => `${quoted(name)} = $${index + 1}`).join(', ');
      await runStatement(
        this.#manager,
        `UPDATE ${STAGED} SET ${set}`,
        begun.map(({ name }) => this.#catalog.defaults.get(name)),
      );
    }
    if (this.#isFresh) return;
    const set = ungiven.map(({ name }) => `${quoted(name)} = target.${quoted(name)}`).join(', ');
    await runStatement(
      this.#manager,
      `UPDATE ${STAGED} SET ${set} FROM ${this.#sql.name} AS target WHERE ${this.#sql.sameKey('incoming', 'target')}`,
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
    const again = await this.#keysMetBefore();
    await this.#takeOut(again, false);
    return [...faults, ...again];
  }

  /** Notes the keys of rows that were refused before they were staged. */
  async noteRefusedKeys(keys: readonly { readonly key: string; readonly line: number }[]): Promise<void> {
    if (keys.length === 0) return;
    await runStatement(
      this.#manager,
      `INSERT INTO ${this.#keys} (run_id, key, refused, line)
       SELECT $1, key, true, line FROM unnest($2::text[], $3::bigint[]) AS given (key, line) ON CONFLICT DO NOTHING`,
      [this.#runId, keys.map(({ key }) => key), keys.map(({ line }) => line)],
    );
  }

  /**
   * Writes the staged rows: new ones in, changed ones over what was there.
   *
   * @param rows how many they are
   */
  async apply(rows: number): Promise<Omit<Applied, 'unchanged'>> {
    const { name, columns, keys, others } = this.#sql;
    const list = columns.join(', ');
    if (this.#isFresh) {
      // Their keys were told apart before; nothing else writes the table.
      await runStatement(this.#manager, `INSERT INTO ${name} (${list}) SELECT ${list} FROM ${STAGED}`);
      await this.#placePlatforms();
      return { added: rows, changed: 0 };
    }
    const action =
      others.length === 0
        ? 'NOTHING'
        : `UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')}
           WHERE ${this.#sql.rest('target')} IS DISTINCT FROM ${this.#sql.rest('excluded')}`;
    // xmax is 0 in a row that nobody has locked or replaced: the one that was just inserted.
    const [counts] = await runStatement<{ added: number; changed: number }>(
      this.#manager,
      `WITH written AS (
         INSERT INTO ${name} AS target (${list}) SELECT ${list} FROM ${STAGED} ORDER BY line
         ON CONFLICT (${keys.join(', ')}) DO ${action} RETURNING (target.xmax = 0) AS added)
       SELECT count(*) FILTER (WHERE added)::integer AS added, count(*) FILTER (WHERE NOT added)::integer AS changed FROM written`,
    );
    await this.#placePlatforms();
    return counts ?? { added: 0, changed: 0 };
  }

  /** 属地: notes where the platforms of the rows are, so that the agency holds callers to their regions. */
  async #placePlatforms(): Promise<void> {
    if (!this.#shape.columns.some(({ name }) => name === PLATFORM_COLUMN)) return;
    await runStatement(
      this.#manager,
      `SELECT ${quoted(this.#shape.schema)}.place_platforms(ARRAY(SELECT DISTINCT ${PLATFORM_COLUMN} FROM ${STAGED}))`,
    );
  }

  /** What {@link apply} would do, without doing it. */
  async compare(): Promise<Omit<Applied, 'unchanged'>> {
    const { name, keys } = this.#sql;
    const [counts] = await runStatement<{ added: number; changed: number }>(
      this.#manager,
      `SELECT count(*) FILTER (WHERE target.${keys[0]} IS NULL)::integer AS added,
         count(*) FILTER (WHERE target.${keys[0]} IS NOT NULL
           AND ${this.#sql.rest('target')} IS DISTINCT FROM ${this.#sql.rest('incoming')})::integer AS changed
       FROM ${STAGED} LEFT JOIN ${name} AS target ON ${this.#sql.sameKey('target', 'incoming')}`,
    );
    return counts ?? { added: 0, changed: 0 };
  }

  /** Some of the staged rows that would change what is there. */
  changedExamples(limit: number): Promise<ChangedExample[]> {
    return runQuery<ChangedExample>(
      this.#manager,
      `SELECT line::float8 AS line, to_jsonb(target) - 'recorded_since' AS before, to_jsonb(incoming) - 'line' AS after
       FROM ${STAGED} JOIN ${this.#sql.name} AS target ON ${this.#sql.sameKey('target', 'incoming')}
       WHERE ${this.#sql.rest('target')} IS DISTINCT FROM ${this.#sql.rest('incoming')} ORDER BY line LIMIT $1`,
      [limit],
    );
  }

  get #absent(): string {
    return `NOT EXISTS (SELECT FROM ${this.#keys} AS met WHERE met.run_id = $1 AND met.key = ${this.#sql.keyOf('target')})`;
  }

  /** How many rows of the table the file did not have, and the keys of some. */
  async absent(limit: number): Promise<{ readonly count: number; readonly keys: readonly string[] }> {
    const { name } = this.#sql;
    const [counted] = await runQuery<{ count: number }>(
      this.#manager,
      `SELECT count(*)::float8 AS count FROM ${name} AS target WHERE ${this.#absent}`,
      [this.#runId],
    );
    const keys = await runQuery<{ key: string }>(
      this.#manager,
      `SELECT ${this.#sql.keyOf('target')} AS key FROM ${name} AS target WHERE ${this.#absent} ORDER BY 1 LIMIT $2`,
      [this.#runId, limit],
    );
    return { count: counted?.count ?? 0, keys: keys.map(({ key }) => key.replaceAll(KEY_SEPARATOR, ' / ')) };
  }

  /**
   * Takes out the rows that the file did not have, but for those that other rows name.
   *
   * @returns how many went
   */
  async removeAbsent(): Promise<number> {
    const named = this.#catalog.referencedBy.map(({ table, columns, referencedColumns }) => {
      const same = columns.map(
        (column, index) => `other.${quoted(column)} = target.${quoted(referencedColumns[index] ?? '')}`,
      );
      return ` AND NOT EXISTS (SELECT FROM ${quotedTable(table)} AS other WHERE ${same.join(' AND ')})`;
    });
    let removed = 0;
    for (;;) {
      // Rows of the table that name each other go from the last to the first.
      const [gone] = await runQuery<{ count: number }>(
        this.#manager,
        `WITH gone AS (DELETE FROM ${this.#sql.name} AS target WHERE ${this.#absent}${named.join('')} RETURNING 1)
         SELECT count(*)::float8 AS count FROM gone`,
        [this.#runId],
      );
      removed += gone?.count ?? 0;
      if (!gone || gone.count === 0 || !this.#catalog.referencedBy.some(isOwnLink)) return removed;
    }
  }

  async #keysMetBefore(): Promise<StagedFault[]> {
    const key = this.#sql.keyOf('incoming');
    const [counted] = await runStatement<{ met: number; staged: number }>(
      this.#manager,
      `WITH noted AS (
         INSERT INTO ${this.#keys} (run_id, key, refused, line) SELECT $1, ${key}, false, line FROM ${STAGED} ORDER BY line
         ON CONFLICT DO NOTHING RETURNING 1)
       SELECT (SELECT count(*)::integer FROM noted) AS met, (SELECT count(*)::integer FROM ${STAGED}) AS staged`,
      [this.#runId],
    );
    if (!counted || counted.met === counted.staged) return [];
    const rows = await runStatement<{ line: number; first: number; key: string }>(
      this.#manager,
      `SELECT incoming.line::float8 AS line, met.line::float8 AS first, met.key FROM ${STAGED}
       JOIN ${this.#keys} AS met ON met.run_id = $1 AND NOT met.refused AND met.key = ${key} AND met.line <> incoming.line
       ORDER BY incoming.line`,
      [this.#runId],
    );
    const column = this.#shape.columns.findLast(({ isKey }) => isKey)?.name ?? null;
    return rows.map(({ line, first, key: found }) => ({
      line,
      column,
      fault: { code: 'DUPLICATE_KEY', facts: { first, key: found.replaceAll(KEY_SEPARATOR, ' / ') } },
    }));
  }

  async #takeOut(faults: readonly StagedFault[], keepsKeys: boolean): Promise<void> {
    if (faults.length === 0) return;
    const lines = [...new Set(faults.map(({ line }) => line))];
    if (keepsKeys) {
      await runStatement(
        this.#manager,
        `INSERT INTO ${this.#keys} (run_id, key, refused, line)
         SELECT $1, ${this.#sql.keyOf('incoming')}, true, line FROM ${STAGED} WHERE line = ANY ($2::bigint[]) ON CONFLICT DO NOTHING`,
        [this.#runId, lines],
      );
    }
    await runStatement(this.#manager, `DELETE FROM ${STAGED} WHERE line = ANY ($1::bigint[])`, [lines]);
  }
}
