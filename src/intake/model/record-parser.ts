import { COPY_NULL, copyText } from '../../database/index.js';
import { ImportRefused, importMappingUnusable } from '../intake.errors.js';
import { MAX_KEPT_VALUE, type Fault, type Refused } from './faults.js';
import type { ImportMapping } from './mapping.js';
import { valueReader, type ReadValue } from './read-value.js';
import type { ColumnShape, TableShape } from './table-shape.js';

/** A row of a file that is read: its values for COPY, or what is wrong with it. */
export type ReadRow =
  | { readonly copy: string }
  | { readonly refused: readonly Refused[]; readonly key: string | null };

/** Between the columns of a key. */
export const KEY_SEPARATOR = '\u001F';

interface CompiledColumn {
  readonly shape: ColumnShape;
  /** Where it stands in the file's rows; -1 for a constant. */
  readonly index: number;
  readonly header: string | null;
  readonly read: ReadValue;
  /** What an empty value becomes; undefined where it may not be empty. */
  readonly empty: string | undefined;
  /** Of constants. */
  readonly constant: string | null;
  readonly isFree: boolean;
}

/** What a table says of its columns beside its shape. */
export interface ColumnRules {
  readonly defaults: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

/** Reads a file's rows into a table's values under a mapping (逐行读取). */
export class RecordParser {
  /** Names of the columns that it gives, in the order of COPY. */
  readonly columns: readonly string[];
  readonly #columns: readonly CompiledColumn[];

  /** @throws ImportRefused where the mapping names a header that the file has not, or has twice, or a constant that is no value */
  constructor(shape: TableShape, mapping: ImportMapping, headers: readonly string[], rules: ColumnRules) {
    this.#columns = shape.columns.flatMap((column): CompiledColumn[] => {
      const given = mapping.columns[column.name];
      const constant = mapping.constants[column.name];
      if (!given && constant === undefined) return [];
      const read = valueReader(column, given ?? {}, rules.codes.get(column.name) ?? null);
      const isFree = column.kind === 'text' || column.kind === 'texts';
      return [
        {
          shape: column,
          index: given ? placeOf(headers, given.header) : -1,
          header: given?.header ?? null,
          read,
          empty: column.isNullable ? COPY_NULL : rules.defaults.get(column.name),
          constant: given ? null : constantOf(column, constant ?? '', read),
          isFree,
        },
      ];
    });
    this.columns = this.#columns.map(({ shape: { name } }) => name);
  }

  /** The header under which a column stands in the file; null where it does not. */
  headerOf(column: string): string | null {
    return this.#columns.find(({ shape }) => shape.name === column)?.header ?? null;
  }

  /** What stands in the file for a column, cut short. */
  rawValue(column: string, fields: readonly string[]): string | null {
    const index = this.#columns.find(({ shape }) => shape.name === column)?.index ?? -1;
    return keptValue(fields[index] ?? '');
  }

  read(line: number, fields: readonly string[]): ReadRow {
    let copy = String(line);
    let refused: Refused[] | null = null;
    for (const column of this.#columns) {
      const value = column.constant ?? this.#value(column, fields);
      if (typeof value === 'string') copy += `\t${value}`;
      else (refused ??= []).push(faultAt(line, column, fields, value));
    }
    return refused === null ? { copy: `${copy}\n` } : { refused, key: this.#key(fields) };
  }

  #value({ index, read, empty, isFree }: CompiledColumn, fields: readonly string[]): string | Fault {
    const text = (fields[index] ?? '').trim();
    if (text === '') return empty ?? { code: 'REQUIRED', facts: {} };
    const value = read(text);
    return isFree && typeof value === 'string' ? copyText(value) : value;
  }

  /** The key of a row that is refused for something else; null where it cannot be read. */
  #key(fields: readonly string[]): string | null {
    const parts: string[] = [];
    for (const column of this.#columns) {
      if (!column.shape.isKey) continue;
      const text = (fields[column.index] ?? '').trim();
      const value = column.constant ?? (text === '' ? null : column.read(text));
      if (typeof value !== 'string') return null;
      parts.push(value);
    }
    return parts.join(KEY_SEPARATOR);
  }
}

/** What is kept of a refused value: its beginning, as it can be stored; null for nothing. */
export const keptValue = (text: string): string | null =>
  text === '' ? null : text.slice(0, MAX_KEPT_VALUE).replaceAll(/\p{Surrogate}|\p{Cc}/gu, '\uFFFD');

function faultAt(line: number, column: CompiledColumn, fields: readonly string[], fault: Fault): Refused {
  const { header, shape, index } = column;
  return { ...fault, line, column: shape.name, header, value: keptValue(fields[index] ?? '') };
}

function unusable(place: string, why: string, whyZh: string): ImportRefused {
  return new ImportRefused(importMappingUnusable({ place, why, whyZh }));
}

function placeOf(headers: readonly string[], header: string): number {
  const place = headers.indexOf(header);
  if (place === -1) throw unusable(header, 'the file has no such header', '文件没有该表头');
  if (headers.includes(header, place + 1))
    throw unusable(header, 'the file has this header twice', '文件中该表头重复');
  return place;
}

function constantOf(column: ColumnShape, text: string, read: ReadValue): string {
  const value = read(text.trim());
  if (typeof value === 'string') return copyText(value);
  throw unusable(column.name, `${text} is no value of it`, `固定值${text}不合要求`);
}
