import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { newId } from '../../../src/kernel/index.js';
import { purgeMessages } from '../../../src/webhooks/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

const DAY = 86_400_000;
const NOW = new Date('2026-11-02T02:00:00Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * DAY);

type State = 'PENDING' | 'DELIVERED' | 'DEAD';

let owned: TestDatabase;
let owner: DataSource;
let webhooks: DataSource;
beforeAll(async () => {
  owned = await createTestDatabase();
  owner = await owned.asOwner();
  webhooks = await owned.as('huishang_webhooks');
});
beforeEach(() => owner.query('TRUNCATE coordination.outbox_message, coordination.webhook CASCADE'));
afterAll(() => owned?.drop());

async function webhook(removedAt: Date | null = null): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO coordination.webhook (id, agency, url, topics, registered_by, registered_at, removed_by, removed_at)
     VALUES ($1, 'PBOC', 'https://pboc.example', '{}', 'admin', $2, CASE WHEN $3::timestamptz IS NULL THEN NULL ELSE 'admin' END, $3)`,
    [id, daysAgo(1000), removedAt],
  );
  return id;
}

/** A message named for the test, given to webhooks at that time; null for one that still waits. */
async function message(name: string, dispatchedAt: Date | null): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO coordination.outbox_message
       (id, topic, subject_kind, subject_id, recipients, body, occurred_at, dispatched_at)
     VALUES ($1, 'dispute.decided', 'DISPUTE', $2, '{PBOC}', '{}', $3, $4)`,
    [id, name, daysAgo(500), dispatchedAt],
  );
  return id;
}

async function delivery(messageId: string, webhookId: string, state: State, at: Date): Promise<void> {
  await owner.query(
    `INSERT INTO coordination.webhook_delivery (id, webhook_id, message_id, message_sequence, subject, topic, state,
       attempts, attempts_left, next_attempt_at, created_at, delivered_at)
     SELECT $1, $2, id, sequence, 'DISPUTE/' || subject_id, topic, $4, 1, 0,
       CASE WHEN $4 = 'PENDING' THEN $5::timestamptz END, $5, CASE WHEN $4 = 'DELIVERED' THEN $5::timestamptz END
     FROM coordination.outbox_message WHERE id = $3`,
    [newId(), webhookId, messageId, state, at],
  );
}

async function left(): Promise<{ messages: string[]; deliveries: string[] }> {
  const messages: { name: string }[] = await owner.query(
    `SELECT subject_id AS name FROM coordination.outbox_message ORDER BY sequence`,
  );
  const deliveries: { name: string }[] = await owner.query(
    `SELECT subject || ' ' || state AS name FROM coordination.webhook_delivery ORDER BY message_sequence, state`,
  );
  return {
    messages: messages.map(({ name }) => name),
    deliveries: deliveries.map(({ name }) => name.replace('DISPUTE/', '')),
  };
}

it('drops what was told and taken long ago, and keeps what is younger, pending or dead', async () => {
  const [one, other, removed] = [await webhook(), await webhook(), await webhook(daysAgo(91))];
  const justRemoved = await webhook(daysAgo(89));
  await message('waits', null);
  await message('for nobody', daysAgo(91));
  await message('for nobody, young', daysAgo(89));
  const cases: [name: string, ...deliveries: [string, State, number][]][] = [
    ['taken by all', [one, 'DELIVERED', 91], [other, 'DELIVERED', 95]],
    ['taken of late by one', [one, 'DELIVERED', 91], [other, 'DELIVERED', 89]],
    ['pending for one', [one, 'DELIVERED', 91], [other, 'PENDING', 91]],
    ['dead for one', [one, 'DELIVERED', 91], [other, 'DEAD', 91]],
    ['dead, its webhook removed', [removed, 'DEAD', 95]],
    ['dead, its webhook removed of late', [justRemoved, 'DEAD', 95]],
  ];
  for (const [name, ...deliveries] of cases) {
    const id = await message(name, daysAgo(99));
    for (const [to, state, days] of deliveries) await delivery(id, to, state, daysAgo(days));
  }
  expect(await purgeMessages(webhooks, NOW, 90)).toEqual({ deliveries: 6, messages: 3 });
  expect(await left()).toEqual({
    messages: [
      'waits',
      'for nobody, young',
      'taken of late by one',
      'pending for one',
      'dead for one',
      'dead, its webhook removed of late',
    ],
    deliveries: [
      'taken of late by one DELIVERED',
      'pending for one PENDING',
      'dead for one DEAD',
      'dead, its webhook removed of late DEAD',
    ],
  });
  expect(await purgeMessages(webhooks, NOW, 90)).toEqual({ deliveries: 0, messages: 0 });
});

it('goes in batches past what has to stay, also when two processes do it at once', async () => {
  const id = await webhook();
  for (let n = 0; n < 20; n += 1) {
    const told = await message(`message ${n}`, daysAgo(99));
    await delivery(told, id, n % 4 === 0 ? 'DEAD' : 'DELIVERED', daysAgo(95));
  }
  const both = await Promise.all([1, 2].map(() => purgeMessages(webhooks, NOW, 90, 3)));
  const again = await purgeMessages(webhooks, NOW, 90, 3);
  const sum = (of: 'deliveries' | 'messages'): number =>
    [...both, again].reduce((total, purged) => total + purged[of], 0);
  expect([sum('deliveries'), sum('messages')]).toEqual([15, 15]);
  const dead = [0, 4, 8, 12, 16].map((n) => `message ${n}`);
  expect(await left()).toEqual({ messages: dead, deliveries: dead.map((name) => `${name} DEAD`) });
});

it('is all that the sender may delete', async () => {
  for (const table of ['webhook_delivery', 'outbox_message']) {
    await expect(webhooks.query(`DELETE FROM coordination.${table}`)).rejects.toThrow(/permission denied/);
  }
});
