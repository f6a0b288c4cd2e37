import type { DataSource } from 'typeorm';
import type { Refused } from '../model/faults.js';
import type { ImportActor } from '../model/import-actor.js';
import { RunRows, type ImportRun } from '../rows/runs.js';
import { AbsentRows } from '../rows/absent-rows.js';
import { StagedRows } from '../rows/staged-rows.js';
import { beginRun, recordRunStep } from './begin-run.js';
import { chunksOf, type Chunk } from './chunks.js';
import type { ImportRequest } from './import-request.js';
import { withIntakeSession, type IntakeSession } from './intake-session.js';
import { forEachChunk, stageChunk, withOpened, type Opened } from './stage-chunk.js';

/** How an import ended. */
export interface ImportOutcome {
  /** SAME: the file was the last to be imported, and nothing was done. ENDED: the run had ended before. */
  readonly kind: 'NEW' | 'RESUMED' | 'SAME' | 'ENDED';
  readonly run: ImportRun;
}

/**
 * Imports a file into a table of its owner (数据导入). Rows are committed in chunks together with the position of the run, so
 * that an interrupted run goes on where it stopped; with `allOrNothing` in one transaction.
 *
 * @param database as the agency's intake login, without a bound on answers
 * @throws ImportRefused where nothing can be imported; the signal's reason; what the file system and the database throw
 */
export function importFile(database: DataSource, request: ImportRequest): Promise<ImportOutcome> {
  return withIntakeSession(database, request.shape.name, (session) =>
    withOpened(session, request, async (opened) => {
      const rows = new RunRows(request.shape.agency);
      const begun = await beginRun(session, rows, request);
      if (begun.kind === 'SAME' || begun.kind === 'ENDED') return begun;
      session.recordAs(begun.run.id);
      const work = new RunningImport(session, rows, request, opened, begun.run);
      return { kind: begun.kind, run: await (request.allOrNothing ? work.atOnce() : work.byChunks()) };
    }),
  );
}

/** A run under way. */
class RunningImport {
  readonly #session: IntakeSession;
  readonly #rows: RunRows;
  readonly #request: ImportRequest;
  readonly #opened: Opened;
  readonly #staged: StagedRows;
  #run: ImportRun;
  #cancelledBy: ImportActor | null = null;

  constructor(session: IntakeSession, rows: RunRows, request: ImportRequest, opened: Opened, run: ImportRun) {
    this.#session = session;
    this.#rows = rows;
    this.#request = request;
    this.#opened = opened;
    this.#run = run;
    this.#staged = new StagedRows(session.manager, request.shape, opened.catalog, opened.reader.columns, {
      runId: run.id,
      isDry: false,
      regions: request.regions ?? null,
    });
  }

  get #tooMany(): boolean {
    return this.#run.refused > this.#request.maxRefused;
  }

  async byChunks(): Promise<ImportRun> {
    const { manager } = this.#session;
    await this.#staged.create();
    await this.#eachChunk(async (chunk) => {
      this.#run = await this.#session.transactionUnhindered(async () => {
        const { run, refused } = await this.#apply(chunk);
        await this.#rows.insertRefusals(manager, run.id, refused);
        await this.#rows.update(manager, run);
        return run;
      });
    });
    await this.#session.transaction(() => this.#end());
    return this.#run;
  }

  async atOnce(): Promise<ImportRun> {
    const { manager } = this.#session;
    const faults: Refused[] = [];
    const before = this.#run;
    await this.#staged.create();
    await this.#session.begin();
    try {
      await this.#eachChunk(async (chunk) => {
        const { run, refused } = await this.#apply(chunk);
        faults.push(...refused);
        this.#run = run;
      });
      if (faults.length === 0 && this.#cancelledBy === null) {
        await this.#end();
        await this.#session.commit();
        return this.#run;
      }
    } catch (error) {
      await this.#session.rollback();
      throw error;
    }
    await this.#session.rollback();
    const { position, refused } = this.#run;
    this.#run = { ...before, position, refused };
    await this.#session.transaction(async () => {
      await this.#rows.insertRefusals(manager, before.id, faults);
      if (this.#cancelledBy) await this.#close('STOPPED', 'cancelImport', 'CANCELLED');
      else await this.#close('REFUSED', 'refuseImport', 'ROWS_REFUSED');
    });
    return this.#run;
  }

  async #eachChunk(work: (chunk: Chunk) => Promise<void>): Promise<void> {
    const { source, reader } = this.#opened;
    await forEachChunk(chunksOf(source, reader, this.#run.position), async (chunk) => {
      await work(chunk);
      const { onProgress, cancelledBy, signal } = this.#request;
      onProgress?.({ records: this.#run.position, refused: this.#run.refused });
      signal?.throwIfAborted();
      this.#cancelledBy = (await cancelledBy?.()) ?? null;
      return !this.#tooMany && this.#cancelledBy === null;
    });
  }

  /** Writes a chunk, without committing it. */
  async #apply(chunk: Chunk): Promise<{ readonly run: ImportRun; readonly refused: readonly Refused[] }> {
    const isSnapshot = this.#request.mode === 'SNAPSHOT';
    const { reader } = this.#opened;
    const { added, changed, unchanged, refused, refusedRows } = await stageChunk(
      this.#session,
      this.#staged,
      chunk,
      { reader, isSnapshot },
      (rows) => this.#staged.apply(rows),
    );
    const before = this.#run;
    const run = {
      ...before,
      position: before.position + chunk.records,
      added: before.added + added,
      changed: before.changed + changed,
      unchanged: before.unchanged + unchanged,
      refused: before.refused + refusedRows,
    };
    return { run, refused };
  }

  async #end(): Promise<void> {
    if (this.#cancelledBy) {
      await this.#close('STOPPED', 'cancelImport', 'CANCELLED');
      return;
    }
    if (this.#tooMany) {
      await this.#close('STOPPED', 'stopImport', 'TOO_MANY_REFUSED');
      return;
    }
    if (this.#request.mode === 'SNAPSHOT') await this.#removeAbsent();
    await this.#close('COMPLETED', 'completeImport', this.#run.withheld > 0 ? this.#run.reason : null);
  }

  /** Absent rows go, unless a refused line might have been one of them, or the file had no row at all. */
  async #removeAbsent(): Promise<void> {
    const run = this.#run;
    const { shape } = this.#request;
    const absent = new AbsentRows(this.#session.manager, shape, this.#opened.catalog, {
      runId: run.id,
      isDry: false,
    });
    const count = await absent.count();
    if (count === 0) return;
    const taken = run.added + run.changed + run.unchanged;
    const keys = shape.columns.filter(({ isKey }) => isKey).map(({ name }) => name);
    const isUnclear = taken === 0 || (await this.#rows.hasKeyless(this.#session.manager, run.id, keys));
    const removed = isUnclear ? 0 : await absent.remove();
    const withheld = count - removed;
    const reason = withheld === 0 ? null : isUnclear ? 'KEYS_UNREADABLE' : 'STILL_REFERENCED';
    this.#run = { ...run, removed, withheld, reason };
  }

  async #close(
    state: ImportRun['state'],
    command: 'completeImport' | 'refuseImport' | 'stopImport' | 'cancelImport',
    reason: string | null,
  ): Promise<void> {
    const { manager } = this.#session;
    const { clock, shape } = this.#request;
    const by = this.#cancelledBy ?? this.#request.by;
    const happened = clock.now();
    this.#run = { ...this.#run, version: this.#run.version + 1, state, reason, endedAt: happened };
    await this.#rows.deleteKeys(manager, this.#run.id);
    await this.#rows.update(manager, this.#run);
    await recordRunStep(manager, shape.agency, this.#run, { command, from: 'RUNNING', by, happened });
  }
}
