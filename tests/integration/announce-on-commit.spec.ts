import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DataSource } from 'typeorm';
import { announceOnCommit, databaseAddress, NotificationChannel } from '../../src/database/index.js';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';

let owned: TestDatabase;
let owner: DataSource;
let database: DataSource;
let channel: NotificationChannel;
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
});
beforeEach(async () => {
  await owner.query('TRUNCATE news');
  heard.length = 0;
});
afterAll(async () => {
  await channel?.stop();
  await owned?.drop();
});

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

describe('announceOnCommit', () => {
  it('is heard when what it tells of can be read, and not before', async () => {
    await database.transaction(async (manager) => {
      await manager.query('INSERT INTO news VALUES (1)');
      announceOnCommit(manager, 'news');
      await quiet();
      expect(heard).toEqual([]);
    });
    await vi.waitFor(() => expect(heard).toEqual([1]), { timeout: 5_000 });
  });

  it('is not heard of a transaction that was rolled back, nor of the savepoint before its end', async () => {
    const undone = database.transaction(async (manager) => {
      announceOnCommit(manager, 'news');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await database.transaction(async (manager) => {
      await manager.transaction(async (inner) => {
        await inner.query('INSERT INTO news VALUES (1)');
        announceOnCommit(inner, 'news');
      });
      await quiet();
      expect(heard).toEqual([]);
    });
    await vi.waitFor(() => expect(heard).toEqual([1]), { timeout: 5_000 });
  });

  it('has many that come at once heard with the last of them', async () => {
    const rows = 40;
    await Promise.all(
      Array.from({ length: rows }, () =>
        database.transaction(async (manager) => {
          await manager.query('INSERT INTO news VALUES (1)');
          announceOnCommit(manager, 'news');
        }),
      ),
    );
    await vi.waitFor(() => expect(heard.at(-1)).toBe(rows), { timeout: 5_000 });
    expect(heard.length).toBeLessThanOrEqual(rows);
  });

  it('is sent at once where there is no transaction', async () => {
    await database.query('INSERT INTO news VALUES (1)');
    announceOnCommit(database.manager, 'news');
    // A notice of what was committed before may still have been on its way.
    await vi.waitFor(() => expect(heard.at(-1)).toBe(1), { timeout: 5_000 });
  });
});
