import { runQuery, type Rows } from '../../database/index.js';
import type { TableRule } from '../model/rules.js';
import type { TableShape } from '../model/table-shape.js';

/** Rows of one table that name rows of another. */
export interface TableLink {
  /** `schema.table`. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly referenced: string;
  readonly referencedColumns: readonly string[];
}

/** What the database says of a table beside what its entity says (数据库目录). */
export interface TableCatalog {
  readonly rules: readonly TableRule[];
  /** Values that columns take by themselves, as text. */
  readonly defaults: ReadonlyMap<string, string>;
  /** Unique columns, without those that have the key among them. */
  readonly uniques: readonly (readonly string[])[];
  readonly references: readonly TableLink[];
  readonly referencedBy: readonly TableLink[];
}

const COLUMNS_OF = (relation: string, numbers: string): string =>
  `ARRAY(SELECT attname::text FROM unnest(${numbers}) WITH ORDINALITY AS key (number, place)
     JOIN pg_attribute ON attrelid = ${relation} AND attnum = key.number ORDER BY place)`;

const CONSTRAINTS = `
  SELECT contype AS kind, conname AS name, pg_get_expr(conbin, conrelid) AS expression,
    ${COLUMNS_OF('conrelid', 'conkey')} AS columns,
    conrelid = $1::regclass AS own, conrelid::regclass::text AS "table",
    CASE WHEN confrelid <> 0 THEN confrelid::regclass::text END AS referenced,
    ${COLUMNS_OF('confrelid', 'confkey')} AS "referencedColumns"
  FROM pg_constraint
  WHERE (conrelid = $1::regclass AND contype IN ('c', 'u', 'f')) OR (confrelid = $1::regclass AND contype = 'f')
  ORDER BY conname`;

const DEFAULTS = `
  SELECT attname AS name, pg_get_expr(adbin, adrelid) AS expression
  FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum WHERE adrelid = $1::regclass`;

interface ConstraintRow {
  readonly kind: 'c' | 'u' | 'f';
  readonly name: string;
  readonly expression: string | null;
  readonly columns: string[];
  readonly own: boolean;
  readonly table: string;
  readonly referenced: string | null;
  readonly referencedColumns: string[];
}

/** A literal of SQL with its cast: `''::text`, `'{}'::text[]`. */
const LITERAL = /^'([^']*)'::[\w ]+(?:\[\])?$/;

/** Reads the rules of a table from the database's catalog. */
export async function readCatalog(on: Rows, shape: TableShape): Promise<TableCatalog> {
  const constraints = await runQuery<ConstraintRow>(on, CONSTRAINTS, [shape.name]);
  const defaults = await runQuery<{ name: string; expression: string }>(on, DEFAULTS, [shape.name]);
  const key = shape.columns.filter(({ isKey }) => isKey).map(({ name }) => name);
  const links = constraints.filter(({ kind }) => kind === 'f');
  const link = ({ table, columns, referenced, referencedColumns }: ConstraintRow): TableLink => ({
    table,
    columns,
    referenced: referenced ?? '',
    referencedColumns,
  });
  return {
    rules: constraints
      .filter(({ kind }) => kind === 'c')
      .map(({ name, expression, columns }) => ({ name, expression: expression ?? 'true', columns })),
    defaults: new Map(
      defaults.flatMap(({ name, expression }) => {
        const literal = LITERAL.exec(expression)?.[1];
        return literal === undefined ? [] : [[name, literal] as const];
      }),
    ),
    uniques: constraints
      .filter(({ kind, columns }) => kind === 'u' && !key.every((name) => columns.includes(name)))
      .map(({ columns }) => columns),
    references: links.filter(({ own }) => own).map(link),
    referencedBy: links.filter(({ referenced }) => referenced === shape.name).map(link),
  };
}
