import { holdsOn } from './law-table.js';
import { readLawFiles, type LawFileContent } from './read-law-files.js';
import type { StoredRow } from './stated-rows.js';
import type { LawRowOf, LawTableName } from './tables/index.js';

const camel = (name: string): string =>
  name.replace(/_([a-z])/g, (_underscore, letter: string) => letter.toUpperCase());

function asRead({ id, key, validFrom, validTo, values }: StoredRow): object {
  const named = Object.fromEntries(Object.entries(values).map(([name, value]) => [camel(name), value]));
  return { ...named, id, key, validFrom, validTo };
}

/** All dated rows as they are at one moment, in memory; lookups are pure functions of it. */
export class LawSnapshot {
  readonly #rows: ReadonlyMap<LawTableName, readonly object[]>;
  readonly #documents: ReadonlyMap<string, LawRowOf<'document'>>;

  constructor(rows: readonly StoredRow[]) {
    const tables = new Map<LawTableName, object[]>();
    for (const row of rows) {
      const table = tables.get(row.table) ?? [];
      tables.set(row.table, table);
      table.push(asRead(row));
    }
    this.#rows = tables;
    this.#documents = new Map(this.rows('document').map((row) => [row.document, row]));
  }

  /** Every row of a table there ever was, in the order of their keys. */
  rows<Name extends LawTableName>(table: Name): readonly LawRowOf<Name>[] {
    // What is stored was read by the table's own description.
    return (this.#rows.get(table) ?? []) as unknown as readonly LawRowOf<Name>[];
  }

  /** Those of its rows that hold on a day (`YYYY-MM-DD`, in Beijing). */
  rowsOn<Name extends LawTableName>(table: Name, at: string): readonly LawRowOf<Name>[] {
    return this.rows(table).filter((row) => holdsOn(row, at));
  }

  /** The document of a key; every row's is there. */
  document(key: string): LawRowOf<'document'> {
    const found = this.#documents.get(key);
    if (!found) throw new Error(`There is no document ${key}.`);
    return found;
  }
}

/**
 * The rows of files alone, as a database would have them into which nothing else was loaded.
 *
 * @throws RangeError for files in which something is wrong
 */
export function snapshotOf(files: readonly LawFileContent[]): LawSnapshot {
  const { rows, faults } = readLawFiles(files);
  const [first] = faults;
  if (first) throw new RangeError(first.message.en);
  const stored = rows.map((row): StoredRow => ({ ...row, origin: 'SHIPPED' }));
  return new LawSnapshot(stored.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
}
