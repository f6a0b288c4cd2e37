import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { PostgresAuditLog, RefusalCounter, type RefusalCount } from '../../../src/audit/index.js';
import { systemClock } from '../../../src/kernel/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

let database: TestDatabase;
let owner: DataSource;
let audit: PostgresAuditLog;
const failures: number[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  audit = new PostgresAuditLog(await database.as('huishang_gateway'), Buffer.from('key'));
});
afterAll(() => database?.drop());
afterEach(() => {
  failures.length = 0;
});

const counterOf = (write = (counts: readonly RefusalCount[]) => audit.count(counts)): RefusalCounter =>
  new RefusalCounter({ clock: systemClock, write, onFailure: (_error, lost) => void failures.push(lost) });

const refuse = (counter: RefusalCounter, route: string): void =>
  counter.count({
    refusal: 'UNAUTHENTICATED',
    reason: 'TOKEN_MISSING',
    route,
    address: '127.0.0.1',
    agency: null,
    officer: null,
  });

/** How many requests of a route are on record, in how many rows, and how many leaves these have. */
async function recorded(route: string): Promise<unknown> {
  const [row]: unknown[] = await owner.query(
    `SELECT coalesce(sum(requests), 0)::int AS requests, count(*)::int AS rows,
       (SELECT count(*)::int FROM audit.pending_leaf WHERE record_id IN (SELECT id FROM audit.refusal_count WHERE route = $1)) AS leaves
     FROM audit.refusal_count WHERE route = $1`,
    [route],
  );
  return row;
}

it('are written when the database takes them again, each once', async () => {
  const counter = counterOf();
  await owner.query('REVOKE INSERT ON audit.refusal_count FROM huishang_gateway');
  for (let each = 0; each < 5; each += 1) refuse(counter, '/away');
  await counter.flush();
  expect(await recorded('/away')).toEqual({ requests: 0, rows: 0, leaves: 0 });
  refuse(counter, '/away');
  await counter.flush();
  expect(failures).toEqual([0, 0, 0]);
  await owner.query('GRANT INSERT ON audit.refusal_count TO huishang_gateway');
  await counter.flush();
  expect(await recorded('/away')).toEqual({ requests: 6, rows: 3, leaves: 3 });
  await counter.stop();
  expect(await recorded('/away')).toEqual({ requests: 6, rows: 3, leaves: 3 });
});

it('are on record once where the answer to their commit was lost', async () => {
  let broken = true;
  const counter = counterOf(async (counts) => {
    await audit.count(counts);
    if (broken) throw new Error('Connection terminated');
  });
  refuse(counter, '/lost');
  refuse(counter, '/lost');
  await counter.flush();
  expect(failures).toEqual([0, 0]);
  broken = false;
  await counter.stop();
  expect(await recorded('/lost')).toEqual({ requests: 2, rows: 2, leaves: 2 });
});

it('are given up beyond ten thousand, the oldest first, and that is told', async () => {
  const written: RefusalCount[] = [];
  let broken = true;
  const counter = counterOf(async (counts) => {
    if (broken) throw new Error('No space left on device');
    written.push(...counts);
  });
  for (let kind = 0; kind < 12_000; kind += 1) {
    refuse(counter, `/${kind}`);
    if (kind % 1_000 === 999) await counter.flush();
  }
  await counter.flush();
  expect(failures.reduce((sum, lost) => sum + lost, 0)).toBe(2_000);
  broken = false;
  await counter.stop();
  expect(written).toHaveLength(10_000);
  expect(written[0]?.route).toBe('/2000');
});
