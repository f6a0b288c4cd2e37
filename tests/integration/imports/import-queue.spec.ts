import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { ImportClient } from '../../testkit/intake/import-client.js';
import { PATIENCE } from '../../testkit/patience.js';

/** Characters of a chunk, as the importer has it, and of a long value. */
const CHUNK_CHARACTERS = 8 << 20;
const LONG = 4_000;
const CHUNK = Math.ceil(CHUNK_CHARACTERS / LONG);
/** Rows of three chunks. */
const ROWS = Math.floor(CHUNK * 2.5);

let database: TestDatabase;
let owner: DataSource;
let hub: TestHub;
let client: ImportClient;
let large: string;

async function startHub(): Promise<void> {
  hub = await startTestHub({ law: [], database });
  client = new ImportClient(hub, await hub.as('PBOC', { role: 'OFFICER' }));
}

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  const [platform]: { code: string }[] = await owner.query('SELECT code FROM coordination.platform LIMIT 1');
  const rows = Array.from(
    { length: ROWS },
    (_none, index) =>
      `${10_000_000 + index},${platform?.code},SETTLEMENT,${'x'.repeat(LONG)},OTHER,2015-03-01,1,2016-05-01`,
  );
  large = `账号,从业机构代码,账户类型,开户行,存放机构,开户日期,余额,余额日期\n${rows.join('\n')}\n`;
  await startHub();
});
afterAll(async () => {
  await hub?.stop();
  await database?.drop();
});
beforeEach(async () => {
  await owner.query(
    `TRUNCATE pboc.account, pboc.account_transaction, pboc.intake_run, pboc.intake_refusal, pboc.intake_key, pboc.intake_file,
       pboc.intake_piece`,
  );
});

const count = async (statement: string): Promise<number> => {
  const [row]: { count: number }[] = await owner.query(`SELECT count(*)::int AS count FROM ${statement}`);
  return row?.count ?? 0;
};

/** Asks for an import of the large file. */
async function request(input: Readonly<Record<string, unknown>> = {}) {
  const file = await client.send('账户.csv', large);
  return client.request({ file, mapping: await client.propose(file, 'pboc.account'), ...input });
}

/** When the first rows are committed. */
const whenBegun = () => vi.waitUntil(async () => (await count('pboc.account')) > 0, PATIENCE);

it('an import that a hub left is gone on with by the next, from where it was', async () => {
  const told = await request();
  await whenBegun();
  await hub.stop();
  const [left]: { state: string; position: string }[] = await owner.query(
    'SELECT state, position FROM pboc.intake_run',
  );
  expect(left?.state).toBe('RUNNING');
  expect(Number(left?.position)).toBeLessThan(ROWS);
  expect(Number(left?.position)).toBeGreaterThan(0);
  await startHub();
  expect(await client.ended(told)).toMatchObject({ status: 'COMPLETED', added: ROWS, records: ROWS });
  const steps: { command: string }[] = await owner.query(
    'SELECT command FROM audit.step WHERE subject = $1 ORDER BY version',
    [told.importRun?.id],
  );
  expect(steps.map(({ command }) => command)).toEqual([
    'importRecords',
    'beginImport',
    'resumeImport',
    'completeImport',
  ]);
});

it('an import whose connections are cut is tried again, and loses and repeats nothing', async () => {
  const told = await request();
  await whenBegun();
  await owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE usename = 'huishang_pboc_intake' AND datname = current_database()`,
  );
  expect(await client.ended(told)).toMatchObject({ status: 'COMPLETED', added: ROWS, refused: 0 });
  expect(await count('pboc.account')).toBe(ROWS);
});

it('an import that is cancelled keeps what is committed, and its file', async () => {
  const told = await request();
  await whenBegun();
  const cancelled = await client.cancel(told.importRun?.id ?? '');
  expect(cancelled.refusal).toBeNull();
  const run = await client.ended(told);
  expect(run).toMatchObject({ status: 'STOPPED', reason: 'CANCELLED', availableActions: [] });
  expect(run.records).toBeLessThan(ROWS);
  expect(await count('pboc.account')).toBe(run.added);
  expect(await count('pboc.intake_key')).toBe(0);
  expect((await client.cancel(run.id)).refusal).toBeNull();
  // The rest goes in by another import of the same file.
  expect(await client.ended(await request())).toMatchObject({
    status: 'COMPLETED',
    added: ROWS - run.added,
    unchanged: run.added,
  });
  expect((await client.cancel(told.importRun?.id ?? '')).refusal).toBeNull();
});

it('an import of everything or nothing that is cancelled writes nothing', async () => {
  const told = await request({ allOrNothing: true });
  await vi.waitUntil(
    async () => ((await client.find(told.importRun?.id ?? ''))?.status ?? '') === 'RUNNING',
    PATIENCE,
  );
  await client.cancel(told.importRun?.id ?? '');
  expect(await client.ended(told)).toMatchObject({ status: 'STOPPED', reason: 'CANCELLED', added: 0 });
  expect(await count('pboc.account')).toBe(0);
});

it('one that has ended is not cancelled', async () => {
  const file = await client.send('a.csv', large.split('\n').slice(0, 3).join('\n'));
  const told = await client.request({ file, mapping: await client.propose(file, 'pboc.account') });
  await client.ended(told);
  expect((await client.cancel(told.importRun?.id ?? '')).refusal?.code).toBe('IMPORT_ENDED');
  expect((await client.cancel('x')).refusal?.code).toBe('IMPORT_UNKNOWN');
});

it('imports into a table wait while another is under way, twenty of an agency at most', async () => {
  const file = await client.send('a.csv', large.split('\n').slice(0, 3).join('\n'));
  const mapping = await client.propose(file, 'pboc.account');
  const command = owner.createQueryRunner();
  await command.connect();
  await command.query(`SELECT pg_advisory_lock(hashtext('huishang import'), hashtext('pboc.account'))`);
  const asked = await Promise.all(
    Array.from({ length: 21 }, () => client.request({ file, mapping, dryRun: true })),
  );
  const refused = asked.filter(({ refusal }) => refusal !== null);
  expect(refused.map(({ refusal }) => refusal?.code)).toEqual(['IMPORT_QUEUE_FULL']);
  const [first, ...others] = asked.filter(({ refusal }) => refusal === null);
  if (!first) throw new Error('None was taken.');
  for (const { importRun } of others) await client.cancel(importRun?.id ?? '');
  for (const told of others) expect(await client.ended(told)).toMatchObject({ reason: 'CANCELLED' });
  await command.query('SELECT pg_advisory_unlock_all()');
  await command.release();
  expect(await client.ended(first)).toMatchObject({ status: 'COMPLETED', added: 2 });
});
