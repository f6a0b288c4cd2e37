import type { ClientBase } from 'pg';
import type { SamplePlatform } from '../generate-sample.js';
import { TABLE_NAMES, TABLES, type TableName } from '../records/tables.js';
import { copyRows } from './copy-rows.js';
import type { OnProgress } from './progress.js';

/** So many platforms are held in memory at a time, and make one COPY for each table. */
const PLATFORMS_A_BATCH = 200;

function* batches(platforms: Iterable<SamplePlatform>): Generator<SamplePlatform[]> {
  let batch: SamplePlatform[] = [];
  for (const platform of platforms) {
    batch.push(platform);
    if (batch.length === PLATFORMS_A_BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Columns and rows are looked up together, so the compiler is told once that they belong to the same table. */
async function copyTable<Table extends TableName>(
  client: ClientBase,
  table: Table,
  batch: readonly SamplePlatform[],
): Promise<number> {
  const rows = batch.flatMap(({ records }) => records[table] ?? []);
  await copyRows<string>(client, table, TABLES[table], rows);
  return rows.length;
}

/** Loads the platforms and what the agencies hold on them; returns the number of rows. */
export async function loadPlatforms(
  client: ClientBase,
  { platforms, total }: { readonly platforms: Iterable<SamplePlatform>; readonly total: number },
  onProgress: OnProgress,
): Promise<number> {
  let [done, rows] = [0, 0];
  for (const batch of batches(platforms)) {
    done += batch.length;
    for (const table of TABLE_NAMES) {
      rows += await copyTable(client, table, batch);
      onProgress({ table, done, total });
    }
  }
  return rows;
}
