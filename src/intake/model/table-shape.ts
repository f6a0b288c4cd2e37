import { getMetadataArgsStorage } from 'typeorm';
import { COMMON_HEADERS, VOCABULARY } from './vocabulary.js';
import type { SchemaWords } from './schema-words.js';

/** How a value of a column is written in a file and stored. */
export type ColumnKind = 'text' | 'texts' | 'date' | 'instant' | 'integer' | 'money' | 'decimal' | 'boolean';

/** A column of an agency's table (导入字段), as the entity has it, with the words for it. */
export interface ColumnShape {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly isKey: boolean;
  readonly isNullable: boolean;
  /** Of decimals: digits behind the point, and in all. */
  readonly scale: number;
  readonly precision: number;
  /** Headers by which a file may name it, the one to show first. */
  readonly headers: readonly string[];
  /** Codes by the words that stand for them in files. */
  readonly words: ReadonlyMap<string, string>;
  /** Whether it holds the code of a platform or a firm (GB 32100-2015). */
  readonly isPlatformCode: boolean;
}

/** A table that an agency fills from files (导入表). */
export interface TableShape {
  readonly agency: string;
  /** `schema.table`. */
  readonly name: string;
  readonly schema: string;
  readonly table: string;
  readonly zh: string;
  readonly words: readonly string[];
  readonly columns: readonly ColumnShape[];
}

const KINDS: Readonly<Record<string, ColumnKind>> = {
  text: 'text',
  date: 'date',
  timestamptz: 'instant',
  integer: 'integer',
  // Every bigint of an agency's tables is an amount in minor units (分).
  bigint: 'money',
  numeric: 'decimal',
  boolean: 'boolean',
};

const camelCase = (name: string): string =>
  name.replaceAll(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());

/** The column of a platform's code, by which all agencies know it. */
export const PLATFORM_COLUMN = 'platform_code';

/**
 * The tables of one agency that files go into, in the order of its entities.
 *
 * @param agency name of the subgraph, which is the schema too
 * @throws Error for a column of a type that no file can fill: a fault of the program
 */
export function describeTables(
  agency: string,
  entities: readonly Function[],
  words: SchemaWords,
): TableShape[] {
  const storage = getMetadataArgsStorage();
  return entities.map((entity) => {
    const given = storage.filterTables(entity)[0];
    const table = given?.name ?? entity.name;
    const name = `${agency}.${table}`;
    const known = VOCABULARY[name] ?? { zh: [], type: null, columns: {} };
    const fields = words.fields.get(known.type ?? '');
    const columns = storage.filterColumns(entity).map(({ propertyName, options }): ColumnShape => {
      const column = options.name ?? propertyName;
      const own = known.columns[column] ?? {};
      const field = fields?.get(own.field ?? camelCase(column));
      const kind = KINDS[String(options.type)];
      if (!kind || (options.array && kind !== 'text'))
        throw new Error(`${name}.${column} cannot be imported.`);
      const terms = [...(words.codes.get(field?.type ?? '') ?? [])].map(([code, zh]) => [zh, code] as const);
      return {
        name: column,
        kind: options.array ? 'texts' : kind,
        isKey: options.primary ?? false,
        isNullable: options.nullable ?? false,
        scale: options.scale ?? 0,
        precision: options.precision ?? 0,
        headers: [
          ...new Set([
            ...(field?.zh ? [field.zh] : []),
            ...(own.headers ?? []),
            ...(COMMON_HEADERS[column] ?? []),
            column,
            camelCase(column),
          ]),
        ],
        words: new Map([...terms, ...Object.entries(own.values ?? {})]),
        isPlatformCode: column === PLATFORM_COLUMN || field?.type === 'PlatformCode',
      };
    });
    const [zh = table] = known.zh;
    return { agency, name, schema: agency, table, zh, words: [...known.zh, table, name], columns };
  });
}
