import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { runQuery } from '../../database/index.js';
import {
  dryRun,
  importFile,
  ImportRefused,
  inspectFile,
  recordRunStep,
  RunRows,
  type DryRun,
  type ImportActor,
  type ImportRequest,
  type ImportRun,
} from '../../intake/index.js';
import type { Refusal } from '../../kernel/index.js';
import { withSpooled } from '../files/spool-file.js';
import { regionsOf, type ImportDesk } from '../model/import-office.js';
import { importFileUnknown } from '../model/imports.errors.js';
import { lockRun, noteFailure, noteSeen, readCancelled, writeFindings } from '../rows/hub-runs.js';
import { findSentFile, readSentFile, removeSentFile } from '../rows/sent-files.js';
import { endCancelled } from '../use-cases/cancel-import.js';

/** Refused rows after which the mapping is taken to be wrong. */
const MAX_REFUSED = 100_000;
/** Failures that are no fault of the file, after which a run is given up. */
const MAX_ATTEMPTS = 5;
/** Between two notes of how far a run is. */
const NOTE_MILLISECONDS = 500;

/** What became of a run: BUSY where others import into its table, or work on it. */
export type Performed = 'ENDED' | 'BUSY';

/** What runs of one agency are performed with. */
export interface Performer {
  readonly desk: Pick<ImportDesk, 'clock' | 'incoming' | 'tablesOf'>;
  readonly subgraph: string;
  /** As the agency's intake login, without a bound on answers, two connections. */
  readonly database: DataSource;
  /** Leaves a run between two chunks. */
  readonly signal: AbortSignal;
}

/** Tells the run apart from others that end it meanwhile: it is changed only while it is open. */
async function whileOpen(
  runner: QueryRunner,
  subgraph: string,
  id: string,
  work: (manager: EntityManager, run: ImportRun) => Promise<void>,
): Promise<void> {
  await runner.manager.transaction(async (manager) => {
    const run = await lockRun(manager, subgraph, id);
    if (run?.endedAt === null) await work(manager, run);
  });
}

async function endRefused(
  runner: QueryRunner,
  { subgraph, desk }: Performer,
  id: string,
  refusal: Refusal | null,
): Promise<void> {
  await whileOpen(runner, subgraph, id, async (manager, run) => {
    const happened = desk.clock.now();
    const ended: ImportRun = {
      ...run,
      version: run.version + 1,
      state: refusal ? 'REFUSED' : 'STOPPED',
      reason: refusal?.code ?? 'FAILED',
      endedAt: happened,
    };
    const rows = new RunRows(subgraph);
    await rows.deleteKeys(manager, id);
    await rows.update(manager, ended);
    await writeFindings(
      manager,
      subgraph,
      run,
      refusal && { code: refusal.code, message: refusal.message, remedy: refusal.remedy },
    );
    await recordRunStep(manager, subgraph, ended, {
      command: refusal ? 'refuseImport' : 'stopImport',
      from: run.state,
      by: byOf(run),
      happened,
    });
  });
}

const byOf = ({ actor, startedBy }: ImportRun): ImportActor =>
  actor ?? { officer: startedBy, level: null, region: null, role: null };

/** Writes what a dry run found. */
async function endDryRun(
  runner: QueryRunner,
  { subgraph, desk }: Performer,
  id: string,
  found: DryRun,
): Promise<void> {
  await whileOpen(runner, subgraph, id, async (manager, run) => {
    const rows = new RunRows(subgraph);
    await rows.insertRefusals(manager, id, found.faults);
    if (run.cancelledBy) {
      await endCancelled(manager, subgraph, run, run.cancelledBy, desk.clock.now());
      return;
    }
    const tooMany = found.refused > MAX_REFUSED;
    const { added, changed, unchanged, refused, absent, absentKeys, examples, records } = found;
    const ended: ImportRun = {
      ...run,
      added,
      changed,
      unchanged,
      refused,
      version: run.version + 1,
      state: tooMany ? 'STOPPED' : 'COMPLETED',
      reason: tooMany ? 'TOO_MANY_REFUSED' : null,
      endedAt: desk.clock.now(),
      seen: records,
      findings: { absent, absentKeys, examples },
    };
    await rows.update(manager, ended);
    await writeFindings(manager, subgraph, ended, null);
    await recordRunStep(manager, subgraph, ended, {
      command: tooMany ? 'stopImport' : 'completeImport',
      from: run.state,
      by: byOf(run),
      happened: ended.endedAt ?? desk.clock.now(),
    });
  });
}

async function beginDryRun(runner: QueryRunner, { subgraph, desk }: Performer, id: string): Promise<void> {
  await whileOpen(runner, subgraph, id, async (manager, run) => {
    const begun: ImportRun = { ...run, version: run.version + 1, state: 'RUNNING' };
    await new RunRows(subgraph).update(manager, begun);
    await recordRunStep(manager, subgraph, begun, {
      command: run.state === 'QUEUED' ? 'beginImport' : 'resumeImport',
      from: run.state,
      by: byOf(run),
      happened: desk.clock.now(),
    });
  });
}

/** Told how far a run is, notes it now and then, one note at a time. */
class ProgressNotes {
  readonly #note: (records: number) => Promise<void>;
  #last = 0;
  #noting: Promise<void> = Promise.resolve();

  constructor(note: (records: number) => Promise<void>) {
    this.#note = note;
  }

  told(records: number): void {
    const now = performance.now();
    if (now - this.#last < NOTE_MILLISECONDS) return;
    this.#last = now;
    // A note that is lost costs nothing.
    this.#noting = this.#noting.then(() => this.#note(records)).catch(() => undefined);
  }

  settled(): Promise<void> {
    return this.#noting;
  }
}

async function performLocked(
  performer: Performer,
  runner: QueryRunner,
  run: ImportRun,
  path: string,
): Promise<void> {
  const { desk, subgraph, database, signal } = performer;
  const shape = desk.tablesOf(subgraph).find(({ name }) => name === run.table);
  if (!shape) throw new Error(`There is no table ${run.table}.`);
  const notes = new ProgressNotes((records) => noteSeen(runner.manager, subgraph, run.id, records));
  const by = byOf(run);
  // A run that commits as it goes has its position in its row.
  const isNoted = run.dryRun || run.allOrNothing;
  const request: ImportRequest = {
    shape,
    mapping: run.mapping,
    file: await inspectFile(path, run.mapping, run.fileName),
    mode: run.mode,
    allOrNothing: run.allOrNothing,
    by,
    clock: desk.clock,
    maxRefused: MAX_REFUSED,
    again: run.again,
    runId: run.id,
    regions: regionsOf(by),
    signal,
    cancelledBy: async () => {
      await notes.settled();
      return readCancelled(runner.manager, subgraph, run.id);
    },
    ...(isNoted ? { onProgress: ({ records }) => notes.told(records) } : {}),
  };
  try {
    if (!run.dryRun) await importFile(database, request);
    else {
      await beginDryRun(runner, performer, run.id);
      const found = await dryRun(database, request);
      await notes.settled();
      await endDryRun(runner, performer, run.id, found);
    }
  } finally {
    await notes.settled();
  }
}

/** Writes down what stopped a run, where it is to be written down. */
async function answerFailure(
  runner: QueryRunner,
  performer: Performer,
  run: ImportRun,
  error: unknown,
): Promise<Performed> {
  if (performer.signal.aborted) return 'BUSY';
  if (error instanceof ImportRefused) {
    if (error.refusal.code === 'IMPORT_RUNNING') return 'BUSY';
    await endRefused(runner, performer, run.id, error.refusal);
    return 'ENDED';
  }
  const attempts = await noteFailure(runner.manager, performer.subgraph, run.id);
  if (attempts >= MAX_ATTEMPTS) await endRefused(runner, performer, run.id, null);
  throw error;
}

/**
 * Does one run of the queue (办理导入): the same use case as the command, under the agency's intake login. Whoever does it holds the
 * run's own lock, which ends with the connection, so that another hub goes on with it when this one is killed.
 *
 * @throws what the database and the file system throw; the run is tried again then, and given up after five times
 */
export async function performRun(performer: Performer, id: string): Promise<Performed> {
  const { subgraph, database, desk } = performer;
  const runner = database.createQueryRunner();
  try {
    await runner.connect();
    const [row] = await runQuery<{ locked: boolean }>(
      runner.manager,
      `SELECT pg_try_advisory_lock(hashtext('huishang import run'), hashtext($1)) AS locked`,
      [id],
    );
    if (!row?.locked) return 'BUSY';
    const run = await new RunRows(subgraph).find(runner.manager, id);
    if (!run || run.endedAt !== null) return 'ENDED';
    const { cancelledBy } = run;
    if (cancelledBy) {
      await whileOpen(runner, subgraph, id, (manager, open) =>
        endCancelled(manager, subgraph, open, cancelledBy, desk.clock.now()),
      );
      return 'ENDED';
    }
    if (!(await findSentFile(runner.manager, subgraph, run.sha256))) {
      await endRefused(runner, performer, id, importFileUnknown({ file: run.sha256 }));
      return 'ENDED';
    }
    try {
      const bytes = readSentFile(runner.manager, subgraph, run.sha256);
      await withSpooled(desk.incoming, bytes, (path) => performLocked(performer, runner, run, path));
    } catch (error) {
      return await answerFailure(runner, performer, run, error);
    }
    const ended = await new RunRows(subgraph).find(runner.manager, id);
    if (ended?.state === 'COMPLETED' && !ended.dryRun)
      await removeSentFile(runner.manager, subgraph, ended.sha256);
    return 'ENDED';
  } finally {
    await runQuery(runner.manager, 'SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await runner.release();
  }
}
