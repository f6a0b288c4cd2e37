import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { importTables } from '../../../src/cli/hubs/open-intake.js';
import {
  importFile,
  inspectFile,
  parseMapping,
  RunRows,
  type ImportOutcome,
  type ImportRequest,
  type TableShape,
} from '../../../src/intake/index.js';
import { systemClock } from '../../../src/kernel/index.js';
import { ACCOUNT_MAPPING } from '../../intake/labelled-file.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

const HEADERS = '账号,从业机构代码,账户类型,开户行,存放机构,开户日期,余额（万元）,余额日期';
/** Rows of a chunk, as the importer has it. */
const CHUNK = 20_000;
const FIRST = 10_000_000;

let database: TestDatabase;
let owner: DataSource;
let intake: DataSource;
let shape: TableShape;
let platform: string;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  intake = await database.as('huishang_pboc_intake');
  folder = await temporaryFolder();
  const found = (await importTables()).find(({ name }) => name === 'pboc.account');
  if (!found) throw new Error('There is no table of accounts.');
  shape = found;
  const [row]: { code: string }[] = await owner.query('SELECT code FROM coordination.platform LIMIT 1');
  platform = row?.code ?? '';
});
afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await owner.query(
    'TRUNCATE pboc.account, pboc.account_transaction, pboc.intake_run, pboc.intake_refusal, pboc.intake_key, pboc.intake_met',
  );
});

const account = (index: number): string => String(FIRST + index);
const row = (index: number, bank = '工商银行'): string =>
  `${account(index)},${platform},结算账户,${bank},QUALIFIED_BANK,2015-03-01,1.00,2016-05-01`;
const rowsFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_none, index) => row(first + index));

async function importRows(
  name: string,
  rows: readonly string[],
  options: Partial<ImportRequest> = {},
): Promise<ImportOutcome> {
  const path = join(folder, name);
  await writeFile(path, `${[HEADERS, ...rows].join('\n')}\n`);
  return importFile(intake, {
    shape,
    mapping: parseMapping(ACCOUNT_MAPPING),
    file: await inspectFile(path),
    mode: 'DELTA',
    allOrNothing: false,
    by: { officer: 'zhang', level: null, region: null, role: null },
    clock: systemClock,
    maxRefused: 100,
    ...options,
  });
}

/** Lines of the file, from 1 with the header, that a run refused as repeated, with those where the keys stood first. */
async function repeated({ run }: ImportOutcome): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const page of new RunRows('pboc').refusals(owner, run.id)) {
    for (const { line, code, facts } of page) found.push([line, code, facts['first']]);
  }
  return found;
}

const bankOf = async (index: number): Promise<unknown> => {
  const rows: { bank: string }[] = await owner.query('SELECT bank FROM pboc.account WHERE account_no = $1', [
    account(index),
  ]);
  return rows[0]?.bank;
};

/** Rows 1 to 4 are there, of which the file changes the second; from 5 on they are new; those of the second chunk repeat some. */
const REPEATING = (): string[] => [
  row(1),
  row(2, '建设银行'),
  ...rowsFrom(3, CHUNK - 2),
  row(1, '另一'),
  row(CHUNK + 1),
  row(2, '另一'),
  row(7, '另一'),
  row(CHUNK + 1, '另一'),
  row(3),
];
const FOUND_REPEATED = [
  [CHUNK + 2, 'DUPLICATE_KEY', 2],
  [CHUNK + 4, 'DUPLICATE_KEY', 3],
  [CHUNK + 5, 'DUPLICATE_KEY', 8],
  [CHUNK + 6, 'DUPLICATE_KEY', CHUNK + 3],
  [CHUNK + 7, 'DUPLICATE_KEY', 4],
];

it('a key that comes twice is refused, whether its row was new, changed or unchanged, in the chunk or one before', async () => {
  await importRows('there.csv', rowsFrom(1, 4));
  const outcome = await importRows('file.csv', REPEATING());
  expect(outcome.run).toMatchObject({ added: CHUNK - 3, changed: 1, unchanged: 3, refused: 5 });
  expect(await repeated(outcome)).toEqual(FOUND_REPEATED);
  expect([await bankOf(1), await bankOf(2), await bankOf(7)]).toEqual(['工商银行', '建设银行', '工商银行']);
  const [left]: { count: number }[] = await owner.query('SELECT count(*)::int AS count FROM pboc.intake_met');
  expect(left).toEqual({ count: 0 });
});

it('so it is where the run was left in between, and where somebody else has written the row', async () => {
  await importRows('there.csv', rowsFrom(1, 4));
  const leaving = new AbortController();
  const left = importRows('file.csv', REPEATING(), {
    signal: leaving.signal,
    onProgress: () => leaving.abort(new Error('left')),
  });
  await expect(left).rejects.toThrow('left');
  await owner.query(`UPDATE pboc.account SET bank = '改写' WHERE account_no = ANY ($1)`, [
    [account(1), account(7)],
  ]);
  const outcome = await importRows('file.csv', REPEATING());
  expect(outcome.kind).toBe('RESUMED');
  expect(await repeated(outcome)).toEqual(FOUND_REPEATED);
  expect([await bankOf(1), await bankOf(7)]).toEqual(['改写', '改写']);
});

it('so it is in one transaction', async () => {
  await importRows('there.csv', rowsFrom(1, 4));
  const outcome = await importRows('file.csv', REPEATING(), { allOrNothing: true });
  expect(outcome.run).toMatchObject({ state: 'REFUSED', added: 0 });
  expect(await repeated(outcome)).toEqual(FOUND_REPEATED);
});

it('a snapshot leaves what the run met, also what somebody else has written since, and takes out the rest', async () => {
  await importRows('there.csv', [...rowsFrom(1, 4), row(CHUNK + 9)]);
  const outcome = await importRows('file.csv', rowsFrom(1, CHUNK + 1), {
    mode: 'SNAPSHOT',
    cancelledBy: async () => {
      await owner.query(`UPDATE pboc.account SET bank = '改写' WHERE account_no = ANY ($1)`, [
        [account(2), account(7)],
      ]);
      return null;
    },
  });
  expect(outcome.run).toMatchObject({ added: CHUNK - 3, unchanged: 4, removed: 1, refused: 0, withheld: 0 });
  const [counted]: { count: number }[] = await owner.query('SELECT count(*)::int AS count FROM pboc.account');
  expect(counted).toEqual({ count: CHUNK + 1 });
});

it('a chunk whose key somebody else has just added is done again', async () => {
  const other = owner.createQueryRunner();
  await other.startTransaction();
  await other.query(
    `INSERT INTO pboc.account (account_no, platform_code, kind, bank, depository, opened_on, balance, balance_on)
     VALUES ($1, $2, 'SETTLEMENT', '农业银行', 'OTHER', '2015-03-01', 1, '2016-05-01')`,
    [account(2), platform],
  );
  const importing = importRows('file.csv', rowsFrom(1, 3));
  const waits = async (): Promise<boolean> => {
    const [found]: { waits: boolean }[] = await owner.query(
      `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()
         AND usename = 'huishang_pboc_intake' AND wait_event_type = 'Lock') AS waits`,
    );
    return found?.waits ?? false;
  };
  await expect.poll(waits).toBe(true);
  await other.commitTransaction();
  await other.release();
  expect((await importing).run).toMatchObject({ added: 2, changed: 1, refused: 0 });
  expect(await bankOf(2)).toBe('工商银行');
});
