import type { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { runQuery } from '../../database/index.js';
import type { Caller } from '../../identity/index.js';
import { recordRunStep, RunRows, type ImportActor, type ImportRun } from '../../intake/index.js';
import { ok, refused, type Clock, type Outcome } from '../../kernel/index.js';
import { openImportOffice, type ImportDesk, type ImportOffice } from '../model/import-office.js';
import { importEnded, importUnknown } from '../model/imports.errors.js';
import { listRuns, lockRun, noteCancelled } from '../rows/hub-runs.js';

/** Whether nobody works on an import into a table, which is so until the transaction ends: whoever begins one is refused. */
async function isFree(manager: Parameters<typeof runQuery>[0], table: string): Promise<boolean> {
  const [row] = await runQuery<{ locked: boolean }>(
    manager,
    `SELECT pg_try_advisory_xact_lock(hashtext('huishang import'), hashtext($1)) AS locked`,
    [table],
  );
  return row?.locked ?? false;
}

/** Ends a run that nobody works on, or has whoever does end it. */
async function cancel(
  database: DataSource,
  { subgraph, actor }: ImportOffice,
  run: ImportRun,
  clock: Clock,
): Promise<Outcome<string>> {
  return database.transaction(async (manager): Promise<Outcome<string>> => {
    // Before the row: whoever works on the run holds the table, and then locks the row.
    const free = await isFree(manager, run.table);
    const now = await lockRun(manager, subgraph, run.id);
    if (!now) return refused(importUnknown({ id: run.id }));
    if (now.endedAt !== null) {
      return now.reason === 'CANCELLED' ? ok(now.id) : refused(importEnded({ status: now.state }));
    }
    await noteCancelled(manager, subgraph, run.id, actor);
    if (free) await endCancelled(manager, subgraph, now, actor, clock.now());
    return ok(now.id);
  });
}

/** Writes that a run was cancelled, in the transaction that holds its row. */
export async function endCancelled(
  manager: Parameters<typeof recordRunStep>[0],
  subgraph: string,
  run: ImportRun,
  by: ImportActor,
  happened: Date,
): Promise<void> {
  const rows = new RunRows(subgraph);
  const ended: ImportRun = {
    ...run,
    version: run.version + 1,
    state: 'STOPPED',
    reason: 'CANCELLED',
    endedAt: happened,
  };
  await rows.deleteKeys(manager, run.id);
  await rows.update(manager, ended);
  await recordRunStep(manager, subgraph, ended, { command: 'cancelImport', from: run.state, by, happened });
}

/**
 * 取消导入: ends an import that waits, runs or was interrupted. Rows that are committed stay. Cancelled twice is cancelled once.
 *
 * Refuses IMPORT_ROLE_NOT_ALLOWED, IMPORT_AT_OWN_SITE, IMPORT_UNKNOWN and IMPORT_ENDED.
 *
 * @returns the id of the run, which may still be working on its last chunk
 */
export async function cancelImport(desk: ImportDesk, caller: Caller, id: string): Promise<Outcome<string>> {
  const opened = await openImportOffice(desk, caller);
  if (!opened.ok) return opened;
  const office = opened.value;
  const [run] = isUuid(id) ? await listRuns(office.database, office, { id }, { after: null, limit: 1 }) : [];
  if (!run) return refused(importUnknown({ id: id.slice(0, 100) }));
  return cancel(office.database, office, run, desk.clock);
}
