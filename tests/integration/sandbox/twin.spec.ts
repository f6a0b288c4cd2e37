import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeRows, prepareDatabase } from '../../../src/hub/prepare-database.js';
import { buildCatalogue, DATABASE_ROLES } from '../../../src/hub/start-hub.js';
import { databaseAddress, withClient } from '../../../src/database/index.js';
import {
  compareProfiles,
  compareTwin,
  generateTwin,
  GUIDE_CODE,
  measureProfile,
  readProfile,
  usualSize,
  writeProfile,
  type Profile,
} from '../../../src/sandbox/index.js';
import { readExactNumbers, readIdentifyingValues } from '../../../src/sandbox/compare/source-values.js';
import { loadRecords, loadSample } from '../../../src/sample-data/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

/** Enough that every agency's tables are told of. */
const SOURCE = { platforms: 400, seed: 'an installation' };

let source: TestDatabase;
let twin: TestDatabase;
/** As the file has it. */
let text: string;
let profile: Profile;

async function prepared(): Promise<TestDatabase> {
  const database = await createTestDatabase({ empty: true });
  await prepareDatabase({
    connection: database.connection,
    roles: DATABASE_ROLES,
    catalogue: buildCatalogue(),
    upgrade: true,
    log: () => undefined,
  });
  return database;
}

const urlOf = ({ connection }: TestDatabase): string => connection.ownerUrl;

beforeAll(async () => {
  source = await prepared();
  await loadSample(urlOf(source), SOURCE);
  await completeRows(urlOf(source));
  text = writeProfile(await measureProfile(urlOf(source)));
  profile = readProfile(text);
  twin = await prepared();
  const options = { profile, seed: 7 };
  const total = usualSize(options);
  await loadRecords(urlOf(twin), { platforms: generateTwin(options, total), total });
  await completeRows(urlOf(twin));
});

afterAll(async () => {
  await source.drop();
  await twin.drop();
});

describe('a profile', () => {
  it('has none of the values that tell who or what a row is about', async () => {
    const { values, numbers } = await withClient(databaseAddress(urlOf(source)), 'spec', async (client) => ({
      values: await readIdentifyingValues(client),
      numbers: [...(await readExactNumbers(client, 'AMOUNT')), ...(await readExactNumbers(client, 'COUNT'))],
    }));
    expect(values.size).toBeGreaterThan(20_000);
    expect(numbers.length).toBeGreaterThan(5_000);
    expect(values.findIn(text)).toEqual([]);
    const written = new Set(text.match(/\d+/g));
    expect(numbers.filter((number) => written.has(number))).toEqual([]);
  });

  it('tells nothing of a table in which fewer than ten platforms have rows, and of no code that fewer have', async () => {
    const owner = await source.asOwner();
    const [lives]: { platforms: number }[] = await owner.query(
      'SELECT count(DISTINCT platform_code)::int AS platforms FROM insurance.high_cash_value_product',
    );
    expect(lives?.platforms).toBeGreaterThan(0);
    expect(lives?.platforms).toBeLessThan(10);
    expect(profile.tables['insurance.high_cash_value_product']).toEqual({ rows: null, columns: {} });
    const stages: { stage: string; platforms: number }[] = await owner.query(
      'SELECT stage, count(DISTINCT platform_code)::int AS platforms FROM police.case_file GROUP BY 1',
    );
    const told = profile.tables['police.case_file']?.columns['stage'];
    expect(told?.is === 'codes' ? Object.keys(told.shares) : null).toEqual(
      stages.flatMap(({ stage, platforms }) => (platforms >= 10 ? [stage] : [])).toSorted(),
    );
    expect(stages.some(({ platforms }) => platforms < 10)).toBe(true);
  });
});

describe('a twin', () => {
  it('has none of the source, in any row of any table', async () => {
    const found = await compareTwin(urlOf(source), urlOf(twin));
    expect(found.values).toBeGreaterThan(30_000);
    expect(found.rows).toBeGreaterThan(10_000);
    expect(found.leaks).toEqual([]);
  });

  it('is found out where one value of the source stands in it', async () => {
    const [platform]: { name: string; capital: string }[] = await (
      await source.asOwner()
    ).query(
      `SELECT p.name, r.registered_capital AS capital FROM coordination.platform p
       JOIN commerce.registration r ON r.platform_code = p.code ORDER BY p.code LIMIT 1`,
    );
    const owner = await twin.asOwner();
    const set = (column: string, value: unknown) =>
      owner.query(`UPDATE commerce.registration SET ${column} = $1 WHERE platform_code = $2`, [
        value,
        GUIDE_CODE,
      ]);
    const [before]: { business_scope: string; registered_capital: string }[] = await owner.query(
      'SELECT business_scope, registered_capital FROM commerce.registration WHERE platform_code = $1',
      [GUIDE_CODE],
    );
    await set('business_scope', `为${platform?.name}提供服务`);
    await set('registered_capital', platform?.capital);
    const { leaks } = await compareTwin(urlOf(source), urlOf(twin));
    await set('business_scope', before?.business_scope);
    await set('registered_capital', before?.registered_capital);
    expect(leaks).toEqual([
      { table: 'commerce.registration', value: platform?.name },
      // The version before it was set to another value.
      { table: 'commerce.row_version', value: platform?.name },
      { table: 'AMOUNT', value: platform?.capital },
    ]);
  });

  it('is distributed as the source is, in every table that enough platforms have rows of', async () => {
    const owner = await source.asOwner();
    const platformsOf = async (table: string): Promise<number> => {
      const [row]: { platforms: number }[] = await owner.query(
        `SELECT count(DISTINCT platform_code)::int AS platforms FROM ${table}`,
      );
      return row?.platforms ?? 0;
    };
    const sizes = new Map<string, number>();
    for (const table of Object.keys(profile.tables)) sizes.set(table, await platformsOf(table));
    const measured = compareProfiles(profile, await measureProfile(urlOf(twin)));
    const judged = measured.flatMap(({ of, distance }) => {
      const [, table = '', group] = /^(\S+)(?:.* rows of (\S+))?/.exec(of) ?? [];
      const share = group === undefined ? 1 : (profile.groups[group]?.share ?? 0);
      const platforms = Math.min(sizes.get(table) ?? SOURCE.platforms, share * SOURCE.platforms);
      // How far apart two samples of so many platforms are by chance; the number of all rows more than how they are spread.
      const spread = of.endsWith(' rows') ? 2.5 : 1.7;
      return platforms < 40 ? [] : [{ of, distance, tolerated: 0.05 + spread / Math.sqrt(platforms) }];
    });
    expect(judged.length).toBeGreaterThan(100);
    expect(judged.filter(({ distance, tolerated }) => distance > tolerated)).toEqual([]);
  });

  it('keeps the links between agencies: every row is of a platform of the registry', async () => {
    const owner = await twin.asOwner();
    const strays: unknown[] = await owner.query(`
      SELECT platform_code FROM (
        SELECT platform_code FROM pboc.account UNION SELECT platform_code FROM banking.lending
        UNION SELECT platform_code FROM securities.private_fund UNION SELECT platform_code FROM insurance.licence
        UNION SELECT platform_code FROM police.case_file UNION SELECT platform_code FROM commerce.registration
      ) AS r WHERE NOT EXISTS (SELECT FROM coordination.platform p WHERE p.code = r.platform_code)`);
    expect(strays).toEqual([]);
    const [shared]: { platforms: number }[] = await owner.query(`
      SELECT count(*)::int AS platforms FROM commerce.registration JOIN banking.lending USING (platform_code)
      JOIN (SELECT DISTINCT platform_code FROM pboc.account) AS a USING (platform_code)`);
    expect(shared?.platforms).toBeGreaterThan(100);
  });
});
