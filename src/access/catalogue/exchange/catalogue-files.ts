import { stringify } from 'csv-stringify/sync';
import Papa from 'papaparse';
import { z } from 'zod';
import {
  AGENCIES,
  ok,
  readRequiredText,
  refused,
  type Outcome,
  type Refusal,
} from '../../../kernel/index.js';
import { GROUND_MARKS, MASKING_RULES, SHARE_TYPES, UPDATE_FREQUENCIES } from '../catalogue.js';
import type { CatalogueEntry, CatalogueField } from './catalogue-entry.js';
import { catalogueEntryUnreadable, catalogueFileUnreadable } from './catalogue-exchange.errors.js';

/** What stands over the columns of a CSV file, in their order; the names of the JSON members are the keys. */
const COLUMNS = {
  item: '目录项编号',
  nameZh: '目录名称',
  nameEn: '英文名称',
  provider: '提供单位',
  format: '数据格式',
  shareType: '共享属性',
  ground: '共享依据',
  groundMark: '依据确定程度',
  conditions: '使用条件',
  updatePeriod: '更新周期',
  scope: '共享范围',
  dataLevel: '数据级别',
  personal: '个人信息',
  masking: '脱敏规则',
  purposeRequired: '须列明使用目的',
  warrantRequired: '须有账户查询手续',
  basisRequired: '须列明法律依据',
  plainUnderWarrant: '凭手续提供明文',
} as const satisfies Record<CatalogueField, string>;
const FIELDS = Object.keys(COLUMNS) as CatalogueField[];

export const CATALOGUE_FORMATS = ['csv', 'json'] as const;
export type CatalogueFormat = (typeof CATALOGUE_FORMATS)[number];

const MAX_TEXT = 2_000;
const DOCUMENT = 'huishang-catalogue-1';

/** What a spreadsheet takes for a formula is written behind an apostrophe, as is what begins with one. */
const FORMULA = /^[=+\-@\t\r']/;

/** 政务数据目录 as a file: CSV (RFC 4180, with a byte order mark) or JSON. {@link readCatalogueFile} reads the same entries. */
export function writeCatalogueFile(entries: readonly CatalogueEntry[], format: CatalogueFormat): string {
  if (format === 'json') return `${JSON.stringify({ document: DOCUMENT, items: entries }, null, 2)}\n`;
  const cell = (value: CatalogueEntry[CatalogueField]): string => {
    if (typeof value === 'boolean') return value ? '是' : '否';
    const text = value === null ? '' : String(value);
    return FORMULA.test(text) ? `'${text}` : text;
  };
  const rows = entries.map((entry) => FIELDS.map((field) => cell(entry[field])));
  return stringify([Object.values(COLUMNS), ...rows], { bom: true, record_delimiter: 'windows' });
}

type RawEntry = Readonly<Partial<Record<CatalogueField, unknown>>>;

function readCsv(text: string): Outcome<readonly RawEntry[]> {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const broken = errors.find(({ type }) => type !== 'Delimiter');
  if (broken) return refused(catalogueFileUnreadable({ place: `${(broken.row ?? 0) + 1}` }));
  const [headers = [], ...rows] = data;
  const at = FIELDS.map((field) => headers.findIndex((header) => header.trim() === COLUMNS[field]));
  const missing = FIELDS.find((_field, place) => at[place] === -1);
  if (missing) return refused(catalogueFileUnreadable({ place: COLUMNS[missing] }));
  const value = (cell: string): unknown => {
    const plain = cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
    return plain === '' ? null : plain;
  };
  const flag = (cell: string): unknown => ({ 是: true, 否: false })[cell.trim()] ?? cell;
  const isFlag = (field: CatalogueField): boolean =>
    field === 'personal' || field.endsWith('Required') || field === 'plainUnderWarrant';
  return ok(
    rows.map((row) =>
      Object.fromEntries(
        FIELDS.map((field, place) => {
          const cell = row[at[place] ?? -1] ?? '';
          if (field === 'dataLevel') return [field, Number(cell)];
          return [field, isFlag(field) ? flag(cell) : value(cell)];
        }),
      ),
    ),
  );
}

const jsonFile = z.object({
  document: z.literal(DOCUMENT),
  items: z.array(z.record(z.string(), z.unknown())),
});

function readJson(text: string): Outcome<readonly RawEntry[]> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refused(catalogueFileUnreadable({ place: 'JSON' }));
  }
  const file = jsonFile.safeParse(parsed);
  return file.success ? ok(file.data.items) : refused(catalogueFileUnreadable({ place: DOCUMENT }));
}

const text = z.string().transform((given, context) => {
  const read = readRequiredText('text', given, MAX_TEXT);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: read.error.message.en });
  return z.NEVER;
});
const optional = z.preprocess(
  (given) => (given === '' || given === undefined ? null : given),
  text.nullable(),
);
const flag = z.boolean();

const entry = z.strictObject({
  item: z.string().min(1),
  nameZh: text,
  nameEn: text,
  provider: z.enum(AGENCIES),
  format: optional,
  shareType: z.enum(SHARE_TYPES),
  ground: optional,
  groundMark: z.enum(GROUND_MARKS).nullable(),
  conditions: optional,
  updatePeriod: z.enum(UPDATE_FREQUENCIES),
  scope: optional,
  dataLevel: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  personal: flag,
  masking: z.enum(MASKING_RULES),
  purposeRequired: flag,
  warrantRequired: flag,
  basisRequired: flag,
  plainUnderWarrant: flag,
});

/** The entries of a file, with everything that is wrong with it. */
export interface CatalogueFile {
  readonly entries: readonly CatalogueEntry[];
  readonly faults: readonly Refusal[];
}

/** Reads a catalogue from a file's text. Faults are CATALOGUE_FILE_UNREADABLE and CATALOGUE_ENTRY_UNREADABLE. */
export function readCatalogueFile(content: string, format: CatalogueFormat): CatalogueFile {
  const raw = format === 'json' ? readJson(content) : readCsv(content);
  if (!raw.ok) return { entries: [], faults: [raw.error] };
  const entries: CatalogueEntry[] = [];
  const faults: Refusal[] = [];
  raw.value.forEach((each, place) => {
    const read = entry.safeParse(each);
    if (read.success) return void entries.push(read.data);
    const named = typeof each.item === 'string' ? each.item.slice(0, 100) : `#${place + 1}`;
    const fields = new Set(read.error.issues.map(({ path }) => String(path[0] ?? 'item')));
    for (const field of fields) faults.push(catalogueEntryUnreadable({ item: named, field }));
  });
  return { entries, faults };
}
