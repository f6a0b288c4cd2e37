import { z } from 'zod';
import type { Refusal } from '../../kernel/index.js';
import { day, isDay, text } from './columns.js';
import { lawFileUnreadable, lawRowUnreadable, type RowPlace } from './law.errors.js';
import { rowId, rowKey } from './law-table.js';
import type { StatedClosing, StatedRow } from './stated-rows.js';
import { LAW_TABLE_NAMES, lawTableOf, type LawTableName } from './tables/index.js';

type Raw = Readonly<Record<string, unknown>>;

const record = z.record(z.string(), z.unknown());

/** One document of a YAML file: rows of one table, and rows that end. */
const lawFile = z.strictObject({
  table: z.enum(LAW_TABLE_NAMES),
  defaults: record.default({}),
  rows: z.array(record).default([]),
  close: z.array(z.strictObject({ row: text, on: day })).default([]),
});

/** A file's name, and what YAML says is in it, one value for each document. */
export interface LawFileContent {
  readonly name: string;
  readonly documents: readonly unknown[];
}

/** What files state, and everything that is wrong with them. */
export interface StatedLaw {
  readonly rows: readonly StatedRow[];
  readonly closings: readonly StatedClosing[];
  readonly faults: readonly Refusal[];
}

interface RawRow {
  readonly table: LawTableName;
  readonly place: RowPlace;
  readonly values: Raw;
}

/** What rows take from the document that they rest on, where they do not say it themselves. */
export type DocumentTerms = Pick<StatedRow, 'validFrom' | 'validTo'> & { readonly region: string | null };

/** One row for each document where a row names several. */
function rowsOfEachDocument(values: Raw): readonly Raw[] {
  const { document } = values;
  return Array.isArray(document)
    ? document.map((each: unknown) => ({ ...values, document: each }))
    : [values];
}

function readRow({ table, place, values }: RawRow, documents: ReadonlyMap<string, DocumentTerms>) {
  const { from, to, ...own } = values;
  const definition = lawTableOf(table);
  const terms = documents.get(String(own['document']));
  const takesRegion = table === 'red_line' || table === 'disposition_rule';
  const read = definition.row.safeParse({
    ...(takesRegion && terms ? { region: terms.region } : {}),
    ...own,
    valid_from: from ?? terms?.validFrom,
    valid_to: to === undefined ? (terms?.validTo ?? null) : to,
  });
  if (!read.success) {
    return read.error.issues.map(({ path, message }) => {
      const column = path.join('.') || 'row';
      const field = column === 'valid_from' ? 'from' : column === 'valid_to' ? 'to' : column;
      return lawRowUnreadable({ ...place, field, problem: message.replace(/\.$/, '') });
    });
  }
  const { valid_from: validFrom, valid_to: validTo } = read.data as {
    valid_from: string;
    valid_to: string | null;
  };
  if (validTo !== null && validTo <= validFrom) {
    return [lawRowUnreadable({ ...place, field: 'to', problem: 'A row ends after it begins' })];
  }
  const key = rowKey(definition, read.data);
  return {
    table,
    place,
    id: rowId(key, validFrom),
    key,
    validFrom,
    validTo,
    values: read.data,
  } satisfies StatedRow;
}

/** The terms of the documents that rows may rest on: those that are stored, and those that the files bring. */
function documentTerms(
  rows: readonly RawRow[],
  stored: ReadonlyMap<string, DocumentTerms>,
): ReadonlyMap<string, DocumentTerms> {
  const terms = new Map(stored);
  for (const { table, values } of rows) {
    if (table !== 'document') continue;
    const { document, from, to, region } = values;
    if (typeof document !== 'string' || typeof from !== 'string' || !isDay(from) || terms.has(document))
      continue;
    const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
    terms.set(document, { validFrom: from, validTo: asText(to), region: asText(region) });
  }
  return terms;
}

/**
 * Reads files of dated rows. A row takes from its document what it does not say itself: the first and the last day, and for
 * red lines and dispositions the region. One that names several documents is a row for each.
 *
 * @param stored terms of documents that are there already
 * @returns everything that can be read, and a refusal for each field that cannot: LAW_FILE_UNREADABLE, LAW_ROW_UNREADABLE
 */
export function readLawFiles(
  files: readonly LawFileContent[],
  stored: ReadonlyMap<string, DocumentTerms> = new Map(),
): StatedLaw {
  const faults: Refusal[] = [];
  const raw: RawRow[] = [];
  const closings: StatedClosing[] = [];
  for (const { name: file, documents } of files) {
    for (const document of documents) {
      const read = lawFile.safeParse(document);
      if (!read.success) {
        for (const { path, message } of read.error.issues) {
          const problem = `${path.join('.') || 'the file'}: ${message.replace(/\.$/, '')}`;
          faults.push(lawFileUnreadable({ file, problem }));
        }
        continue;
      }
      const { table, defaults, rows, close } = read.data;
      for (const [index, row] of rows.entries()) {
        const place = { file, table, row: index + 1 };
        for (const values of rowsOfEachDocument({ ...defaults, ...row })) raw.push({ table, place, values });
      }
      for (const { row: id, on: validTo } of close) {
        closings.push({ table, place: { file, table, row: 0 }, id, validTo });
      }
    }
  }
  const terms = documentTerms(raw, stored);
  const rows: StatedRow[] = [];
  for (const each of raw) {
    const read = readRow(each, terms);
    if (Array.isArray(read)) faults.push(...read);
    else rows.push(read);
  }
  return { rows, closings, faults };
}
