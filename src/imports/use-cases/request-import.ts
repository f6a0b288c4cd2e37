import { createHash } from 'node:crypto';
import { idempotencyKeyReused } from '../../database/index.js';
import type { Caller } from '../../identity/index.js';
import {
  checkBeforehand,
  ImportRefused,
  mappingHash,
  readMapping,
  recordRunStep,
  type ImportMapping,
  type ImportRun,
  type TableShape,
} from '../../intake/index.js';
import { newId, ok, readRequiredText, refused, type Outcome } from '../../kernel/index.js';
import { openImportOffice, type ImportDesk, type ImportOffice } from '../model/import-office.js';
import {
  importFileUnknown,
  importQueueFull,
  importSnapshotNationalOnly,
  importTableNotOwn,
} from '../model/imports.errors.js';
import { countOpen, findRequested, insertQueued } from '../rows/hub-runs.js';
import { findSentFile, type SentFile } from '../rows/sent-files.js';

/** What is asked for (导入申请). */
export interface RequestImport {
  readonly idempotencyKey: string;
  /** SHA-256 of a file that was sent. */
  readonly file: string;
  /** As a mapping's file has it, with its table. */
  readonly mapping: { readonly table: string } & Readonly<Record<string, unknown>>;
  readonly mode: 'DELTA' | 'SNAPSHOT';
  readonly dryRun: boolean;
  readonly allOrNothing: boolean;
  /** Also where the file was the last to be imported. */
  readonly again: boolean;
}

/** Imports of one agency that have not ended, at most. */
const MAX_OPEN = 20;
const MAX_KEY = 200;

interface Ready {
  readonly shape: TableShape;
  readonly mapping: ImportMapping;
  readonly file: SentFile;
}

/** What a run begins with. */
const NOTHING_DONE = {
  version: 1,
  state: 'QUEUED',
  position: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  removed: 0,
  refused: 0,
  withheld: 0,
  seen: 0,
  attempts: 0,
  reason: null,
  endedAt: null,
  findings: null,
  refusal: null,
  cancelledBy: null,
} as const;

/** Checks all that can be checked before the file is read. */
async function makeReady(
  { database, subgraph, tables, regions }: ImportOffice,
  { file: sha256, mapping: given, mode }: RequestImport,
): Promise<Outcome<Ready>> {
  const shape = tables.find(({ name }) => name === given.table);
  if (!shape) {
    const table = given.table.slice(0, MAX_KEY);
    return refused(importTableNotOwn({ table, tables: tables.map(({ name }) => name) }));
  }
  if (mode === 'SNAPSHOT' && regions !== null) return refused(importSnapshotNationalOnly({}));
  const file = await findSentFile(database, subgraph, sha256);
  if (!file) return refused(importFileUnknown({ file: sha256.slice(0, MAX_KEY) }));
  try {
    const mapping = readMapping(given);
    const isKnown = file.format === 'csv' || (file.format === 'xlsx' && mapping.sheet === undefined);
    await checkBeforehand(database, shape, mapping, isKnown ? file.headers : null);
    return ok({ shape, mapping, file });
  } catch (error) {
    if (error instanceof ImportRefused) return refused(error.refusal);
    throw error;
  }
}

/**
 * 导入数据: puts an import of a file that was sent into the queue, once for an idempotency key. The hub does it in its turn.
 *
 * Refuses IMPORT_ROLE_NOT_ALLOWED, IMPORT_AT_OWN_SITE, IMPORT_TABLE_NOT_OWN, IMPORT_SNAPSHOT_NATIONAL_ONLY, IMPORT_FILE_UNKNOWN,
 * IMPORT_MAPPING_UNUSABLE, IMPORT_QUEUE_FULL, IDEMPOTENCY_KEY_REUSED, and what is wrong with the key.
 *
 * @returns the id of the run
 */
export async function requestImport(
  desk: ImportDesk,
  caller: Caller,
  input: RequestImport,
): Promise<Outcome<string>> {
  const opened = await openImportOffice(desk, caller);
  if (!opened.ok) return opened;
  const office = opened.value;
  const key = readRequiredText('idempotencyKey', input.idempotencyKey, MAX_KEY);
  if (!key.ok) return key;
  const { idempotencyKey: _key, ...asked } = input;
  const hash = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
  const request = { key: JSON.stringify([office.idempotency, key.value]), hash };
  const { database, subgraph, actor } = office;
  const answerOf = (earlier: { readonly id: string; readonly hash: string }): Outcome<string> =>
    earlier.hash === hash ? ok(earlier.id) : refused(idempotencyKeyReused({ key: key.value }));
  const before = await findRequested(database, subgraph, request.key);
  if (before) return answerOf(before);
  const ready = await makeReady(office, input);
  if (!ready.ok) return ready;
  const { shape, mapping, file } = ready.value;
  const run: ImportRun = {
    ...NOTHING_DONE,
    id: newId(),
    table: shape.name,
    mode: input.mode,
    allOrNothing: input.allOrNothing,
    dryRun: input.dryRun,
    again: input.again,
    fromHub: true,
    fileName: file.name,
    sha256: file.sha256,
    bytes: file.bytes,
    mapping,
    mappingHash: mappingHash(mapping),
    startedBy: actor.officer,
    actor,
    // The first line has the headers, but for NDJSON.
    expected: file.lines === null ? null : Math.max(0, file.lines - (file.format === 'csv' ? 1 : 0)),
    startedAt: desk.clock.now(),
  };
  const queued = await database.transaction(async (manager): Promise<Outcome<string>> => {
    const count = await countOpen(manager, subgraph);
    // Whoever counted before may have been the same request.
    const earlier = await findRequested(manager, subgraph, request.key);
    if (earlier) return answerOf(earlier);
    if (count >= MAX_OPEN) return refused(importQueueFull({ limit: MAX_OPEN }));
    await insertQueued(manager, subgraph, run, request);
    await recordRunStep(manager, subgraph, run, {
      command: 'importRecords',
      from: null,
      by: actor,
      happened: run.startedAt,
    });
    return ok(run.id);
  });
  if (queued.ok) desk.wakeUp();
  return queued;
}
