import type { Rows } from '../../database/index.js';
import { openRecords } from '../files/open-records.js';
import type { RecordSource } from '../files/record.js';
import type { Refused } from '../model/faults.js';
import { checkMapping, type ImportMapping } from '../model/mapping.js';
import { RecordParser } from '../model/record-parser.js';
import { codesByColumn } from '../model/rules.js';
import type { TableShape } from '../model/table-shape.js';
import { readCatalog, type TableCatalog } from '../rows/catalog.js';
import type { StagedRows } from '../rows/staged-rows.js';
import type { Chunk } from './chunks.js';
import type { ImportRequest } from './import-request.js';
import type { IntakeSession } from './intake-session.js';

/** A file that is open for a table, with what the database says of it. */
export interface Opened {
  readonly catalog: TableCatalog;
  readonly source: RecordSource;
  readonly reader: RecordParser;
}

function parserOf(
  shape: TableShape,
  mapping: ImportMapping,
  headers: readonly string[],
  { rules, defaults }: TableCatalog,
): RecordParser {
  const codes = codesByColumn(rules);
  return new RecordParser(shape, mapping, headers, { defaults, codes });
}

/**
 * Checks a mapping against its table and the headers of a file, before anything is read of the file itself.
 *
 * @param on a connection that may see the table
 * @param headers null where they are known only when the file is read
 * @throws ImportRefused with IMPORT_MAPPING_UNUSABLE
 */
export async function checkBeforehand(
  on: Rows,
  shape: TableShape,
  mapping: ImportMapping,
  headers: readonly string[] | null,
): Promise<void> {
  const catalog = await readCatalog(on, shape);
  checkMapping(mapping, shape, new Set(catalog.defaults.keys()));
  const named = Object.values(mapping.columns).map(({ header }) => header);
  parserOf(shape, mapping, headers ?? [...new Set(named)], catalog);
}

/** Opens the file under its mapping, checked against the table. */
export async function withOpened<Answer>(
  session: IntakeSession,
  { shape, mapping, file }: ImportRequest,
  work: (opened: Opened) => Promise<Answer>,
): Promise<Answer> {
  const catalog = await readCatalog(session.manager, shape);
  checkMapping(mapping, shape, new Set(catalog.defaults.keys()));
  const source = await openRecords(file, [
    ...new Set(Object.values(mapping.columns).map(({ header }) => header)),
  ]);
  try {
    return await work({ catalog, source, reader: parserOf(shape, mapping, source.headers, catalog) });
  } finally {
    await source.close();
  }
}

/** What a chunk came to. */
export interface ChunkCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly Refused[];
  /** Rows refused: a row may have several faults. */
  readonly refusedRows: number;
}

/** Stages a chunk and finds what the table does not take; then `write` says what becomes of the rest. */
export async function stageChunk(
  session: IntakeSession,
  staged: StagedRows,
  chunk: Chunk,
  { reader, isSnapshot }: { readonly reader: RecordParser; readonly isSnapshot: boolean },
  write: (rows: number) => Promise<{ readonly added: number; readonly changed: number }>,
): Promise<ChunkCounts> {
  await staged.stage(await session.client(), chunk.text);
  const faults = await staged.refuse(isSnapshot);
  if (isSnapshot) await staged.noteRefusedKeys(chunk.refusedKeys);
  const found = faults.map(({ line, column, fault }): Refused => ({
    ...fault,
    line,
    column,
    header: column === null ? null : reader.headerOf(column),
    value: column === null ? null : chunk.rawValue(line, column),
  }));
  const left = chunk.rows - new Set(faults.map(({ line }) => line)).size;
  const { added, changed } = await write(left);
  return {
    added,
    changed,
    unchanged: left - added - changed,
    refused: [...chunk.refused, ...found].toSorted((one, other) => one.line - other.line),
    refusedRows: chunk.records - left,
  };
}

/** Does something with each chunk while the next one is read; one at a time, in order. */
export async function forEachChunk(
  chunks: AsyncIterable<Chunk>,
  work: (chunk: Chunk) => Promise<boolean>,
): Promise<void> {
  let working: Promise<boolean> = Promise.resolve(true);
  for await (const chunk of chunks) {
    if (!(await working)) return;
    working = work(chunk);
    // It is awaited a turn later; until then nobody else hears of its failure.
    working.catch(() => undefined);
  }
  await working;
}
