import type { DataSource, EntityManager } from 'typeorm';
import type { Refusal } from '../../kernel/index.js';
import { checkReferences } from '../model/check-references.js';
import { planChanges } from '../model/plan-changes.js';
import { readLawFiles, type DocumentTerms, type LawFileContent } from '../model/read-law-files.js';
import type { StoredRow } from '../model/stated-rows.js';
import { closeLaw, insertLaw, lockLaw, selectLaw } from '../rows/law-rows.js';

/** What loading files of dated rows did or would do. */
export interface LawLoad {
  /** Rows that are added, as `table id`. */
  readonly opened: readonly string[];
  /** Rows that end, as `table id` and the first day on which they no longer hold. */
  readonly closed: readonly { readonly row: string; readonly on: string }[];
  /** Rows that are there already, as they are stated. */
  readonly unchanged: number;
  /** Everything that is wrong; where there is anything, nothing is written. */
  readonly faults: readonly Refusal[];
}

function documentTermsOf(stored: readonly StoredRow[]): ReadonlyMap<string, DocumentTerms> {
  return new Map(
    stored
      .filter(({ table }) => table === 'document')
      .map(({ key, validFrom, validTo, values }) => {
        const { region } = values as { readonly region: string | null };
        return [key, { validFrom, validTo, region }];
      }),
  );
}

async function load(
  manager: EntityManager,
  files: readonly LawFileContent[],
  origin: string,
  write: boolean,
): Promise<LawLoad> {
  if (write) await lockLaw(manager);
  const stored = await selectLaw(manager);
  const stated = readLawFiles(files, documentTermsOf(stored));
  const { open, close, unchanged, faults } = planChanges(stated, stored);
  const all = [...stated.faults, ...checkReferences(stated.rows, stored), ...faults];
  if (write && all.length === 0) {
    await closeLaw(manager, close);
    await insertLaw(manager, open, origin);
  }
  return {
    opened: open.map(({ table, id }) => `${table} ${id}`),
    closed: close.map(({ table, id, validTo }) => ({ row: `${table} ${id}`, on: validTo })),
    unchanged,
    faults: all,
  };
}

/**
 * Writes what files of dated rows state, in one transaction: all of it or, where anything is wrong with them, nothing. Rows
 * that are there are left untouched, so the same files may be loaded again and again.
 *
 * @param database as its owner: no serving role may write these tables
 * @param origin SHIPPED, or the name of the operator's file
 * @param write false only says what would be done
 */
export function loadLaw(
  database: DataSource,
  files: readonly LawFileContent[],
  { origin, write }: { readonly origin: string; readonly write: boolean },
): Promise<LawLoad> {
  return database.transaction((manager) => load(manager, files, origin, write));
}
