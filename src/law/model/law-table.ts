import { z } from 'zod';
import { COMMON_COLUMNS, type Certainty } from './columns.js';

/** One table of rows with dates (分期数据表), described once for its files, its checks and its reading. */
export interface LawTable<Name extends string = string, Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** Of the table in the schema `law`, and of what its files say. */
  readonly name: Name;
  /** The columns by which a row is found; two rows with the same ones never hold on one day. */
  readonly key: readonly string[];
  /** Own columns, by their names in files and in the database. */
  readonly shape: Shape;
  /** A whole row as a file states it, once its defaults are put in. */
  readonly row: z.ZodType<Record<string, unknown>>;
}

export function lawTable<const Name extends string, Shape extends z.ZodRawShape>(
  name: Name,
  key: readonly string[],
  shape: Shape,
): LawTable<Name, Shape> {
  return { name, key, shape, row: z.strictObject({ ...shape, ...COMMON_COLUMNS }) };
}

type Camel<Text extends string> = Text extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Text;

/** What every row has, as it is read. Days are `YYYY-MM-DD` in Beijing; `validTo` is the first on which it no longer holds. */
export interface LawRow {
  /** Key and first day: what an event of a case names it by. */
  readonly id: string;
  readonly key: string;
  readonly document: string;
  readonly article: string | null;
  readonly mark: Certainty;
  readonly note: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** A row of one table, as it is read. */
export type RowOf<Table> =
  Table extends LawTable<string, infer Shape>
    ? LawRow & {
        readonly [
          Column in keyof z.output<z.ZodObject<Shape>> as Column extends string ? Camel<Column> : never
        ]: z.output<z.ZodObject<Shape>>[Column];
      }
    : never;

/** What stands in a key for a column that is null. */
const ABSENT = '-';

/** 行标识: the columns of a table's key, joined. */
export function rowKey(table: Pick<LawTable, 'key'>, values: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown): string => (typeof value === 'string' ? value : ABSENT);
  return table.key.map((column) => part(values[column])).join('/');
}

export const rowId = (key: string, validFrom: string): string => `${key}@${validFrom}`;

/** Whether a row holds on a day. */
export function holdsOn({ validFrom, validTo }: Pick<LawRow, 'validFrom' | 'validTo'>, at: string): boolean {
  return validFrom <= at && (validTo === null || at < validTo);
}
