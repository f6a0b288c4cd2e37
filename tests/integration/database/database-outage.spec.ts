import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { databaseAddress, withClient } from '../../../src/database/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { openDatabaseLink, type DatabaseLink } from '../../testkit/peers/database-link.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { OBSERVED } from '../../testkit/observed.js';

/** A hub reaches its database by a link that is broken in every way; whatever happens, it says so and comes back. */
let database: TestDatabase;
let owner: DataSource;
let link: DatabaseLink;
let hub: TestHub;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await database.asOwner();
  link = await openDatabaseLink(databaseAddress(database.connection.ownerUrl).hosts[0]?.port ?? 5432);
  const ownerUrl = new URL(database.connection.ownerUrl);
  ownerUrl.port = String(link.port);
  hub = await startTestHub({
    database: { ...database, connection: { ...database.connection, ownerUrl: ownerUrl.href } },
    observability: OBSERVED,
  });
});
afterAll(async () => {
  await hub?.stop();
  await link?.close();
  await database?.drop();
});

interface Health {
  readonly status: number;
  readonly reason: string | null;
}

async function ready(language = 'en'): Promise<Health & { readonly message: string }> {
  const response = await fetch(`${hub.url}/health/ready`, { headers: { 'accept-language': language } });
  const body = (await response.json()) as {
    errors?: { message: string; extensions: { code: string; reason: string } }[];
  };
  const [error] = body.errors ?? [];
  return { status: response.status, reason: error?.extensions.reason ?? null, message: error?.message ?? '' };
}

/** What a monitor reads while the database is away, which does not wait for it. */
async function serving(): Promise<string | undefined> {
  const response = await fetch(`${hub.url}/metrics`);
  return /^huishang_database_serving (.*)$/m.exec(await response.text())?.[1];
}

async function ask(): Promise<{ status: number; codes: string[] }> {
  const caller = await hub.as('PBOC', { purpose: 'RISK_MONITORING' });
  const query = 'query ($code: PlatformCode!) { platform(code: $code) { name } }';
  const { status, errors } = await caller.ask(query, { code: SCENARIOS.pooledLender.code });
  return { status, codes: errors.map(({ extensions }) => extensions.code) };
}

/** Said on the server's maintenance database: the owner's own sessions would be read-only, too. */
async function readOnly(setting: string): Promise<void> {
  const { database: name } = databaseAddress(database.connection.ownerUrl);
  await withClient(databaseAddress(inject('server').adminUrl), 'outage-spec', async (client) => {
    await client.query(`ALTER DATABASE ${client.escapeIdentifier(name)} ${setting}`);
  });
}

const UNAVAILABLE = expect.stringMatching(/^(DATABASE|AUDIT)_UNAVAILABLE$/) as string;

describe.each<[string, RegExp, () => Promise<unknown>, () => Promise<unknown>]>([
  ['that is frozen', /^(STALLED|UNREACHABLE)$/, async () => link.freeze(), async () => link.thaw()],
  [
    'that takes no writes',
    /^READ_ONLY$/,
    async () => {
      await readOnly('SET default_transaction_read_only = on');
      link.cut();
    },
    () => readOnly('RESET default_transaction_read_only'),
  ],
  [
    'whose disk is full',
    /^DISK_FULL$/,
    async () => {
      await owner.query(`CREATE FUNCTION audit.full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = 'disk_full'; END $$`);
      await owner.query(
        'CREATE TRIGGER full_disk BEFORE INSERT ON audit.entry EXECUTE FUNCTION audit.full_disk()',
      );
      await ask();
    },
    () => owner.query('DROP FUNCTION audit.full_disk() CASCADE'),
  ],
])('a database %s', (_what, reason, breaks, mends) => {
  it('is told of with a code, by readiness and to callers, and serves again by itself', async () => {
    expect(await ready()).toMatchObject({ status: 200 });
    expect(await ask()).toEqual({ status: 200, codes: [] });
    expect(await serving()).toBe('1');
    await breaks();
    try {
      await expect
        .poll(() => ready())
        .toMatchObject({
          status: 503,
          reason: expect.stringMatching(reason) as string,
        });
      expect((await ready('zh')).message).toMatch(/\p{Script=Han}/u);
      await expect.poll(ask).toEqual({ status: 503, codes: [UNAVAILABLE] });
      expect(await serving()).toBe('0');
      const answers = await Promise.all(Array.from({ length: 50 }, ask));
      for (const answer of answers) expect(answer).toEqual({ status: 503, codes: [UNAVAILABLE] });
    } finally {
      await mends();
    }
    await expect.poll(() => ready()).toMatchObject({ status: 200 });
    await expect.poll(ask).toEqual({ status: 200, codes: [] });
  });
});
