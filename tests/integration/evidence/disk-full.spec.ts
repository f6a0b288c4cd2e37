import { rm } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runningEmbeddedDatabase } from '../../../src/database/embedded/index.js';
import { developmentToken } from '../../../src/identity/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { officer } from '../../crash/life.js';
import { checkEvidence, pendingLeaves } from '../../crash/evidence/check-evidence.js';
import type { KeptAnswer } from '../../crash/evidence/keeping-client.js';
import { at } from '../../testkit/at.js';
import { copyCluster } from '../../testkit/cluster.js';
import { sample } from '../../testkit/observed.js';
import { HubProcess } from '../../testkit/processes/hub-process.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

/** Twenty megabytes, or forty: a segment of PostgreSQL's own log has sixteen. */
const FILE_BLOCKS = 40_000;

let folder: string;
let hub: HubProcess;
let owner: DataSource;
let token: string;
const kept: KeptAnswer[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
  await copyCluster(folder);
  hub = await HubProcess.start({
    environment: { DATA_DIR: folder, SAMPLE_PLATFORMS: '20' },
    fileBlocks: FILE_BLOCKS,
  });
  const url = (await runningEmbeddedDatabase(folder)) ?? '';
  owner = await new DataSource({ type: 'postgres', url, extra: { max: 1 } }).initialize();
  token = await developmentToken(folder, officer('BANKING'), '1h');
});
afterAll(async () => {
  await owner?.destroy();
  await hub?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function ask(query: string, variables: object = {}): Promise<unknown> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'exchange-purpose': 'RISK_MONITORING',
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = await response.text();
  const receipt = response.headers.get('huishang-receipt');
  kept.push({
    kind: query.startsWith('mutation') ? 'mutation' : 'query',
    status: response.status,
    body,
    receipt,
  });
  const answer: unknown = JSON.parse(body);
  return {
    status: response.status,
    code: at(answer, 'errors', 0, 'extensions', 'code'),
    data: at(answer, 'data'),
  };
}

const read = () => ask('{ platforms(first: 3) { edges { node { code name } } } }');
const open = (businessLine: string) =>
  ask(
    `mutation ($input: OpenSubstanceCaseInput!) { openSubstanceCase(input: $input) { substanceCase { id } refusal { code } } }`,
    {
      input: {
        idempotencyKey: businessLine,
        platform: SCENARIOS.pooledLender.code,
        businessLine,
        reason: '投资人投诉',
        concernedAgencies: ['BANKING', 'SECURITIES'],
      },
    },
  );

async function ready(): Promise<unknown> {
  const response = await fetch(`${hub.url}/health/ready`);
  const { extensions } = (at(await response.json(), 'errors', 0) ?? {}) as {
    extensions?: { code: string; reason: string };
  };
  return { status: response.status, code: extensions?.code, reason: extensions?.reason };
}

async function metric(name: string): Promise<number | undefined> {
  return sample(await (await fetch(`${hub.url}/metrics`)).text(), name);
}

async function partition(): Promise<string> {
  const [row]: { name: string }[] = await owner.query(
    `SELECT tableoid::regclass::text AS name FROM audit.entry ORDER BY recorded_at DESC LIMIT 1`,
  );
  return row?.name ?? '';
}

const FILL = `INSERT INTO audit.entry (id, request_id, agency, role, level, officer, field_set, refusal)
  SELECT gen_random_uuid(), 'fill ' || repeat(md5(g::text), $2), 'OFFICE', 'OFFICER', 'NATIONAL', 'fill', sha256('x'), 'X'
  FROM generate_series(1, $1::integer) AS g`;

/** Adds rows until a file of the current month's partition, or of an index of it, can grow no more. */
async function fillDisk(name: string): Promise<void> {
  await owner.query(`ALTER TABLE ${name} SET (autovacuum_enabled = false)`);
  for (const [rows, size] of [
    [2_000, 50],
    [100, 50],
    [1, 50],
    [1, 1],
  ]) {
    try {
      for (;;) await owner.query(FILL, [rows, size]);
    } catch (error) {
      if (!String(error).includes('File too large') && !String(error).includes('No space left')) throw error;
    }
  }
}

/** As an operator makes room. */
async function makeRoom(name: string): Promise<void> {
  await owner.query(`SET session_replication_role = replica`);
  await owner.query(`DELETE FROM audit.entry WHERE officer = 'fill'`);
  await owner.query(`SET session_replication_role = DEFAULT`);
  await owner.query(`VACUUM ${name}`);
}

it('discloses and does nothing while the record cannot grow, says why, and goes on by itself', async () => {
  expect(await read()).toMatchObject({ status: 200, code: undefined });
  expect(await open('磁盘 1')).toMatchObject({
    status: 200,
    data: { openSubstanceCase: { refusal: null } },
  });
  const name = await partition();
  expect(name).toMatch(/^audit\.entry_\d/);
  await fillDisk(name);

  const REFUSED = {
    status: 503,
    code: expect.stringMatching(/^(AUDIT|DATABASE)_UNAVAILABLE$/) as string,
  };
  await expect.poll(read).toMatchObject({ ...REFUSED, data: undefined });
  // It is believed in for ten seconds, then tried; so somebody asks.
  const tried = async <T>(look: () => Promise<T>): Promise<T> => {
    await read();
    return look();
  };
  await expect
    .poll(() => tried(ready))
    .toEqual({ status: 503, code: 'DATABASE_UNAVAILABLE', reason: 'DISK_FULL' });
  await expect.poll(() => tried(() => metric('huishang_database_serving'))).toBe(0);
  expect(await open('磁盘 2')).toMatchObject({ ...REFUSED, data: undefined });
  const acted: { cases: number }[] = await owner.query(
    `SELECT count(*)::int AS cases FROM coordination.substance_case WHERE business_line = '磁盘 2'`,
  );
  expect(acted).toEqual([{ cases: 0 }]);

  await makeRoom(name);
  await expect.poll(ready).toMatchObject({ status: 200 });
  await expect.poll(read).toMatchObject({ status: 200, code: undefined });
  expect(await open('磁盘 2')).toMatchObject({
    status: 200,
    data: { openSubstanceCase: { refusal: null } },
  });
  expect(await metric('huishang_database_serving')).toBe(1);
  await expect.poll(() => pendingLeaves(owner)).toBe(0);

  const jwks = await (await fetch(`${hub.url}/.well-known/jwks.json`)).text();
  expect(await checkEvidence(owner, kept, jwks)).toEqual([]);
});
