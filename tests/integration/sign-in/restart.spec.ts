import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, signedIn } from '../../testkit/fixtures/signed-in.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { startTestHub } from '../../testkit/hub.js';

/** More than an access token of a persona lives. */
const SIXTEEN_MINUTES = 16 * 60_000;

let now = Date.now();
const clock = { now: () => new Date(now) };
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const start = () => startTestHub({ signIn: {}, clock, database });

it('a persona stays signed in when the hub is started anew, and for long', async () => {
  const first = await start();
  const browser = await signedIn(first.url, 'police-officer', 'police');
  expect((await ask(browser, first.url)).status).toBe(200);
  await first.stop();
  for (let restart = 0; restart < 2; restart++) {
    now += SIXTEEN_MINUTES;
    const next = await start();
    expect(await ask(browser, next.url)).toMatchObject({
      status: 200,
      body: { data: { me: { officer: 'police-officer' } } },
    });
    await next.stop();
  }
});
