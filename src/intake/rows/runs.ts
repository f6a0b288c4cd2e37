import type { EntityManager } from 'typeorm';
import { runQuery, type Rows } from '../../database/index.js';
import type { Refusal } from '../../kernel/index.js';
import type { ImportActor } from '../model/import-actor.js';
import type { Refused } from '../model/faults.js';
import type { ImportMapping } from '../model/mapping.js';
import { quoted } from './table-sql.js';

export const RUN_STATES = ['QUEUED', 'RUNNING', 'COMPLETED', 'REFUSED', 'STOPPED'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** How many rows a run has done what with (导入计数). */
export interface RunCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Rows of the file that were not taken. */
  readonly refused: number;
  /** Rows that are absent from a snapshot and stay all the same. */
  readonly withheld: number;
}

/** One import of one file into one table (导入批次). */
export interface ImportRun extends RunCounts {
  readonly id: string;
  /** Counts its steps on the evidence log. */
  readonly version: number;
  readonly table: string;
  readonly mode: 'DELTA' | 'SNAPSHOT';
  readonly allOrNothing: boolean;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mapping: ImportMapping;
  readonly mappingHash: string;
  readonly startedBy: string;
  readonly state: RunState;
  /** Records of the file that are done with, committed together with the rows. */
  readonly position: number;
  readonly reason: string | null;
  /** When it began, or was asked for. */
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** Nothing is written but what would be. */
  readonly dryRun: boolean;
  /** The hub makes it from a file that was sent; otherwise the command does. */
  readonly fromHub: boolean;
  /** Also where the file was the last to be imported. */
  readonly again: boolean;
  /** Who asked the hub for it; null where the command was run. */
  readonly actor: ImportActor | null;
  /** Records that the file has, about; null where nobody counted. */
  readonly expected: number | null;
  /** Records that were looked at, whether they are committed or not. */
  readonly seen: number;
  /** Of dry runs. */
  readonly findings: DryRunFindings | null;
  /** Why nothing could be imported; null where something could. */
  readonly refusal: Pick<Refusal, 'code' | 'message' | 'remedy'> | null;
  readonly cancelledBy: ImportActor | null;
  /** How often the hub tried and failed for no fault of the file. */
  readonly attempts: number;
}

/** What a dry run found beside its counts (试运行结果). */
export interface DryRunFindings {
  /** Rows of the table that the file does not have. */
  readonly absent: number;
  readonly absentKeys: readonly string[];
  readonly examples: readonly ChangedExample[];
}

/** A row that a file would change, before and after (变更示例). */
export interface ChangedExample {
  readonly line: number;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

const NUMBERS = [
  'position',
  'added',
  'changed',
  'unchanged',
  'removed',
  'refused',
  'withheld',
  'bytes',
] as const;

export const RUN_COLUMNS = `id, version, table_name AS "table", mode, all_or_nothing AS "allOrNothing", file_name AS "fileName", sha256,
  bytes::float8 AS bytes, mapping, mapping_hash AS "mappingHash", started_by AS "startedBy", state, reason,
  ${NUMBERS.filter((name) => name !== 'bytes')
    .map((name) => `${name}::float8 AS ${name}`)
    .join(', ')},
  started_at AS "startedAt", ended_at AS "endedAt", dry_run AS "dryRun", from_hub AS "fromHub", again, actor,
  expected::float8 AS expected, seen::float8 AS seen, findings, refusal, cancelled_by AS "cancelledBy", attempts`;

/** Reads and writes the runs of one agency (导入批次). */
export class RunRows {
  readonly #schema: string;

  /** @param agency name of the subgraph, which is the schema too */
  constructor(agency: string) {
    this.#schema = quoted(agency);
  }

  /** The run into a table that is not at its end; there is one at most. */
  async unfinished(on: Rows, table: string): Promise<ImportRun | null> {
    const rows = await runQuery<ImportRun>(
      on,
      `SELECT ${RUN_COLUMNS} FROM ${this.#schema}.intake_run WHERE table_name = $1 AND state = 'RUNNING' AND NOT dry_run`,
      [table],
    );
    return rows[0] ?? null;
  }

  async find(on: Rows, id: string): Promise<ImportRun | null> {
    const rows = await runQuery<ImportRun>(
      on,
      `SELECT ${RUN_COLUMNS} FROM ${this.#schema}.intake_run WHERE id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The newest run that changed a table or found it as the file has it. */
  async lastCompleted(on: Rows, table: string): Promise<ImportRun | null> {
    const rows = await runQuery<ImportRun>(
      on,
      `SELECT ${RUN_COLUMNS} FROM ${this.#schema}.intake_run
       WHERE table_name = $1 AND NOT dry_run AND (state = 'COMPLETED' OR added + changed + removed > 0)
       ORDER BY started_at DESC, id DESC LIMIT 1`,
      [table],
    );
    return rows[0] ?? null;
  }

  /** Runs, the newest first. */
  list(on: Rows, limit: number): Promise<ImportRun[]> {
    return runQuery<ImportRun>(
      on,
      `SELECT ${RUN_COLUMNS} FROM ${this.#schema}.intake_run ORDER BY started_at DESC, id DESC LIMIT $1`,
      [limit],
    );
  }

  async insert(manager: EntityManager, run: ImportRun): Promise<void> {
    await runQuery(
      manager,
      `INSERT INTO ${this.#schema}.intake_run (id, version, table_name, mode, all_or_nothing, file_name, sha256, bytes, mapping,
         mapping_hash, started_by, state, position, added, changed, unchanged, removed, refused, withheld, started_at)
       VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'RUNNING', 0, 0, 0, 0, 0, 0, 0, $11)`,
      [
        run.id,
        run.table,
        run.mode,
        run.allOrNothing,
        run.fileName,
        run.sha256,
        run.bytes,
        JSON.stringify(run.mapping),
        run.mappingHash,
        run.startedBy,
        run.startedAt,
      ],
    );
  }

  /** Writes how far a run is, in the transaction of the rows that it says are done. */
  async update(manager: EntityManager, run: ImportRun): Promise<void> {
    await runQuery(
      manager,
      `UPDATE ${this.#schema}.intake_run SET version = $2, state = $3, reason = $4, ended_at = $5, position = $6, added = $7,
         changed = $8, unchanged = $9, removed = $10, refused = $11, withheld = $12 WHERE id = $1`,
      [
        run.id,
        run.version,
        run.state,
        run.reason,
        run.endedAt,
        run.position,
        run.added,
        run.changed,
        run.unchanged,
        run.removed,
        run.refused,
        run.withheld,
      ],
    );
  }

  /** Keeps what was refused, in the transaction of the rows around it. */
  async insertRefusals(manager: EntityManager, runId: string, refused: readonly Refused[]): Promise<void> {
    if (refused.length === 0) return;
    const places = new Map<number, number>();
    const rows = refused.map(({ line, column, header, code, facts, value }) => {
      const position = places.get(line) ?? 0;
      places.set(line, position + 1);
      return { run_id: runId, line, position, column_name: column, header, code, facts, value };
    });
    await runQuery(
      manager,
      `INSERT INTO ${this.#schema}.intake_refusal
       SELECT * FROM json_populate_recordset(NULL::${this.#schema}.intake_refusal, $1::json)`,
      [JSON.stringify(rows)],
    );
  }

  /** What a run has refused, in the order of the file, a page at a time. */
  async *refusals(on: Rows, runId: string, pageSize = 5_000): AsyncGenerator<readonly Refused[]> {
    let after: readonly [line: number, position: number] = [0, 0];
    for (;;) {
      const page = await runQuery<Refused & { position: number }>(
        on,
        `SELECT line::float8 AS line, position, column_name AS "column", header, code, facts, value
         FROM ${this.#schema}.intake_refusal WHERE run_id = $1 AND (line, position) > ($2, $3)
         ORDER BY line, position LIMIT $4`,
        [runId, ...after, pageSize],
      );
      if (page.length === 0) return;
      yield page;
      const last = page.at(-1);
      if (!last || page.length < pageSize) return;
      after = [last.line, last.position];
    }
  }

  /** Whether a run has refused a row whose key cannot be read. */
  async hasKeyless(on: Rows, runId: string, keys: readonly string[]): Promise<boolean> {
    const [row] = await runQuery<{ found: boolean }>(
      on,
      `SELECT EXISTS (SELECT FROM ${this.#schema}.intake_refusal
         WHERE run_id = $1 AND (column_name IS NULL OR (column_name = ANY ($2) AND code NOT IN ('DUPLICATE_KEY', 'UNKNOWN_PLATFORM', 'NO_SUCH_ROW', 'RULE')))) AS found`,
      [runId, keys],
    );
    return row?.found ?? false;
  }

  /** Forgets the keys that a run has met. */
  async deleteKeys(manager: EntityManager, runId: string): Promise<void> {
    for (const table of ['intake_key', 'intake_met']) {
      await runQuery(manager, `DELETE FROM ${this.#schema}.${table} WHERE run_id = $1`, [runId]);
    }
  }
}
