import pg from 'pg';
import { LEADING_GROUP_TABLES } from '../../../src/sample-data/leading-groups/leading-group-records.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../migrations/index.js';
import { synchroniseCatalogue } from '../../../src/access/index.js';
import { migrate } from '../../../src/database/index.js';
import { buildCatalogue } from '../../../src/hub/start-hub.js';
import {
  generateSample,
  loadSample,
  SCENARIOS,
  TABLE_NAMES,
  TABLES,
  type LoadProgress,
} from '../../../src/sample-data/index.js';
import { copyRows } from '../../../src/sample-data/load/copy-rows.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

const OPTIONS = { platforms: 320, seed: 'integration' };

let database: TestDatabase;
let url: string;
let client: pg.Client;

/** Every test has a migrated database of its own, without sample data. */
beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
  url = database.connection.ownerUrl;
  await migrate(url, MIGRATIONS);
  client = new pg.Client({ connectionString: url });
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await database.drop();
});

async function fillCatalogue(): Promise<void> {
  const owner = await database.asOwner();
  await synchroniseCatalogue(owner.manager, buildCatalogue());
}

async function count(table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  return rows[0]?.count ?? Number.NaN;
}

async function countAll(tables: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) counts[table] = await count(table);
  return counts;
}

function generatedCounts(): Record<string, number> {
  const counts = Object.fromEntries(TABLE_NAMES.map((table) => [table, 0]));
  for (const { records } of generateSample(OPTIONS)) {
    for (const table of TABLE_NAMES) counts[table] = (counts[table] ?? 0) + (records[table]?.length ?? 0);
  }
  return counts;
}

const TABLES_BESIDE = [
  ...Object.keys(LEADING_GROUP_TABLES),
  'access.agreement',
  'access.agreement_version',
  'access.agreement_item',
  'access.agreement_event',
  'access.agreement_version_event',
];

describe('loadSample', () => {
  it('writes every generated row of every table, and reports progress to the end', async () => {
    await fillCatalogue();
    const progress: LoadProgress[] = [];
    const loaded = await loadSample(url, OPTIONS, (step) => progress.push(step));

    const written = await countAll(TABLE_NAMES);
    expect(written).toEqual(generatedCounts());
    expect(Object.values(written)).not.toContain(0);

    const all = Object.values({ ...written, ...(await countAll(TABLES_BESIDE)) });
    expect(loaded).toMatchObject({
      platforms: OPTIONS.platforms,
      rows: all.reduce((sum, rows) => sum + rows, 0),
    });
    expect(loaded.milliseconds).toBeGreaterThan(0);

    const last = TABLE_NAMES.map((table) => progress.findLast((step) => step.table === table));
    expect(last).toEqual(
      TABLE_NAMES.map((table) => ({ table, done: OPTIONS.platforms, total: OPTIONS.platforms })),
    );
  });

  it('keeps every value as it was generated, Chinese text, arrays and nulls among them', async () => {
    await fillCatalogue();
    await loadSample(url, OPTIONS);
    const [platform] = generateSample(OPTIONS);
    const { rows } = await client.query(
      `SELECT ${TABLES['coordination.platform'].join(', ')} FROM coordination.platform WHERE code = $1`,
      [SCENARIOS.pooledLender.code],
    );
    expect(rows).toEqual(platform?.records['coordination.platform']);
    const { rows: unregistered } = await client.query(
      `SELECT registered_region, operating_regions, interim FROM coordination.platform WHERE code = $1`,
      [SCENARIOS.unregisteredWebsite.code],
    );
    expect(unregistered).toEqual([{ registered_region: null, operating_regions: ['440106'], interim: true }]);
  });

  it('leaves no row of an agency without its platform', async () => {
    await fillCatalogue();
    await loadSample(url, OPTIONS);
    const orphans = await countAll(
      TABLE_NAMES.filter((name) => !name.startsWith('coordination.')).map(
        (table) =>
          `${table} AS held WHERE NOT EXISTS (SELECT FROM coordination.platform WHERE code = held.platform_code)`,
      ),
    );
    expect(new Set(Object.values(orphans))).toEqual(new Set([0]));
    const strangers = await count(
      `insurance.partnership WHERE partner_code NOT IN (SELECT code FROM coordination.platform)`,
    );
    expect(strangers).toBe(0);
  });

  it('makes agreements under which the hub lets an agency read another one’s data', async () => {
    await fillCatalogue();
    await loadSample(url, OPTIONS);
    const { rows } = await client.query<{ owner: string; grantee: string; item: string; purposes: string[] }>(
      `SELECT owner, grantee, item, purposes
       FROM access.agreement
       JOIN access.agreement_version AS terms ON terms.agreement_id = agreement.id AND terms.number = terms_version
       JOIN access.agreement_item AS listed ON listed.agreement_id = agreement.id AND listed.number = terms_version
       WHERE agreement.status = 'ACTIVE' AND now() BETWEEN valid_from AND valid_to`,
    );
    const given = (owner: string, grantee: string, item: string, purpose: string): boolean =>
      rows.some(
        (row) =>
          row.owner === owner &&
          row.grantee === grantee &&
          row.item === item &&
          row.purposes.includes(purpose),
      );
    expect(given('BANKING', 'PBOC', 'banking.lending', 'SUBSTANCE_DETERMINATION')).toBe(true);
    expect(given('POLICE', 'PBOC', 'police.case_files', 'RISK_MONITORING')).toBe(true);
    expect(given('POLICE', 'SECURITIES', 'police.case_files', 'RISK_MONITORING')).toBe(false);
    expect(given('PBOC', 'COMMERCE', 'pboc.reserve_balance', 'SUBSTANCE_DETERMINATION')).toBe(false);
  });

  it('refuses when the hub already has platforms, and changes nothing', async () => {
    await fillCatalogue();
    await client.query(
      `INSERT INTO coordination.platform (code, name) VALUES ('91110000600037341L', '已登记平台')`,
    );
    await expect(loadSample(url, OPTIONS)).rejects.toThrow(
      'Sample data is loaded into an empty hub only, and coordination.platform already has rows.',
    );
    expect(await count('coordination.platform')).toBe(1);
    expect(await count('commerce.registration')).toBe(0);
  });

  it('refuses a second load', async () => {
    await fillCatalogue();
    await loadSample(url, OPTIONS);
    await expect(loadSample(url, { ...OPTIONS, seed: 'other' })).rejects.toThrow('already has rows');
    expect(await count('coordination.platform')).toBe(OPTIONS.platforms);
  });

  it('takes everything back when it fails at the end', async () => {
    // Without a catalogue the agreements, which come last, cannot be made.
    await expect(loadSample(url, OPTIONS)).rejects.toThrow('The catalogue has no items');
    const left = await countAll([...TABLE_NAMES, ...TABLES_BESIDE]);
    expect(new Set(Object.values(left))).toEqual(new Set([0]));
  });

  it('refuses a number of platforms that leaves the scenarios out', async () => {
    await expect(loadSample(url, { platforms: 6, seed: 1 })).rejects.toThrow('The sample has from 7 to');
  });
});

describe('copyRows', () => {
  it('brings back whatever characters were written', async () => {
    const texts = ['', '\\N', '\\.', 'a\tb\nc\r\\', '\b\f\v', '众筹“网”', '{"x",NULL}', '𠮷'];
    await client.query('CREATE TEMP TABLE kept (position integer, text text, list text[], flag boolean)');
    await copyRows(
      client,
      'kept',
      ['position', 'text', 'list', 'flag'],
      [
        ...texts.map((text, position) => ({ position, text, list: texts, flag: true })),
        { position: texts.length, text: null, list: [], flag: null },
      ],
    );
    const { rows } = await client.query('SELECT text, list, flag FROM kept ORDER BY position');
    expect(rows).toEqual([
      ...texts.map((text) => ({ text, list: texts, flag: true })),
      { text: null, list: [], flag: null },
    ]);
  });

  it('says which row PostgreSQL did not take', async () => {
    await client.query('CREATE TEMP TABLE whole (number integer)');
    await expect(copyRows(client, 'whole', ['number'], [{ number: 1 }, { number: 'x' }])).rejects.toThrow(
      /invalid input syntax for type integer: "x"/,
    );
  });
});
