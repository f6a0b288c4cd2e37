import type { EntityManager } from 'typeorm';
import { runQuery } from '../../database/index.js';
import { KEY_SEPARATOR } from '../model/record-parser.js';
import type { TableShape } from '../model/table-shape.js';
import type { TableCatalog } from './catalog.js';
import { MetKeys } from './met-keys.js';
import { isOwnLink } from './row-checks.js';
import { quoted, quotedTable, tableSql, type TableSql } from './table-sql.js';

/** Rows of a table that a run did not meet in its file (文件未载记录). */
export class AbsentRows {
  readonly #manager: EntityManager;
  readonly #catalog: TableCatalog;
  readonly #sql: TableSql;
  readonly #runId: string;
  readonly #absent: string;

  constructor(
    manager: EntityManager,
    shape: TableShape,
    catalog: TableCatalog,
    { runId, isDry }: { readonly runId: string; readonly isDry: boolean },
  ) {
    this.#manager = manager;
    this.#catalog = catalog;
    this.#sql = tableSql(shape);
    this.#runId = runId;
    this.#absent = new MetKeys(manager, shape, runId, isDry).absent('target');
  }

  async count(): Promise<number> {
    const [counted] = await runQuery<{ count: number }>(
      this.#manager,
      `SELECT count(*)::float8 AS count FROM ${this.#sql.name} AS target WHERE ${this.#absent}`,
      [this.#runId],
    );
    return counted?.count ?? 0;
  }

  /** The keys of some. */
  async keys(limit: number): Promise<readonly string[]> {
    const keys = await runQuery<{ key: string }>(
      this.#manager,
      `SELECT ${this.#sql.keyOf('target')} AS key FROM ${this.#sql.name} AS target WHERE ${this.#absent} ORDER BY 1 LIMIT $2`,
      [this.#runId, limit],
    );
    return keys.map(({ key }) => key.replaceAll(KEY_SEPARATOR, ' / '));
  }

  /**
   * Takes them out, but for those that other rows name.
   *
   * @returns how many went
   */
  async remove(): Promise<number> {
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
}
