import { rm } from 'node:fs/promises';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../src/database/embedded/index.js';
import {
  runIdempotent,
  databaseAddress,
  databaseRefusal,
  openClient,
  openOwner,
  poolOf,
} from '../../../src/database/index.js';
import { HUB_ITSELF, idempotencyActor } from '../../../src/identity/index.js';
import { ok } from '../../../src/kernel/index.js';
import { copyCluster } from '../../testkit/cluster.js';
import { folderInMemory } from '../../testkit/temporary-folder.js';

/** A server whose synchronous standby is away: whoever commits waits, until somebody gives up for him. */
let folder: string;
let server: EmbeddedPostgres;
let source: DataSource;
let operator: pg.Client;

beforeAll(async () => {
  folder = await folderInMemory();
  await copyCluster(folder);
  server = await startEmbeddedPostgres({
    dataDirectory: folder,
    settings: { fsync: 'off', shared_buffers: '16MB' },
  });
  operator = await openClient(databaseAddress(server.url), 'operator');
  await operator.query(`
    SET synchronous_commit = local;
    CREATE SCHEMA coordination;
    CREATE TABLE coordination.idempotency_key (actor text, operation text, key text, request_hash text, answer jsonb,
      PRIMARY KEY (actor, operation, key));
    CREATE TABLE deed (id int)`);
  source = await openOwner(server.url, { size: 3 });
});
afterAll(async () => {
  await source?.destroy();
  await operator?.end();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function standby(names: string): Promise<void> {
  await operator.query(`ALTER SYSTEM SET synchronous_standby_names = '${names}'`);
  await operator.query('SELECT pg_reload_conf()');
  await expect
    .poll(async () => (await operator.query('SHOW synchronous_standby_names')).rows)
    .toEqual([{ synchronous_standby_names: names }]);
}

/**
 * Sessions read the setting themselves, but whether a commit waits is told to all of them by the checkpointer, in its own time:
 * a commit that came before would be acknowledged at once.
 */
async function commitsWait(): Promise<void> {
  for (;;) {
    let isOver = false;
    const commit = source.query('INSERT INTO deed VALUES (0)').then(
      () => (isOver = true),
      () => (isOver = true),
    );
    await expect.poll(async () => isOver || (await waiting()).length === 1).toBe(true);
    if (isOver) continue;
    await cancel('pg_cancel_backend');
    await commit;
    return;
  }
}
beforeEach(async () => {
  await standby('nobody');
  await commitsWait();
});

async function waiting(): Promise<number[]> {
  const { rows } = await operator.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep'`,
  );
  return rows.map(({ pid }) => pid);
}

async function giveUp(how: 'pg_cancel_backend' | 'pg_terminate_backend'): Promise<void> {
  await expect.poll(waiting).toHaveLength(1);
  await cancel(how);
}

async function cancel(how: 'pg_cancel_backend' | 'pg_terminate_backend'): Promise<void> {
  await operator.query(`SELECT ${how}(pid) FROM unnest($1::int[]) AS pid`, [await waiting()]);
}

/** What a caller is told of a failure. */
const told = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => 'done',
    (error: unknown) => databaseRefusal(error)?.code,
  );

describe('a commit that waits for the synchronous standby', () => {
  it.each(['pg_cancel_backend', 'pg_terminate_backend'] as const)(
    'and is given up by %s is no success',
    async (how) => {
      const transaction = told(source.transaction((manager) => manager.query('INSERT INTO deed VALUES (1)')));
      await giveUp(how);
      expect(await transaction).toBe('OUTCOME_UNKNOWN');
    },
  );

  it('fails a single statement, too', async () => {
    const statement = told(poolOf(source).query('INSERT INTO deed VALUES ($1)', [2]));
    await giveUp('pg_cancel_backend');
    expect(await statement).toBe('OUTCOME_UNKNOWN');
  });

  it('is waited for again by the same request, which is done once', async () => {
    const request = { actor: idempotencyActor(HUB_ITSELF), operation: 'o', key: 'k', input: 1 };
    const once = () =>
      runIdempotent(source, request, {
        authorize: async () => ok(null),
        perform: async (manager) => {
          await manager.query('INSERT INTO deed VALUES (3)');
          return ok('answer');
        },
      });
    const first = told(once());
    await giveUp('pg_cancel_backend');
    expect(await first).toBe('OUTCOME_UNKNOWN');
    const second = told(once());
    await giveUp('pg_cancel_backend');
    expect(await second).toBe('OUTCOME_UNKNOWN');
    const third = once();
    await expect.poll(waiting).toHaveLength(1);
    await standby('');
    expect(await third).toEqual({ ok: true, value: 'answer' });
    expect((await operator.query('SELECT FROM deed WHERE id = 3')).rowCount).toBe(1);
  });
});
