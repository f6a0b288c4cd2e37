import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { newSigner } from '../../testkit/log/small-log.js';
import { Sequencer } from '../../../src/transparency-log/sequencer/index.js';
import { LogWatch } from '../../../src/transparency-log/watch/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

const MAX_AGE = 400;

let database: TestDatabase;
let owner: DataSource;
let sequencer: Sequencer;
let watch: LogWatch;
const changes: unknown[] = [];
const errors: unknown[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  sequencer = new Sequencer({
    database: await database.as('huishang_log'),
    signer: newSigner('clocks.example/log'),
    onError: (error) => errors.push(error),
  });
});
afterAll(() => database?.drop());
beforeEach(async () => {
  watch = new LogWatch({
    database: await database.as('huishang_gateway'),
    maxAge: MAX_AGE,
    interval: 20,
    onChange: (refusal) => changes.push(refusal?.facts?.['reason'] ?? null),
    onError: (error) => errors.push(error),
  });
  await watch.start();
});
afterEach(async () => {
  await watch.stop();
  changes.length = 0;
  if (errors.length > 0) throw new AggregateError(errors.splice(0));
});

const wait = (since: string): Promise<unknown> =>
  owner.query(
    `INSERT INTO audit.pending_leaf (record_id, kind, leaf_hash, added_at)
     VALUES (gen_random_uuid(), 'request', sha256('x'), clock_timestamp() + $1::interval)`,
    [since],
  );

const reason = (): unknown => watch.refusal()?.facts?.['reason'] ?? null;

it.each([
  ["the database's clock was set forward by a day while a record waited", '-1 day'],
  ["the database's clock was set back by a day while a record waited", '1 day'],
  ['no clock was set', '0'],
])('%s: disclosing ends where nobody seals, and goes on when somebody does', async (_what, since) => {
  await wait(since);
  await expect.poll(reason).toBe('LOG_NOT_SEALED');
  expect(watch.state?.waits).toBeGreaterThan(MAX_AGE);
  await sequencer.seal();
  await expect.poll(reason).toBe(null);
  expect(watch.state).toMatchObject({ waits: 0, backlog: { pending: 0 } });
  expect(changes).toEqual(['LOG_NOT_SEALED', null]);
});

it('records of a clock that was set back hide nothing that waits', async () => {
  await wait('1 day');
  await wait('-1 hour');
  await expect.poll(reason).toBe('LOG_NOT_SEALED');
  await sequencer.seal();
  await expect.poll(reason).toBe(null);
});

it('a database that refused a record because of the clocks is believed until the next look', async () => {
  watch.clocksDiffer();
  expect(watch.refusal()).toMatchObject({ code: 'AUDIT_UNAVAILABLE', facts: { reason: 'CLOCKS_DIFFER' } });
  await expect.poll(reason).toBe(null);
});
