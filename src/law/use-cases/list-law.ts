import type { DataSource } from 'typeorm';
import { holdsOn } from '../model/law-table.js';
import type { LawTableName } from '../model/tables/index.js';
import { selectLaw } from '../rows/law-rows.js';

/** A row as an operator reads it. */
export interface ListedLawRow {
  readonly table: LawTableName;
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly document: string;
  readonly article: string | null;
  readonly mark: string;
  /** SHIPPED, or the name of the operator's file. */
  readonly origin: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Lists rows in the order of tables and keys.
 *
 * @param conditions table: null for all; at: `YYYY-MM-DD` in Beijing, null for rows of every day
 */
export async function listLaw(
  database: DataSource,
  { table, at }: { readonly table: LawTableName | null; readonly at: string | null },
): Promise<readonly ListedLawRow[]> {
  const rows = await selectLaw(database.manager);
  return rows
    .filter((row) => (table === null || row.table === table) && (at === null || holdsOn(row, at)))
    .toSorted((one, other) => (`${one.table} ${one.id}` < `${other.table} ${other.id}` ? -1 : 1))
    .map(({ table: name, id, validFrom, validTo, values, origin }) => {
      const { document, article, mark } = values as Pick<ListedLawRow, 'document' | 'article' | 'mark'>;
      return { table: name, id, validFrom, validTo, document, article, mark, origin, values };
    });
}
