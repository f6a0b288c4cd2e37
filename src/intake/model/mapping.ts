import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { ImportRefused, importMappingUnusable } from '../intake.errors.js';
import { DATE_ORDERS } from './days.js';
import type { TableShape } from './table-shape.js';

/** Units of money that files use, by the places that the point moves to give 分. */
export const MONEY_UNITS = { 分: 0, 角: 1, 元: 2, 千元: 5, 万元: 6, 百万元: 8, 亿元: 10 } as const;
export type MoneyUnit = keyof typeof MONEY_UNITS;

export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const FORMATS = ['csv', 'ndjson', 'xlsx'] as const;
export type FileFormat = (typeof FORMATS)[number];
export const MODES = ['delta', 'snapshot'] as const;
export type ImportMode = (typeof MODES)[number];

const Column = z.strictObject({
  header: z.string().min(1),
  unit: z.enum([...(Object.keys(MONEY_UNITS) as [MoneyUnit, ...MoneyUnit[]]), '%']).optional(),
  dates: z.enum(DATE_ORDERS).optional(),
  values: z.record(z.string(), z.string()).optional(),
  separator: z.string().min(1).max(3).optional(),
});

const Mapping = z.strictObject({
  table: z.string(),
  mode: z.enum(MODES).default('delta'),
  format: z.enum(FORMATS).optional(),
  encoding: z.enum(ENCODINGS).optional(),
  delimiter: z.string().length(1).optional(),
  sheet: z.string().optional(),
  columns: z.record(
    z.string(),
    z.union([
      z
        .string()
        .min(1)
        .transform((header) => ({ header })),
      Column,
    ]),
  ),
  constants: z.record(z.string(), z.string()).default({}),
});

/** How one column is read (字段对应). */
export type ColumnMapping = z.output<typeof Column>;

/** How a file's columns become a table's (字段对应关系), as its YAML file has it. */
export type ImportMapping = Omit<z.output<typeof Mapping>, 'columns'> & {
  readonly columns: Readonly<Record<string, ColumnMapping>>;
};

function unusable(place: string, why: string, whyZh: string): ImportRefused {
  return new ImportRefused(importMappingUnusable({ place, why, whyZh }));
}

/**
 * Takes a mapping as a file or a caller has it.
 *
 * @throws ImportRefused with IMPORT_MAPPING_UNUSABLE, naming the first place that is wrong
 */
export function readMapping(given: unknown): ImportMapping {
  const read = Mapping.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.path.join('.') || 'mapping';
  throw unusable(place, issue?.message ?? 'it is not readable', '内容不符合格式');
}

/**
 * Reads a mapping's YAML.
 *
 * @throws ImportRefused, as {@link readMapping} does
 */
export function parseMapping(text: string): ImportMapping {
  let given: unknown;
  try {
    given = parse(text);
  } catch (error) {
    throw unusable(
      'YAML',
      error instanceof Error ? (error.message.split('\n')[0] ?? '') : '',
      '不是可读取的 YAML',
    );
  }
  return readMapping(given);
}

/** A mapping as its YAML file has it. */
export function writeMapping(mapping: ImportMapping): string {
  return stringify(mapping, { lineWidth: 0 });
}

/** SHA-256 of a mapping, hexadecimal: two that mean the same have the same. */
export function mappingHash(mapping: ImportMapping): string {
  return createHash('sha256')
    .update(canonicalize(mapping) ?? '')
    .digest('hex');
}

/**
 * Checks that a mapping fits its table: columns exist, keys and required ones are given, units belong to what they stand at.
 *
 * @param optional columns that the table gives a value by itself
 * @throws ImportRefused with IMPORT_MAPPING_UNUSABLE
 */
export function checkMapping(mapping: ImportMapping, shape: TableShape, optional: ReadonlySet<string>): void {
  const known = new Map(shape.columns.map((column) => [column.name, column]));
  for (const name of [...Object.keys(mapping.columns), ...Object.keys(mapping.constants)]) {
    if (!known.has(name)) throw unusable(name, `${shape.name} has no such column`, `${shape.name}没有该字段`);
  }
  for (const name of Object.keys(mapping.constants)) {
    if (mapping.columns[name]) throw unusable(name, 'it is both a column and a constant', '既是列又是固定值');
  }
  for (const [name, { unit, dates }] of Object.entries(mapping.columns)) {
    const kind = known.get(name)?.kind;
    const fits = unit === undefined || (unit === '%' ? kind === 'decimal' : kind === 'money');
    if (!fits) throw unusable(name, `it has no unit ${unit}`, `不适用单位${unit}`);
    if (dates !== undefined && kind !== 'date' && kind !== 'instant') {
      throw unusable(name, 'it is no date', '不是日期字段');
    }
  }
  for (const { name, isNullable, headers } of shape.columns) {
    if (isNullable || optional.has(name) || mapping.columns[name] || name in mapping.constants) continue;
    throw unusable(
      name,
      'it is required and has neither a column nor a constant',
      `${headers[0]}为必填，应有对应列或者固定值`,
    );
  }
}
