import type { Client, ClientBase } from 'pg';
import { databaseAddress, openClient } from '../../database/index.js';
import { AGREEMENT_TABLES } from '../agreements/agreement-records.js';
import { generateSample, type SamplePlatform } from '../generate-sample.js';
import { checkSampleOptions, type SampleOptions } from '../options.js';
import { LEADING_GROUP_TABLES, leadingGroupRecords } from '../leading-groups/leading-group-records.js';
import { TABLE_NAMES } from '../records/tables.js';
import { loadAgreements } from './load-agreements.js';
import { loadPlatforms } from './load-platforms.js';
import type { OnProgress } from './progress.js';
import { copyRows } from './copy-rows.js';

/** Loads the register of the leading groups; returns the number of rows. */
async function loadLeadingGroups(client: ClientBase, onProgress: OnProgress): Promise<number> {
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

/** What was loaded. */
export interface LoadedSample {
  readonly platforms: number;
  /** Of all tables together. */
  readonly rows: number;
  readonly milliseconds: number;
}

/** What {@link loadRecords} is given. */
interface GivenRecords {
  readonly platforms: Iterable<SamplePlatform>;
  readonly total: number;
  readonly also?: (client: ClientBase) => Promise<unknown>;
}

/** A sample in the middle of real records could not be told from them, or taken out again. */
async function refuseUnlessEmpty(client: Client): Promise<void> {
  // Nobody registers a platform between the look and the load; readers are not held up.
  await client.query(
    'LOCK TABLE coordination.platform, access.agreement, coordination.leading_group IN SHARE ROW EXCLUSIVE MODE',
  );
  for (const table of ['coordination.platform', 'access.agreement', 'coordination.leading_group']) {
    const { rows } = await client.query<{ filled: boolean }>(
      `SELECT EXISTS (SELECT FROM ${table}) AS filled`,
    );
    if (rows[0]?.filled) {
      throw new Error(`Sample data is loaded into an empty hub only, and ${table} already has rows.`);
    }
  }
}

/**
 * Loads platforms with COPY, in one transaction: all of them or nothing, with agreements over the catalogue and the
 * register of the leading groups. The schemas must be migrated and the catalogue synchronised.
 *
 * Throws when the hub already has platforms, agreements or leading groups, when the catalogue is empty, and with what PostgreSQL says.
 *
 * @param adminUrl `postgres://` address of a role that may write to every schema
 * @param given the platforms, how many they are, and what else is written in the same transaction
 * @param onProgress called after every table of every batch of platforms
 */
export async function loadRecords(
  adminUrl: string,
  given: GivenRecords,
  onProgress: OnProgress = () => undefined,
): Promise<LoadedSample> {
  const started = performance.now();
  const client = await openClient(databaseAddress(adminUrl), 'huishang-sample');
  try {
    await client.query('BEGIN');
    await refuseUnlessEmpty(client);
    await given.also?.(client);
    const platformRows = await loadPlatforms(client, given, onProgress);
    const agreementRows = await loadAgreements(client, onProgress);
    const groupRows = await loadLeadingGroups(client, onProgress);
    // Without statistics the first queries would be planned as if the tables were still empty.
    const others = [AGREEMENT_TABLES, LEADING_GROUP_TABLES].flatMap((tables) => Object.keys(tables));
    await client.query(`ANALYZE ${[...TABLE_NAMES, ...others].join(', ')}`);
    await client.query('COMMIT');
    return {
      platforms: given.total,
      rows: platformRows + agreementRows + groupRows,
      milliseconds: Math.round(performance.now() - started),
    };
  } finally {
    // Ending the connection before COMMIT undoes everything.
    await client.end();
  }
}

/** Generates the sample and loads it as {@link loadRecords} does. */
export async function loadSample(
  adminUrl: string,
  options: SampleOptions,
  onProgress?: OnProgress,
): Promise<LoadedSample> {
  checkSampleOptions(options);
  return loadRecords(adminUrl, { platforms: generateSample(options), total: options.platforms }, onProgress);
}
