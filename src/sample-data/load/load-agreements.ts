import type { ClientBase } from 'pg';
import { AGREEMENT_TABLES, agreementRecords } from '../agreements/agreement-records.js';
import { sampleAgreements, type CatalogueEntry } from '../agreements/sample-agreements.js';
import { copyRows } from './copy-rows.js';
import type { OnProgress } from './progress.js';

async function catalogueEntries(client: ClientBase): Promise<CatalogueEntry[]> {
  const { rows } = await client.query<CatalogueEntry>(
    `SELECT id, owner, share_type AS "shareType", warrant_required AS "warrantRequired"
     FROM access.catalogue_item WHERE NOT withdrawn ORDER BY id`,
  );
  if (rows.length === 0) {
    throw new Error(
      'The catalogue has no items to make agreements on: synchronise it before loading sample data.',
    );
  }
  return rows;
}

/** Loads the sharing agreements over the catalogue that the database has; returns the number of rows. */
export async function loadAgreements(client: ClientBase, onProgress: OnProgress): Promise<number> {
  const agreements = sampleAgreements(await catalogueEntries(client));
  const records = agreementRecords(agreements);
  let rows = 0;
  for (const [table, columns] of Object.entries(AGREEMENT_TABLES)) {
    const tableRows = records[table as keyof typeof AGREEMENT_TABLES];
    await copyRows<string>(client, table, columns, tableRows);
    rows += tableRows.length;
    onProgress({ table, done: agreements.length, total: agreements.length });
  }
  return rows;
}
