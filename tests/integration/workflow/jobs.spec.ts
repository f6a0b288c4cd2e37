import { PgBoss } from 'pg-boss';
import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { poolConfig, roleAddress, Servers } from '../../../src/database/index.js';
import {
  inspectJobTables,
  installJobs,
  Jobs,
  JOBS_ROLE,
  type WakeUpHandler,
} from '../../../src/workflow/jobs/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { PATIENCE } from '../../testkit/patience.js';

let database: TestDatabase;
let owner: DataSource;
const started: Jobs[] = [];
const errors: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
});
afterEach(async () => {
  for (const jobs of started.splice(0)) await jobs.stop();
});
afterAll(() => database?.drop());

async function start(handlers: Record<string, WakeUpHandler>, of: TestDatabase = database): Promise<Jobs> {
  errors.length = 0;
  const jobs = new Jobs({
    address: roleAddress(of.connection, JOBS_ROLE),
    onError: ({ message }) => errors.push(message),
  });
  for (const [queue, handler] of Object.entries(handlers)) jobs.handle(queue, handler);
  await jobs.start();
  started.push(jobs);
  return jobs;
}

const PAST = new Date('2016-06-13T02:00:00Z');
describe('jobs', () => {
  it('have a handler called for each wake-up whose time has come, and for no other', async () => {
    const looked: string[] = [];
    const jobs = await start({ deadlines: async (keys) => looked.push(...keys) });
    await jobs.wakeUp('deadlines', new Date(Date.now() + 3_600_000), 'later');
    await jobs.wakeUp('deadlines', PAST, 'now');
    await vi.waitFor(() => expect(looked).toEqual(['now']), PATIENCE);
    const kept: { data: { key: string }; state: string }[] = await owner.query(
      `SELECT data, state FROM pgboss.job WHERE name = 'deadlines' ORDER BY start_after`,
    );
    expect(kept.map(({ data }) => data.key)).toEqual(['now', 'later']);
    expect(kept[1]?.state).toBe('created');
    expect(errors).toEqual([]);
  });

  it('give a wake-up that was kept before a crash to the process that comes after it', async () => {
    const before = await start({ recovery: async () => undefined });
    await before.wakeUp('recovery', new Date(Date.now() + 3_600_000), 'case 1');
    await before.stop();
    await owner.query(`UPDATE pgboss.job SET start_after = now() WHERE name = 'recovery'`);
    const looked: string[] = [];
    await start({ recovery: async (keys) => looked.push(...keys) });
    await vi.waitFor(() => expect(looked).toEqual(['case 1']), PATIENCE);
  });

  it('call a handler that failed again', async () => {
    let calls = 0;
    const jobs = await start({
      failing: async () => {
        calls += 1;
        if (calls === 1) throw new Error('not yet');
      },
    });
    await jobs.wakeUp('failing', PAST, 'x');
    await vi.waitFor(() => expect(calls).toBe(2), PATIENCE);
  });

  it('tell of a queue that nobody named, and fail nobody', async () => {
    const jobs = await start({});
    await expect(jobs.wakeUp('nobody', PAST, 'x')).resolves.toBeUndefined();
    expect(errors).toEqual([expect.stringContaining('nobody')]);
  });

  it('are off where their tables are missing; nudging is then without effect', async () => {
    const bare = await createTestDatabase();
    try {
      await (await bare.asOwner()).query('DROP SCHEMA pgboss CASCADE');
      const jobs = await start({ deadlines: async () => undefined }, bare);
      expect(jobs.running).toBe(false);
      expect(errors).toHaveLength(1);
      await expect(jobs.wakeUp('deadlines', PAST, 'x')).resolves.toBeUndefined();
    } finally {
      await bare.drop();
    }
  });
});

describe('the role of the jobs', () => {
  it('may write jobs, and neither make tables nor read anything else', async () => {
    const role = await database.as(JOBS_ROLE);
    await expect(role.query('SELECT count(*) FROM pgboss.job')).resolves.toHaveLength(1);
    for (const statement of [
      'CREATE TABLE pgboss.mine (id int)',
      'DROP TABLE pgboss.job_common',
      'SELECT * FROM coordination.task',
      'SELECT * FROM audit.entry',
      `SELECT pgboss.create_queue('own', '{"policy":"standard","partition":true}')`,
    ]) {
      await expect(role.query(statement), statement).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  it('can do what pg-boss does of itself', async () => {
    const looked: string[] = [];
    const jobs = await start({ maintained: async (keys) => looked.push(...keys) });
    await jobs.wakeUp('maintained', PAST, 'x');
    await vi.waitFor(() => expect(looked).toEqual(['x']), PATIENCE);
    const boss = new PgBoss({
      ...poolConfig(new Servers(roleAddress(database.connection, JOBS_ROLE)), {
        applicationName: 'jobs-spec',
        size: 2,
      }),
      schema: 'pgboss',
      migrate: false,
      reindex: false,
      monitorVacuum: false,
    });
    boss.on('error', ({ message }) => errors.push(message));
    await boss.start();
    await boss.supervise('maintained');
    await boss.stop();
    expect(errors).toEqual([]);
  });
});

describe('the job tables', () => {
  it('are made once, and once only when two hubs start together', async () => {
    const empty = await createTestDatabase();
    try {
      const { ownerUrl } = empty.connection;
      await (await empty.asOwner()).query('DROP SCHEMA pgboss CASCADE');
      expect(await inspectJobTables(ownerUrl)).toBe('ABSENT');
      await Promise.all([installJobs(ownerUrl), installJobs(ownerUrl)]);
      expect(await inspectJobTables(ownerUrl)).toBe('CURRENT');
    } finally {
      await empty.drop();
    }
  });

  it('are brought up to this build, and left alone where a later one made them', async () => {
    const old = await createTestDatabase();
    try {
      const { ownerUrl } = old.connection;
      const source = await old.asOwner();
      await source.query('UPDATE pgboss.version SET version = version + 1');
      expect(await inspectJobTables(ownerUrl)).toBe('AHEAD');
      await installJobs(ownerUrl);
      expect(await inspectJobTables(ownerUrl)).toBe('AHEAD');
    } finally {
      await old.drop();
    }
  });
});
