import { ImportRefused, importTableUnknown } from '../intake.errors.js';
import {
  MONEY_UNITS,
  type ColumnMapping,
  type FileFormat,
  type ImportMapping,
  type MoneyUnit,
} from './mapping.js';
import type { ColumnShape, TableShape } from './table-shape.js';

/** A header without its unit and remarks: `余额（万元）` is 余额 in 万元. */
interface ReadHeader {
  readonly header: string;
  readonly name: string;
  readonly unit: string | null;
}

const BRACKETS = /[（(［[]([^）)］\]]*)[）)］\]]/g;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s_*：:"“”'‘’\-/]/g, '')
    .toLowerCase();

function readHeader(header: string): ReadHeader {
  let unit: string | null = null;
  for (const [, inner = ''] of header.matchAll(BRACKETS)) {
    const found = inner
      .replace(/^单位[:：]?\s*/, '')
      .replace('人民币', '')
      .trim();
    if (found in MONEY_UNITS || found === '%' || found === '％') unit = found === '％' ? '%' : found;
  }
  return { header, name: plain(header.replaceAll(BRACKETS, '')), unit };
}

/** How well a header names a column: the first name best; null where it does not. */
function likeness(column: ColumnShape, { name }: ReadHeader): number | null {
  const at = column.headers.findIndex((each) => plain(each) === name);
  return at === -1 ? null : 100 - at;
}

interface Match {
  readonly columns: Readonly<Record<string, ColumnMapping>>;
  readonly score: number;
}

function mapped(column: ColumnShape, { header, unit }: ReadHeader): ColumnMapping {
  if (column.kind === 'money')
    return { header, unit: (unit === '%' ? null : (unit as MoneyUnit | null)) ?? '元' };
  return column.kind === 'decimal' && unit === '%' ? { header, unit } : { header };
}

function match(shape: TableShape, headers: readonly ReadHeader[]): Match {
  const pairs = shape.columns.flatMap((column) =>
    headers.flatMap((header) => {
      const like = likeness(column, header);
      return like === null ? [] : [{ column, header, like }];
    }),
  );
  const columns = new Map<string, ColumnMapping>();
  const used = new Set<string>();
  for (const { column, header } of pairs.toSorted((one, other) => other.like - one.like)) {
    if (columns.has(column.name) || used.has(header.header)) continue;
    used.add(header.header);
    columns.set(column.name, mapped(column, header));
  }
  const inOrder = shape.columns.flatMap(({ name }) => {
    const found = columns.get(name);
    return found ? [[name, found] as const] : [];
  });
  const missing = shape.columns.filter(({ name, isNullable }) => !isNullable && !columns.has(name)).length;
  return { columns: Object.fromEntries(inOrder), score: columns.size * 2 - missing };
}

/** A proposed mapping, with what is left to be done by hand. */
export interface Proposal {
  readonly mapping: ImportMapping;
  /** Headers that no column takes. */
  readonly unused: readonly string[];
  /** Required columns that no header names. */
  readonly missing: readonly string[];
}

/**
 * Proposes how a file's columns become a table's (建议对应关系), from its headers, and from its name where tables are alike.
 *
 * @param table `schema.table`, where it is known
 * @throws ImportRefused with IMPORT_TABLE_UNKNOWN where no table fits
 */
export function proposeMapping(
  shapes: readonly TableShape[],
  file: { readonly name: string; readonly format: FileFormat; readonly headers: readonly string[] },
  table: string | null,
): Proposal {
  const headers = file.headers.map(readHeader);
  const candidates = shapes
    .filter(({ name }) => table === null || name === table)
    .map((shape) => {
      const found = match(shape, headers);
      const named = shape.words.some((word) => file.name.includes(word)) ? 1.5 : 0;
      return { shape, ...found, score: found.score + named };
    })
    .toSorted((one, other) => other.score - one.score);
  const [best] = candidates;
  if (!best || (table === null && Object.keys(best.columns).length < 2)) {
    throw new ImportRefused(importTableUnknown({ headers: file.headers.slice(0, 20).join(', ') }));
  }
  const used = new Set(Object.values(best.columns).map(({ header }) => header));
  return {
    mapping: {
      table: best.shape.name,
      mode: 'delta',
      format: file.format,
      columns: best.columns,
      constants: {},
    },
    unused: file.headers.filter((header) => !used.has(header)),
    missing: best.shape.columns
      .filter(({ name, isNullable }) => !isNullable && !best.columns[name])
      .map(({ name }) => name),
  };
}
