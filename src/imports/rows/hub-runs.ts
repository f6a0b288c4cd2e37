import type { EntityManager } from 'typeorm';
import { runQuery, type Rows } from '../../database/index.js';
import { RUN_COLUMNS, type ImportActor, type ImportRun, type RunState } from '../../intake/index.js';
import type { Refusal } from '../../kernel/index.js';

/** Which runs are listed; what is not given does not narrow. */
export interface RunFilter {
  readonly id?: string;
  readonly table?: string | null | undefined;
  readonly state?: RunState | null | undefined;
}

const runsOf = (subgraph: string): string => `"${subgraph}".intake_run`;

/** The runs that an office may see (可见批次), the newest first; those of the command are for the national office. */
export function listRuns(
  on: Rows,
  { subgraph, regions }: { readonly subgraph: string; readonly regions: readonly string[] | null },
  { id, table, state }: RunFilter,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<ImportRun[]> {
  return runQuery<ImportRun>(
    on,
    `SELECT ${RUN_COLUMNS} FROM ${runsOf(subgraph)}
     WHERE ($1::text[] IS NULL OR actor ->> 'region' LIKE ANY ($1)) AND ($2::uuid IS NULL OR id = $2)
       AND ($3::text IS NULL OR table_name = $3) AND ($4::text IS NULL OR state = $4) AND ($5::uuid IS NULL OR id < $5)
     ORDER BY id DESC LIMIT $6`,
    [regions, id ?? null, table ?? null, state ?? null, after, limit],
  );
}

/** The run that a request made before; null where it made none. */
export async function findRequested(
  on: Rows,
  subgraph: string,
  key: string,
): Promise<{ readonly id: string; readonly hash: string } | null> {
  const [row] = await runQuery<{ id: string; hash: string }>(
    on,
    `SELECT id, request_hash AS hash FROM ${runsOf(subgraph)} WHERE request_key = $1`,
    [key],
  );
  return row ?? null;
}

/** How many imports of an agency have not ended; others who count wait until the transaction ends. */
export async function countOpen(manager: EntityManager, subgraph: string): Promise<number> {
  await runQuery(manager, `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `huishang imports ${subgraph}`,
  ]);
  const [row] = await runQuery<{ count: number }>(
    manager,
    `SELECT count(*)::integer AS count FROM ${runsOf(subgraph)} WHERE from_hub AND ended_at IS NULL`,
  );
  return row?.count ?? 0;
}

/** Puts a run in the queue. */
export async function insertQueued(
  manager: EntityManager,
  subgraph: string,
  run: ImportRun,
  request: { readonly key: string; readonly hash: string },
): Promise<void> {
  await runQuery(
    manager,
    `INSERT INTO ${runsOf(subgraph)} (id, version, table_name, mode, all_or_nothing, file_name, sha256, bytes, mapping,
       mapping_hash, started_by, state, position, added, changed, unchanged, removed, refused, withheld, started_at, dry_run,
       from_hub, again, actor, request_key, request_hash, expected)
     VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'QUEUED', 0, 0, 0, 0, 0, 0, 0, $11, $12, true, $13, $14, $15, $16, $17)`,
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
      run.dryRun,
      run.again,
      JSON.stringify(run.actor),
      request.key,
      request.hash,
      run.expected,
    ],
  );
}

/** Runs of an agency that the hub has to do, the oldest first. */
export function openRuns(on: Rows, subgraph: string): Promise<ImportRun[]> {
  return runQuery<ImportRun>(
    on,
    `SELECT ${RUN_COLUMNS} FROM ${runsOf(subgraph)} WHERE from_hub AND ended_at IS NULL ORDER BY id`,
  );
}

/** Locks a run's row until the transaction ends, and reads it. */
export async function lockRun(
  manager: EntityManager,
  subgraph: string,
  id: string,
): Promise<ImportRun | null> {
  const [row] = await runQuery<ImportRun>(
    manager,
    `SELECT ${RUN_COLUMNS} FROM ${runsOf(subgraph)} WHERE id = $1 FOR UPDATE`,
    [id],
  );
  return row ?? null;
}

/** Asks whoever works on a run to end it. */
export async function noteCancelled(
  manager: EntityManager,
  subgraph: string,
  id: string,
  by: ImportActor,
): Promise<void> {
  await runQuery(
    manager,
    `UPDATE ${runsOf(subgraph)} SET cancelled_by = $2 WHERE id = $1 AND cancelled_by IS NULL`,
    [id, JSON.stringify(by)],
  );
}

/** Who has asked for the end of a run; null for nobody. */
export async function readCancelled(on: Rows, subgraph: string, id: string): Promise<ImportActor | null> {
  const [row] = await runQuery<{ by: ImportActor | null }>(
    on,
    `SELECT cancelled_by AS by FROM ${runsOf(subgraph)} WHERE id = $1`,
    [id],
  );
  return row?.by ?? null;
}

/** Notes how far a run has looked at its file, where that is not committed with its rows. */
export async function noteSeen(on: Rows, subgraph: string, id: string, seen: number): Promise<void> {
  await runQuery(on, `UPDATE ${runsOf(subgraph)} SET seen = $2 WHERE id = $1 AND ended_at IS NULL`, [
    id,
    seen,
  ]);
}

/** Counts a failure that is no fault of the file. */
export async function noteFailure(on: Rows, subgraph: string, id: string): Promise<number> {
  const [row] = await runQuery<{ attempts: number }>(
    on,
    `UPDATE ${runsOf(subgraph)} SET attempts = attempts + 1 WHERE id = $1 RETURNING attempts`,
    [id],
  );
  return row?.attempts ?? 0;
}

/** Writes what a run says at its end beside its counts. */
export async function writeFindings(
  manager: EntityManager,
  subgraph: string,
  { id, findings, seen }: ImportRun,
  refusal: Pick<Refusal, 'code' | 'message' | 'remedy'> | null,
): Promise<void> {
  await runQuery(
    manager,
    `UPDATE ${runsOf(subgraph)} SET findings = $2, refusal = $3, seen = $4 WHERE id = $1`,
    [id, findings && JSON.stringify(findings), refusal && JSON.stringify(refusal), seen],
  );
}
