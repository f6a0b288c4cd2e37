import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HubClient } from '../../../src/client/index.js';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';

const run = promisify(execFile);
const FOLDER = projectFile('examples', 'postgresql');
const CODE = '91110105HY0000016E';
const OTHER = '91110105HY0000024X';
const ROLE = `banking_feed_${process.pid}`;

let hub: TestHub;
let own: TestDatabase;
let source: DataSource;
let owner: DataSource;
let feedUrl: string;

const sql = (name: string): Promise<string> => readFile(`${FOLDER}/${name}`, 'utf8');

beforeAll(async () => {
  hub = await startTestHub();
  own = await createTestDatabase({ empty: true });
  [source, owner] = await Promise.all([own.asOwner(), hub.database.asOwner()]);
  await source.query(`CREATE TABLE loan_book (
    firm_code text PRIMARY KEY, as_of date NOT NULL, outstanding bigint NOT NULL, lenders int NOT NULL, borrowers int NOT NULL,
    overdue_rate numeric NOT NULL, pooled_funds boolean NOT NULL, guarantees_principal boolean NOT NULL,
    term_mismatch_days int NOT NULL, largest_borrower_share numeric NOT NULL, related_outstanding bigint NOT NULL,
    deleted boolean NOT NULL DEFAULT false, updated_at timestamptz NOT NULL DEFAULT now())`);
  await source.query(await sql('feed.sql'));
  // As psql puts variables in.
  const role = (await sql('feed-role.sql')).replaceAll(':"role"', ROLE).replaceAll(":'password'", `'feed'`);
  await owner.query(role);
  const url = new URL(hub.database.connection.ownerUrl);
  [url.username, url.password] = [ROLE, 'feed'];
  feedUrl = url.href;
});
afterAll(async () => {
  await owner?.query(`DROP OWNED BY ${ROLE}; DROP ROLE ${ROLE}`);
  await hub?.stop();
  await own?.drop();
});

const book = (code: string, outstanding: string, minutesAgo: number): Promise<unknown> =>
  source.query(
    `INSERT INTO loan_book VALUES ($1, '2016-06-01', $2, 10, 4, 0.0125, false, false, 30, 0.25, 0, false,
       now() - make_interval(mins => $3))
     ON CONFLICT (firm_code) DO UPDATE SET outstanding = excluded.outstanding, updated_at = excluded.updated_at`,
    [code, outstanding, minutesAgo],
  );

async function pull(): Promise<unknown> {
  const env = { SOURCE_URL: own.connection.ownerUrl, HUB_URL: feedUrl };
  const { stdout } = await run(process.execPath, [`${FOLDER}/pull.mjs`], { env });
  return JSON.parse(stdout);
}

async function shown(code: string): Promise<unknown> {
  const { token } = await hub.as('BANKING', { role: 'OFFICER' });
  const { data } = await new HubClient({ url: hub.url, token }).query<{
    platform: { banking: { lending: unknown } };
  }>(
    'query ($code: PlatformCode!) { platform(code: $code) { banking { lending { asOf overdueRate outstanding { amount } } } } }',
    { code },
    { purpose: 'RISK_MONITORING' },
  );
  return data.platform.banking.lending;
}

it('an agency’s own database is pulled into its table in the hub, and only what changed since', async () => {
  await owner.query('DELETE FROM banking.lending WHERE platform_code = ANY ($1)', [[CODE, OTHER]]);
  await book(CODE, '100000', 600);
  await book(OTHER, '200000', 300);
  expect(await pull()).toEqual({ read: 2, changed: 2 });
  expect(await shown(CODE)).toMatchObject({ asOf: '2016-06-01', overdueRate: 0.0125 });
  // The last minutes are read again, and nothing is written for them.
  expect(await pull()).toEqual({ read: 1, changed: 0 });
  await book(CODE, '9007199254740993', 0);
  expect(await pull()).toEqual({ read: 2, changed: 1 });
  expect(await shown(CODE)).toMatchObject({ outstanding: { amount: '9007199254740993' } });
  await source.query(`UPDATE loan_book SET deleted = true, updated_at = now() WHERE firm_code = $1`, [CODE]);
  expect(await pull()).toMatchObject({ changed: 1 });
  const left: unknown[] = await owner.query('SELECT FROM banking.lending WHERE platform_code = $1', [CODE]);
  expect(left).toEqual([]);
});

it('finds what began before the last pull and committed after it', async () => {
  await book(CODE, '100', 0);
  await pull();
  const runner = source.createQueryRunner();
  await runner.startTransaction();
  await runner.query(`UPDATE loan_book SET outstanding = 500, updated_at = now() WHERE firm_code = $1`, [
    OTHER,
  ]);
  await book(CODE, '300', 0);
  await pull();
  await runner.commitTransaction();
  await runner.release();
  expect(await pull()).toMatchObject({ changed: 1 });
  expect(
    await owner.query('SELECT outstanding FROM banking.lending WHERE platform_code = $1', [OTHER]),
  ).toEqual([{ outstanding: '500' }]);
});

it('the role of the feed reads and writes nothing else', async () => {
  const url = new URL(feedUrl);
  await expect(
    run(
      process.execPath,
      [
        '-e',
        `const pg = require('pg'); const c = new pg.Client({ connectionString: ${JSON.stringify(url.href)} });
       c.connect().then(() => c.query('SELECT FROM commerce.registration')).finally(() => c.end())`,
      ],
      { cwd: projectFile() },
    ),
  ).rejects.toMatchObject({ stderr: expect.stringContaining('permission denied') });
});
