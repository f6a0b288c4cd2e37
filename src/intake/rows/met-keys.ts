import type { EntityManager } from 'typeorm';
import { runQuery, runStatement } from '../../database/index.js';
import { KEY_SEPARATOR } from '../model/record-parser.js';
import type { TableShape } from '../model/table-shape.js';
import type { StagedFault } from './row-checks.js';
import { FOUND, quoted, STAGED, tableSql, type TableSql } from './table-sql.js';

/** Keys of rows that were there already when the run met them; of a dry run all that it met. */
export const MET = 'pg_temp.met_key';

/** How many of the staged rows are in the table. */
export interface FoundRows {
  readonly count: number;
  /** Written since the run began: by the run itself, most likely. */
  readonly recent: number;
}

interface RepeatedKey {
  readonly line: number;
  readonly first: number;
  readonly key: string;
}

/**
 * The keys that a run has met (已读主键), so that one that comes twice is refused, and a snapshot knows what is absent.
 *
 * A row that the run added is found in the table itself, recorded since the run began. Rows that were there before are noted in
 * a temporary table. What both are made from again, when a run goes on, is in `intake_met`: a chunk's keys in two arrays.
 */
export class MetKeys {
  readonly #manager: EntityManager;
  readonly #shape: TableShape;
  readonly #sql: TableSql;
  readonly runId: string;
  readonly #isDry: boolean;
  readonly #kept: string;
  readonly #refused: string;

  /** @param isDry whether nothing is written, so that the keys are kept as long as the connection lasts */
  constructor(manager: EntityManager, shape: TableShape, runId: string, isDry: boolean) {
    this.#manager = manager;
    this.#shape = shape;
    this.#sql = tableSql(shape);
    this.runId = runId;
    this.#isDry = isDry;
    this.#kept = `${quoted(shape.schema)}.intake_met`;
    this.#refused = isDry ? 'pg_temp.refused_key' : `${quoted(shape.schema)}.intake_key`;
  }

  /** Makes the temporary tables, with what the run met before it was interrupted. */
  async create(): Promise<void> {
    await runQuery(
      this.#manager,
      `CREATE TEMPORARY TABLE met_key (key text COLLATE "C" PRIMARY KEY, line bigint)`,
    );
    if (this.#isDry) {
      await runQuery(
        this.#manager,
        `CREATE TEMPORARY TABLE refused_key (run_id uuid, key text COLLATE "C", refused boolean, line bigint,
           PRIMARY KEY (run_id, key, refused))`,
      );
      return;
    }
    await runQuery(
      this.#manager,
      `INSERT INTO ${MET} (key, line)
       SELECT key, line FROM ${this.#kept}, unnest(keys, lines) AS met (key, line) WHERE run_id = $1 AND NOT added
       UNION ALL SELECT key, line FROM ${this.#refused} WHERE run_id = $1 AND NOT refused ON CONFLICT DO NOTHING`,
      [this.runId],
    );
  }

  /** When the run's first chunk began, in SQL; never, where there is none. Its parameter is the run. */
  get since(): string {
    return `(SELECT coalesce(min(began), 'infinity') FROM ${this.#kept} WHERE run_id = $1)`;
  }

  /** Notes the keys of rows that were refused before they were staged. */
  async noteRefused(keys: readonly { readonly key: string; readonly line: number }[]): Promise<void> {
    if (keys.length === 0) return;
    await runStatement(
      this.#manager,
      `INSERT INTO ${this.#refused} (run_id, key, refused, line)
       SELECT $1, key, true, line FROM unnest($2::text[], $3::bigint[]) AS given (key, line) ON CONFLICT DO NOTHING`,
      [this.runId, keys.map(({ key }) => key), keys.map(({ line }) => line)],
    );
  }

  /** Notes the keys of staged rows that are refused. */
  async noteRefusedLines(lines: readonly number[]): Promise<void> {
    await runStatement(
      this.#manager,
      `INSERT INTO ${this.#refused} (run_id, key, refused, line)
       SELECT $1, ${this.#sql.keyOf('incoming')}, true, line FROM ${STAGED} WHERE line = ANY ($2::bigint[]) ON CONFLICT DO NOTHING`,
      [this.runId, lines],
    );
  }

  /** Finds staged rows whose keys the run has met before. Each check counts on those before it having had their rows taken out. */
  checks({ count, recent }: FoundRows): readonly (() => Promise<StagedFault[]>)[] {
    if (this.#isDry) return [() => this.#noteMet(STAGED, this.#sql.keyOf('incoming'))];
    return [
      ...(recent > 0 ? [() => this.#addedBefore()] : []),
      ...(count > 0 ? [() => this.#noteMet(FOUND, 'found.key')] : []),
      () => this.#newTwice(),
    ];
  }

  /** Rows that an earlier chunk of the run added. */
  async #addedBefore(): Promise<StagedFault[]> {
    // Of a row that somebody else has written meanwhile nothing says which chunk added it.
    const rows = await runStatement<RepeatedKey>(
      this.#manager,
      `SELECT found.line::float8 AS line, met.line::float8 AS first, met.key
       FROM ${this.#kept} AS kept, unnest(kept.keys, kept.lines) AS met (key, line), ${FOUND}
       WHERE kept.run_id = $1 AND kept.added AND met.key = found.key AND found.since IS NOT NULL
         AND (kept.began IN (SELECT since FROM ${FOUND} WHERE since IS NOT NULL)
           OR EXISTS (SELECT FROM ${FOUND} AS other WHERE since IS NOT NULL
             AND NOT EXISTS (SELECT FROM ${this.#kept} AS own WHERE own.run_id = $1 AND own.began = other.since)))
       ORDER BY found.line`,
      [this.runId],
    );
    return this.#repeated(rows);
  }

  /** Notes the keys of rows, and finds those that were noted before. */
  async #noteMet(from: string, key: string): Promise<StagedFault[]> {
    const alias = from.replace('pg_temp.', '');
    const again = await runStatement<{ line: number; key: string }>(
      this.#manager,
      `WITH noted AS (
         INSERT INTO ${MET} (key, line) SELECT ${key}, line FROM ${from} ORDER BY line ON CONFLICT DO NOTHING RETURNING line)
       SELECT line::float8 AS line, ${key} AS key FROM ${from}
       WHERE NOT EXISTS (SELECT FROM noted WHERE noted.line = ${alias}.line)`,
    );
    if (again.length === 0) return [];
    const rows = await runStatement<RepeatedKey>(
      this.#manager,
      `SELECT again.line::float8 AS line, met.line::float8 AS first, met.key
       FROM unnest($1::bigint[], $2::text[]) AS again (line, key) JOIN ${MET} AS met ON met.key = again.key ORDER BY again.line`,
      [again.map(({ line }) => line), again.map((row) => row.key)],
    );
    return this.#repeated(rows);
  }

  /** New rows whose keys stand before in the chunk. */
  async #newTwice(): Promise<StagedFault[]> {
    const { keys } = this.#sql;
    const rows = await runStatement<RepeatedKey>(
      this.#manager,
      `WITH twice AS MATERIALIZED (
         SELECT ${keys.join(', ')}, min(line) AS first FROM ${STAGED} GROUP BY ${keys.join(', ')} HAVING count(*) > 1)
       SELECT incoming.line::float8 AS line, first::float8 AS first, ${this.#sql.keyOf('incoming')} AS key
       FROM ${STAGED} JOIN twice ON ${this.#sql.sameKey('incoming', 'twice')} WHERE incoming.line <> first ORDER BY incoming.line`,
    );
    return this.#repeated(rows);
  }

  #repeated(rows: readonly RepeatedKey[]): StagedFault[] {
    const column = this.#shape.columns.findLast(({ isKey }) => isKey)?.name ?? null;
    return rows.map(({ line, first, key }) => ({
      line,
      column,
      fault: { code: 'DUPLICATE_KEY', facts: { first, key: key.replaceAll(KEY_SEPARATOR, ' / ') } },
    }));
  }

  /** Keeps the keys of the staged rows, in the transaction that writes them. */
  async keep(): Promise<void> {
    await runStatement(
      this.#manager,
      `INSERT INTO ${this.#kept} (run_id, first_line, added, began, keys, lines)
       SELECT $1, min(incoming.line), found.line IS NULL, transaction_timestamp(),
         array_agg(${this.#sql.keyOf('incoming')}), array_agg(incoming.line)
       FROM ${STAGED} LEFT JOIN ${FOUND} ON found.line = incoming.line GROUP BY found.line IS NULL`,
      [this.runId],
    );
  }

  /** Whether a row of the table is not among the keys, in SQL. Its parameter is the run. */
  absent(alias: string): string {
    const key = this.#sql.keyOf(alias);
    const met = this.#isDry
      ? MET
      : `(SELECT unnest(keys) COLLATE "C" AS key FROM ${this.#kept} WHERE run_id = $1
          UNION ALL SELECT key FROM ${this.#refused} WHERE run_id = $1 AND NOT refused)`;
    return `NOT EXISTS (SELECT FROM ${met} AS met WHERE met.key = ${key})
      AND NOT EXISTS (SELECT FROM ${this.#refused} AS refused WHERE refused.run_id = $1 AND refused.refused AND refused.key = ${key})`;
  }
}
