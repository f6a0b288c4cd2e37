import type { ClientBase } from 'pg';
import { LEADING_GROUP_TABLES, leadingGroupRecords } from '../leading-groups/leading-group-records.js';
import { copyRows } from './copy-rows.js';
import type { OnProgress } from './progress.js';

/** Loads the register of the leading groups; returns the number of rows. */
export async function loadLeadingGroups(client: ClientBase, onProgress: OnProgress): Promise<number> {
  const records = leadingGroupRecords();
  let rows = 0;
  for (const [table, columns] of Object.entries(LEADING_GROUP_TABLES)) {
    const tableRows = records[table as keyof typeof LEADING_GROUP_TABLES];
    await copyRows<string>(client, table, columns, tableRows);
    rows += tableRows.length;
    onProgress({ table, done: tableRows.length, total: tableRows.length });
  }
  return rows;
}
