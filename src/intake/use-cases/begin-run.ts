import type { EntityManager } from 'typeorm';
import { appendStep } from '../../audit/index.js';
import { newId } from '../../kernel/index.js';
import { ImportRefused, importUnfinished } from '../intake.errors.js';
import { mappingHash } from '../model/mapping.js';
import { RunRows, type ImportRun } from '../rows/runs.js';
import type { ImportActor } from '../model/import-actor.js';
import type { ImportRequest } from './import-request.js';
import type { IntakeSession } from './intake-session.js';

export const NO_COUNTS = { added: 0, changed: 0, unchanged: 0, removed: 0, refused: 0, withheld: 0 } as const;

/** What a run that the command makes says of those of the hub. */
const OF_THE_COMMAND = {
  dryRun: false,
  fromHub: false,
  again: false,
  actor: null,
  expected: null,
  seen: 0,
  findings: null,
  refusal: null,
  cancelledBy: null,
  attempts: 0,
} as const;

/** A step of a run: what was done, and by whom. */
interface RunStep {
  readonly command:
    | 'importRecords'
    | 'beginImport'
    | 'resumeImport'
    | 'completeImport'
    | 'refuseImport'
    | 'stopImport'
    | 'cancelImport'
    | 'abandonImport';
  readonly from: ImportRun['state'] | null;
  readonly by: ImportActor;
  readonly happened: Date;
}

/** Puts a step of a run on the evidence log (导入步骤存证), in the transaction of the step. */
export async function recordRunStep(
  manager: EntityManager,
  agency: string,
  run: ImportRun,
  { command, from, by, happened }: RunStep,
): Promise<void> {
  const { table, mode, allOrNothing, dryRun, fileName, sha256, bytes, mappingHash: mapping } = run;
  const { position, added, changed, unchanged, removed, refused, withheld } = run;
  await appendStep(manager, {
    workflow: 'IMPORT',
    subject: run.id,
    version: run.version,
    agency: agency.toUpperCase(),
    level: by.level,
    region: by.region,
    role: by.role,
    officer: by.officer,
    command,
    from,
    to: run.state,
    rule: null,
    happened,
    changes: { position, added, changed, unchanged, removed, refused, withheld },
    details: { table, mode, allOrNothing, dryRun, fileName, sha256, bytes, mapping },
  });
}

const isSame = (run: ImportRun, { file, mode }: ImportRequest, hash: string): boolean =>
  run.sha256 === file.sha256 && run.mappingHash === hash && run.mode === mode;

/** How an import begins: a new run, one that goes on, or one that did it all before. */
export type Begun =
  | { readonly kind: 'NEW' | 'RESUMED'; readonly run: ImportRun }
  /** SAME: it did all before; ENDED: the run that was asked for has ended, as by somebody who cancelled it. */
  | { readonly kind: 'SAME' | 'ENDED'; readonly run: ImportRun };

/**
 * Begins a run, or goes on with the one that was interrupted (开始或者续传).
 *
 * @throws ImportRefused with IMPORT_UNFINISHED where another file's run was interrupted
 */
export async function beginRun(
  session: IntakeSession,
  rows: RunRows,
  request: ImportRequest,
): Promise<Begun> {
  const { shape, mapping, file, mode, allOrNothing, by, clock, runId } = request;
  if (runId !== undefined) return beginQueued(session, rows, request, runId);
  const { manager } = session;
  const hash = mappingHash(mapping);
  const unfinished = await rows.unfinished(manager, shape.name);
  if (unfinished && isSame(unfinished, request, hash) && unfinished.allOrNothing === allOrNothing) {
    return {
      kind: 'RESUMED',
      run: await takeStep(session, rows, request, unfinished, { command: 'resumeImport' }),
    };
  }
  if (unfinished && !request.abandon) {
    const { id: run, fileName } = unfinished;
    throw new ImportRefused(importUnfinished({ table: shape.name, run, file: fileName }));
  }
  const last = unfinished || request.again ? null : await rows.lastCompleted(manager, shape.name);
  if (last?.state === 'COMPLETED' && isSame(last, request, hash)) return { kind: 'SAME', run: last };
  const run: ImportRun = {
    ...NO_COUNTS,
    ...OF_THE_COMMAND,
    id: newId(),
    version: 1,
    table: shape.name,
    mode,
    allOrNothing,
    fileName: file.name,
    sha256: file.sha256,
    bytes: file.bytes,
    mapping,
    mappingHash: hash,
    startedBy: by.officer,
    state: 'RUNNING',
    position: 0,
    reason: null,
    startedAt: clock.now(),
    endedAt: null,
  };
  await session.transaction(async () => {
    if (unfinished) await abandon(manager, rows, request, unfinished);
    await rows.insert(manager, run);
    await recordRunStep(manager, shape.agency, run, {
      command: 'importRecords',
      from: null,
      by,
      happened: run.startedAt,
    });
  });
  return { kind: 'NEW', run };
}

/** Writes a run's next step in a transaction of its own. */
async function takeStep(
  session: IntakeSession,
  rows: RunRows,
  { shape, by, clock }: ImportRequest,
  run: ImportRun,
  { command, ...changes }: Pick<RunStep, 'command'> & Partial<ImportRun>,
): Promise<ImportRun> {
  const next = { ...run, ...changes, version: run.version + 1 };
  await session.transaction(async () => {
    await rows.update(session.manager, next);
    await recordRunStep(session.manager, shape.agency, next, {
      command,
      from: run.state,
      by,
      happened: clock.now(),
    });
  });
  return next;
}

/** Begins a run that was asked for before, or goes on with it. */
async function beginQueued(
  session: IntakeSession,
  rows: RunRows,
  request: ImportRequest,
  id: string,
): Promise<Begun> {
  const { shape, clock } = request;
  const run = await rows.find(session.manager, id);
  if (!run) throw new Error(`There is no run ${id}.`);
  if (run.endedAt !== null) return { kind: 'ENDED', run };
  if (run.state === 'RUNNING') {
    return { kind: 'RESUMED', run: await takeStep(session, rows, request, run, { command: 'resumeImport' }) };
  }
  if (!run.dryRun) {
    const unfinished = await rows.unfinished(session.manager, shape.name);
    if (unfinished) {
      const { id: other, fileName } = unfinished;
      throw new ImportRefused(importUnfinished({ table: shape.name, run: other, file: fileName }));
    }
    const last = run.again ? null : await rows.lastCompleted(session.manager, shape.name);
    if (last?.state === 'COMPLETED' && isSame(last, request, run.mappingHash)) {
      const ended = await takeStep(session, rows, request, run, {
        command: 'completeImport',
        state: 'COMPLETED',
        reason: 'SAME_FILE',
        endedAt: clock.now(),
      });
      return { kind: 'SAME', run: ended };
    }
  }
  const begun = await takeStep(session, rows, request, run, { command: 'beginImport', state: 'RUNNING' });
  return { kind: 'NEW', run: begun };
}

async function abandon(
  manager: EntityManager,
  rows: RunRows,
  { shape, by, clock }: ImportRequest,
  unfinished: ImportRun,
): Promise<void> {
  const happened = clock.now();
  const ended: ImportRun = {
    ...unfinished,
    version: unfinished.version + 1,
    state: 'STOPPED',
    reason: 'ABANDONED',
    endedAt: happened,
  };
  await rows.deleteKeys(manager, ended.id);
  await rows.update(manager, ended);
  await recordRunStep(manager, shape.agency, ended, {
    command: 'abandonImport',
    from: 'RUNNING',
    by,
    happened,
  });
}
