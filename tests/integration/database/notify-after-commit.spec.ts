import { afterAll, beforeAll, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';
import type { DataSource } from 'typeorm';
import {
  notifyAfterCommit,
  databaseAddress,
  NotificationChannel,
  poolOf,
} from '../../../src/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { PATIENCE } from '../../testkit/patience.js';

let owned: TestDatabase;
let owner: DataSource;
let database: DataSource;
let channel: NotificationChannel;
let sent: MockInstance<(text: unknown) => unknown>;
/** How many rows were committed when each notice was heard. */
const heard: number[] = [];

beforeAll(async () => {
  owned = await createTestDatabase();
  owner = await owned.asOwner();
  await owner.query('CREATE TABLE news (item int); GRANT ALL ON news TO huishang_coordination');
  database = await owned.as('huishang_coordination');
  channel = new NotificationChannel({
    channel: 'news',
    quietMilliseconds: 60_000,
    read: async (client) => {
      const { rows } = await client.query<{ items: number }>('SELECT count(*)::int AS items FROM news');
      heard.push(rows[0]?.items ?? 0);
    },
  });
  await channel.start(databaseAddress(owned.connection.ownerUrl));
  sent = vi.spyOn(poolOf(database), 'query');
});
beforeEach(async () => {
  await owner.query('TRUNCATE news');
  heard.length = 0;
  sent.mockClear();
});
afterAll(async () => {
  await channel?.stop();
  await owned?.drop();
});

/** Notices that were sent, or given to a connection to send, since the test began. */
function notices(): number {
  return sent.mock.calls.filter(([text]) => typeof text === 'string' && text.includes('pg_notify')).length;
}

describe('notifyAfterCommit', () => {
  it('is heard when what it tells of can be read, and not before', async () => {
    await database.transaction(async (manager) => {
      await manager.query('INSERT INTO news VALUES (1)');
      notifyAfterCommit(manager, 'news');
      expect(notices()).toBe(0);
    });
    await vi.waitFor(() => expect(heard).toEqual([1]), PATIENCE);
  });

  it('is not heard of a transaction that was rolled back, nor of the savepoint before its end', async () => {
    const undone = database.transaction(async (manager) => {
      notifyAfterCommit(manager, 'news');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await database.transaction(async (manager) => {
      await manager.transaction(async (inner) => {
        await inner.query('INSERT INTO news VALUES (1)');
        notifyAfterCommit(inner, 'news');
      });
      expect(notices()).toBe(0);
    });
    await vi.waitFor(() => expect(heard).toEqual([1]), PATIENCE);
  });

  it('has many that come at once heard with the last of them', async () => {
    const rows = 40;
    await Promise.all(
      Array.from({ length: rows }, () =>
        database.transaction(async (manager) => {
          await manager.query('INSERT INTO news VALUES (1)');
          notifyAfterCommit(manager, 'news');
        }),
      ),
    );
    await vi.waitFor(() => expect(heard.at(-1)).toBe(rows), PATIENCE);
    expect(heard.length).toBeLessThanOrEqual(rows);
  });

  it('is sent at once where there is no transaction', async () => {
    await database.query('INSERT INTO news VALUES (1)');
    notifyAfterCommit(database.manager, 'news');
    // A notice of what was committed before may still have been on its way.
    await vi.waitFor(() => expect(heard.at(-1)).toBe(1), PATIENCE);
  });
});
