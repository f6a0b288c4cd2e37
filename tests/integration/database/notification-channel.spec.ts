import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DataSource } from 'typeorm';
import {
  databaseAddress,
  NotificationChannel,
  type NotificationChannelOptions,
} from '../../../src/database/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { PATIENCE } from '../../testkit/patience.js';

let owned: TestDatabase;
let owner: DataSource;
const channels: NotificationChannel[] = [];

beforeAll(async () => {
  owned = await createTestDatabase({ empty: true });
  owner = await owned.asOwner();
});
afterEach(async () => {
  for (const channel of channels.splice(0)) await channel.stop();
});
afterAll(() => owned?.drop());

/** Reads a table that nothing but the test changes, and keeps what each read found. */
async function hear(options: Partial<NotificationChannelOptions>): Promise<number[]> {
  await owner.query('DROP TABLE IF EXISTS news; CREATE TABLE news (item int)');
  const reads: number[] = [];
  const channel = new NotificationChannel({
    channel: 'news',
    quietMilliseconds: 60_000,
    read: async (client) => {
      const { rows } = await client.query<{ items: number }>('SELECT count(*)::int AS items FROM news');
      reads.push(rows[0]?.items ?? 0);
    },
    ...options,
  });
  channels.push(channel);
  await channel.start(databaseAddress(owned.connection.ownerUrl));
  return reads;
}

const tell = (): Promise<unknown> => owner.query(`INSERT INTO news VALUES (1); NOTIFY news`);

describe('a notification channel', () => {
  it('reads the last of many notices, and no more often than its rest allows', async () => {
    const reads = await hear({ restMilliseconds: 400 });
    const began = performance.now();
    for (let item = 0; item < 60; item++) await tell();
    await vi.waitFor(() => expect(reads.at(-1)).toBe(60), PATIENCE);
    // The first read is the start's, and one more may lie on either edge.
    expect(reads.length).toBeLessThanOrEqual(2 + Math.ceil((performance.now() - began) / 400));
  });

  it('reads the first notice after a rest at once', async () => {
    const reads = await hear({ restMilliseconds: 3_600_000 });
    const rested = await hear({ restMilliseconds: 1 });
    await tell();
    await vi.waitFor(() => expect(rested.at(-1)).toBe(1), PATIENCE);
    expect(reads).toEqual([0]);
  });

  it('leaves unread what nobody wants, until somebody asks', async () => {
    let wanted = false;
    const reads = await hear({ wanted: () => wanted });
    const [channel] = channels;
    const others = await hear({});
    await tell();
    await vi.waitFor(() => expect(others.at(-1)).toBe(1), PATIENCE);
    expect(reads).toEqual([0]);
    await channel?.refresh();
    expect(reads).toEqual([0, 1]);
    wanted = true;
    await tell();
    await vi.waitFor(() => expect(reads).toEqual([0, 1, 2]), PATIENCE);
  });
});
