import { appendFile, cp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { prepareDatabase } from '../../../src/hub/prepare-database.js';
import { databaseAddress, type DatabaseConnection } from '../../../src/database/index.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../src/database/embedded/index.js';
import { newId } from '../../../src/kernel/index.js';
import { buildCatalogue, DATABASE_ROLES } from '../../../src/hub/start-hub.js';
import { loadSample, SCENARIOS } from '../../../src/sample-data/index.js';
import { copyCluster } from '../../testkit/cluster.js';
import { at, textAt } from '../../testkit/at.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { openDatabaseLink, type DatabaseLink } from '../../testkit/peers/database-link.js';
import { startTestHub, type Answer, type TestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';
import { folderInMemory } from '../../testkit/temporary-folder.js';

/**
 * A hub with two servers, of which one follows the other synchronously: the hub reaches the primary, and the standby follows it,
 * by a link that can be cut.
 */
const folders: string[] = [];
let primary: EmbeddedPostgres;
let standby: EmbeddedPostgres;
let toPrimary: DatabaseLink;
let replication: DatabaseLink;
let hub: TestHub;
let unused: TestDatabase;

const FAST = { fsync: 'off', shared_buffers: '32MB', max_connections: '100' };
const portOf = (server: EmbeddedPostgres): number => databaseAddress(server.url).hosts[0]?.port ?? 0;

async function newFolder(): Promise<string> {
  const folder = await folderInMemory();
  folders.push(folder);
  return folder;
}

/** By a client that does not mind a server that takes no writes. */
async function on(server: EmbeddedPostgres, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** The number of a server's process; NaN while none runs. */
async function processOf(server: EmbeddedPostgres): Promise<number> {
  return Number.parseInt(
    await readFile(join(server.directory, 'postmaster.pid'), 'utf8').catch(() => ''),
    10,
  );
}

/** As an operator makes a standby out of a copy of the primary's files. */
async function makeStandby(folder: string, source: string): Promise<void> {
  await cp(await realpath(join(source, 'postgres')), join(folder, 'postgres'), { recursive: true });
  const cluster = join(folder, 'postgres', 'cluster');
  const { user, password } = databaseAddress(primary.url);
  const upstream = `host=127.0.0.1 port=${replication.port} user=${user} password=${password} application_name=standby`;
  await appendFile(join(cluster, 'postgresql.auto.conf'), `primary_conninfo = '${upstream}'\n`);
  await writeFile(join(cluster, 'standby.signal'), '');
}

beforeAll(async () => {
  const source = await newFolder();
  await copyCluster(source);
  const first = await startEmbeddedPostgres({ dataDirectory: source, settings: FAST });
  const port = portOf(first);
  const roleSecret = 'the secret of both servers';
  await prepareDatabase({
    connection: { ownerUrl: first.url, roleSecret },
    roles: DATABASE_ROLES,
    catalogue: buildCatalogue(),
    upgrade: true,
    log: () => undefined,
  });
  await loadSample(first.url, { platforms: 20, seed: 1 });
  await first.stop();
  primary = first;
  replication = await openDatabaseLink(port);
  toPrimary = await openDatabaseLink(port);
  const copy = await newFolder();
  await makeStandby(copy, source);
  [primary, standby] = await Promise.all([
    startEmbeddedPostgres({ dataDirectory: source, settings: FAST, port }),
    startEmbeddedPostgres({ dataDirectory: copy, settings: FAST }),
  ]);
  const { user, password, database } = databaseAddress(primary.url);
  const hosts = `127.0.0.1:${toPrimary.port},127.0.0.1:${portOf(standby)}`;
  const connection: DatabaseConnection = {
    ownerUrl: `postgres://${user}:${password}@${hosts}/${database}?target_session_attrs=read-write`,
    roleSecret,
  };
  unused = await createTestDatabase({ empty: true });
  hub = await startTestHub({ database: { ...unused, connection }, law: [] });
  await on(primary, `ALTER SYSTEM SET synchronous_standby_names = 'standby'`);
  await on(primary, 'SELECT pg_reload_conf()');
  await vi.waitUntil(async () => {
    const followers = await on(primary, `SELECT FROM pg_stat_replication WHERE sync_state = 'sync'`);
    return followers.length === 1;
  }, PATIENCE);
});
afterAll(async () => {
  await hub?.stop();
  await toPrimary?.close();
  await replication?.close();
  await standby?.stop();
  await primary?.stop();
  await unused?.drop();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const OPEN = `mutation ($input: OpenSubstanceCaseInput!) {
  openSubstanceCase(input: $input) { substanceCase { id } refusal { code } }
}`;

async function open(idempotencyKey: string, businessLine: string): Promise<Answer> {
  const officer = await hub.as('BANKING', { role: 'OFFICER', language: 'en' });
  return officer.ask(OPEN, {
    input: {
      idempotencyKey,
      businessLine,
      platform: SCENARIOS.pooledLender.code,
      reason: '投诉',
      concernedAgencies: ['BANKING', 'PBOC'],
    },
  });
}

const caseOf = ({ data }: Answer): string => textAt(data, 'openSubstanceCase', 'substanceCase', 'id');
const codesOf = ({ errors }: Answer): string[] => errors.map(({ extensions }) => extensions.code);

async function ready(): Promise<{ status: number; reason: unknown }> {
  const response = await fetch(`${hub.url}/health/ready`, { headers: { 'accept-language': 'en' } });
  const body: unknown = await response.json();
  return {
    status: response.status,
    reason: response.ok ? null : at(body, 'errors', 0, 'extensions', 'reason'),
  };
}

interface Writers {
  readonly line: string;
  readonly keys: readonly string[];
  /** Cases whose opening was acknowledged, by idempotency key. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** HTTP statuses of the others' answers. */
  readonly refused: readonly number[];
  readonly finished: Promise<unknown>;
}

/** Twelve officers open cases at once; the first of them has been told of success. */
async function startWriting(line: string): Promise<Writers> {
  const keys = Array.from({ length: 12 }, newId);
  const acknowledged = new Map<string, string>();
  const refused: number[] = [];
  const finished = Promise.all(
    keys.map(async (key, index) => {
      const answer = await open(key, `${line}${index}`);
      if (codesOf(answer).length === 0) acknowledged.set(key, caseOf(answer));
      else refused.push(answer.status);
    }),
  );
  await expect.poll(() => acknowledged.size).toBeGreaterThan(0);
  return { line, keys, acknowledged, refused, finished };
}

/** The same requests again: what was acknowledged is what it was, and each is done once. */
async function expectWritten({ line, keys, acknowledged, refused }: Writers): Promise<void> {
  expect(refused.filter((status) => status !== 503)).toEqual([]);
  const again = await Promise.all(keys.map((key, index) => open(key, `${line}${index}`)));
  for (const [index, answer] of again.entries()) {
    expect(codesOf(answer)).toEqual([]);
    expect(caseOf(answer)).toBe(acknowledged.get(keys[index] ?? '') ?? caseOf(answer));
  }
  const opened = `SELECT count(*)::int FROM coordination.substance_case WHERE business_line LIKE '${line}%'`;
  expect(await on(standby, opened)).toEqual([{ count: keys.length }]);
}

describe('a hub whose commits wait for a synchronous standby', () => {
  it('tells nobody of success while the standby is away, and gives the certain answer to the same request later', async () => {
    const key = newId();
    // The record of the request is confirmed by the standby, the mutation itself no more.
    const holder = new pg.Client({ connectionString: primary.url });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE coordination.substance_case IN EXCLUSIVE MODE');
    let first: Answer | undefined;
    void open(key, '网贷').then((answer) => (first = answer));
    // Others may wait for locks of their own; this statement comes after the record.
    await expect
      .poll(() =>
        on(
          primary,
          `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND pid <> pg_backend_pid()
             AND query LIKE '%INSERT INTO "coordination"."substance_case"%'`,
        ),
      )
      .toHaveLength(1);
    replication.freeze();
    await holder.end();
    await vi.waitUntil(async () => {
      await on(primary, `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'`);
      return first !== undefined;
    }, PATIENCE);
    expect(first).toMatchObject({ status: 503, errors: [{ extensions: { code: 'OUTCOME_UNKNOWN' } }] });
    replication.thaw();
    await expect.poll(ready).toEqual({ status: 200, reason: null });
    const second = await open(key, '网贷');
    expect(codesOf(second)).toEqual([]);
    expect(
      await on(standby, `SELECT id FROM coordination.substance_case WHERE business_line = '网贷'`),
    ).toEqual([{ id: caseOf(second) }]);
  });

  it('refuses all with the reason while it reaches the standby alone, and goes on with all that it acknowledged once that is promoted', async () => {
    expect(await on(standby, 'SELECT pg_is_in_recovery()')).toEqual([{ pg_is_in_recovery: true }]);
    const writers = await startWriting('转让');
    await toPrimary.close();
    await writers.finished;
    await expect.poll(ready).toEqual({ status: 503, reason: 'READ_ONLY' });
    expect(codesOf(await open(newId(), '众筹'))).toEqual([
      expect.stringMatching(/^(DATABASE|AUDIT)_UNAVAILABLE$/) as string,
    ]);

    await on(standby, 'SELECT pg_promote()');
    await expect.poll(ready).toEqual({ status: 200, reason: null });
    await expectWritten(writers);
    // Whatever was acknowledged is in the record, too, on the server that serves now.
    const [recorded] = await on(
      standby,
      `SELECT count(*)::int FROM audit.entry WHERE operation_kind = 'mutation'`,
    );
    expect(at(recorded, 'count')).toBeGreaterThan(writers.acknowledged.size + writers.keys.length);
  });

  it('loses nothing that it acknowledged when its own server is killed, and serves again by itself', async () => {
    const writers = await startWriting('抵押');
    const killed = await processOf(standby);
    process.kill(killed, 'SIGKILL');
    await writers.finished;
    // Connections outlive their server by a moment, and answer until they notice.
    await vi.waitUntil(async () => {
      const running = await processOf(standby);
      return running > 0 && running !== killed;
    }, PATIENCE);
    await expect.poll(ready).toEqual({ status: 200, reason: null });
    await expectWritten(writers);
  });
});
