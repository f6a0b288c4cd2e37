import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testkit/database.js';
import { fuzz } from './fuzz.js';
import { ObservedHub } from './observed-hub.js';
import { callerHeaders, HUB_ENVIRONMENT, hubRequests } from './target.js';

let database: TestDatabase;
let hub: ObservedHub;
beforeAll(async () => {
  database = await createTestDatabase();
  hub = await ObservedHub.observe({
    DATA_DIR: inject('server').keysDirectory,
    DATABASE_URL: database.connection.ownerUrl,
    DATABASE_ROLE_SECRET: database.connection.roleSecret,
    ...HUB_ENVIRONMENT,
  });
});
afterAll(async () => {
  await hub?.stop();
  await database?.drop();
});

it('answers 600 hostile documents in good order, and stays whole', async () => {
  const { sent, findings, statuses, resets } = await fuzz({
    hub,
    requests: await hubRequests(),
    headers: await callerHeaders(inject('server').keysDirectory),
    seed: 1,
    documents: 600,
  });
  expect(findings).toEqual([]);
  expect(sent).toBe(600);
  expect(resets).toBe(0);
  // Both what is good and what is not must be among them.
  expect(statuses.get(200)).toBeGreaterThan(100);
  expect(statuses.get(400)).toBeGreaterThan(50);
  expect(statuses.get(408)).toBeGreaterThan(0);
  expect(statuses.get(413)).toBeGreaterThan(0);
});

it('logs a rejection that nobody waited for, and goes on', async () => {
  hub.takeOutput();
  await hub.rejectUnheard('unheard of');
  // The log comes through another pipe than the answer.
  await expect.poll(() => hub.output).toContain('unheard of');
  expect(hub.alive).toBe(true);
  expect((await fetch(`${hub.url}/health/live`)).status).toBe(200);
});
