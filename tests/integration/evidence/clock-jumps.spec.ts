import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readEvidence } from '../../../src/evidence/index.js';
import { developmentToken } from '../../../src/identity/index.js';
import { createOwnSigningKey } from '../../../src/keys/signatures/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import {
  ED25519_SIGNATURE,
  ed25519Signer,
  formatVerifierKey,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  verifierKeyOf,
  verifyNote,
} from '../../../src/transparency-log/notes/index.js';
import { checkEvidence, pendingLeaves } from '../../crash/evidence/check-evidence.js';
import type { KeptAnswer } from '../../crash/evidence/keeping-client.js';
import { verifyLog } from '../../crash/evidence/verify-log.js';
import { officer } from '../../crash/life.js';
import { at } from '../../testkit/at.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { WitnessSite } from '../../testkit/log/witness-site.js';
import { sample } from '../../testkit/observed.js';
import { HubProcess } from '../../testkit/processes/hub-process.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

const ORIGIN = 'clocks.example/log';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const YEAR = 365 * DAY;

let folder: string;
let database: TestDatabase;
let owner: DataSource;
let witness: WitnessSite;
let hub: HubProcess;
let environment: Record<string, string>;
/** Of hub, witness and officers alike: what differs is the database's. */
let ahead = 0;
const clock = { now: () => new Date(Date.now() + ahead) };
const kept: KeptAnswer[] = [];
let businessLines = 0;

beforeAll(async () => {
  folder = await temporaryFolder();
  database = await createTestDatabase();
  owner = await database.asOwner();
  const signingKey = await createOwnSigningKey('log');
  const logKey = formatVerifierKey(verifierKeyOf(ed25519Signer(signingKey, ORIGIN), ED25519_SIGNATURE));
  witness = await WitnessSite.start({ folder: join(folder, 'witness'), logKeys: [logKey], clock });
  const file = (name: string): string => join(folder, name);
  await writeFile(file('log-key.json'), JSON.stringify(signingKey), { mode: 0o600 });
  await writeFile(
    file('witnesses.json'),
    JSON.stringify([{ name: witness.signer.name, url: witness.url, key: witness.verifierKey }]),
  );
  environment = {
    DATA_DIR: inject('server').keysDirectory,
    DATABASE_URL: database.connection.ownerUrl,
    DATABASE_ROLE_SECRET: database.connection.roleSecret,
    AUDIT_LOG_ORIGIN: ORIGIN,
    AUDIT_LOG_SIGNING_KEY: file('log-key.json'),
    AUDIT_LOG_WITNESSES: file('witnesses.json'),
    AUDIT_LOG_QUORUM: '1',
  };
  hub = await HubProcess.start({
    environment,
    preload: new URL('../../testkit/processes/settable-clock.mjs', import.meta.url),
  });
});
afterAll(async () => {
  await hub?.stop();
  await witness?.stop();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

async function setClocks(milliseconds: number): Promise<void> {
  ahead = milliseconds;
  await hub.setClock(milliseconds);
}

async function ask(query: string, variables: object = {}) {
  const token = await developmentToken(inject('server').keysDirectory, officer('BANKING'), '1h', clock);
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
  const { status } = response;
  const kind = query.startsWith('mutation') ? 'mutation' : 'query';
  kept.push({ kind, status, body, receipt: response.headers.get('huishang-receipt') });
  const answer: unknown = JSON.parse(body);
  const { code, reason } = (at(answer, 'errors', 0, 'extensions') ?? {}) as Record<string, unknown>;
  return { status, code, reason, data: at(answer, 'data') };
}

const read = () => ask('{ platforms(first: 3) { edges { node { code name } } } }');
const open = () => {
  businessLines += 1;
  const businessLine = `时钟 ${businessLines}`;
  return ask(
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
};

async function ready(): Promise<unknown> {
  const response = await fetch(`${hub.url}/health/ready`);
  const { code, reason } = (at(await response.json(), 'errors', 0, 'extensions') ?? {}) as Record<
    string,
    unknown
  >;
  return { status: response.status, code, reason };
}

async function metric(name: string): Promise<number> {
  return sample(await (await fetch(`${hub.url}/metrics`)).text(), name) ?? Number.NaN;
}

async function cases(): Promise<number> {
  const [row]: { cases: number }[] = await owner.query(
    'SELECT count(*)::int AS cases FROM coordination.substance_case',
  );
  return row?.cases ?? -1;
}

/** Size of the newest head, and whether the witness has signed it. */
async function head(): Promise<{ size: number; isCosigned: boolean }> {
  const note = parseNote(await (await fetch(`${hub.url}/log/checkpoint`)).text());
  return {
    size: parseCheckpoint(note.text).size,
    isCosigned: verifyNote(note, [parseVerifierKey(witness.verifierKey)]).ok,
  };
}

const SERVED = { status: 200, code: undefined };
const DIFFER = { status: 503, code: 'AUDIT_UNAVAILABLE', reason: 'CLOCKS_DIFFER' };

/** All that was recorded is sealed. */
async function sealed(): Promise<void> {
  await expect.poll(() => pendingLeaves(owner)).toBe(0);
}

/** The witness has signed a head with all that is sealed by now. */
async function cosigned(): Promise<void> {
  const [row]: { leaves: number }[] = await owner.query('SELECT count(*)::int AS leaves FROM audit.leaf');
  await expect
    .poll(async () => {
      const { size, isCosigned } = await head();
      return isCosigned && size >= (row?.leaves ?? 0);
    })
    .toBe(true);
}

describe.each([
  ['ahead by four minutes', 4 * MINUTE],
  ['behind by four minutes', -4 * MINUTE],
])('a clock of the hub that is %s', (_what, offset) => {
  it('is borne: answers are recorded and sealed', async () => {
    await setClocks(offset);
    expect(await read()).toMatchObject(SERVED);
    expect(await open()).toMatchObject(SERVED);
    expect(await ready()).toMatchObject({ status: 200 });
    await sealed();
    await setClocks(0);
    expect(await read()).toMatchObject(SERVED);
  });
});

describe.each([
  ['jumps forward by six minutes', 6 * MINUTE],
  ['jumps forward by a day', DAY],
  ['jumps forward by a year', YEAR],
  ["is six minutes behind the database's", -6 * MINUTE],
  ["is a day behind the database's", -DAY],
  ["is a year behind the database's", -YEAR],
])('a clock of the hub that %s', (_what, offset) => {
  it('ends disclosing with its cause, from the first request on, and all goes on when it is right again', async () => {
    const before = await cases();
    await setClocks(offset);
    expect(await read()).toMatchObject({ ...DIFFER, data: undefined });
    expect(await open()).toMatchObject({ ...DIFFER, data: undefined });
    expect(await cases()).toBe(before);
    await expect.poll(ready).toEqual(DIFFER);
    await expect.poll(() => metric('huishang_log_disclosing')).toBe(0);
    await expect
      .poll(async () => Math.abs((await metric('huishang_log_clock_ahead_seconds')) - offset / 1_000))
      .toBeLessThan(60);
    // What was recorded before is sealed all the same, and heads are cosigned.
    await sealed();
    if (offset === YEAR) await cosigned();

    await setClocks(0);
    await expect.poll(ready).toMatchObject({ status: 200 });
    expect(await read()).toMatchObject(SERVED);
    expect(await open()).toMatchObject(SERVED);
    expect(await cases()).toBe(before + 1);
    expect(await metric('huishang_log_disclosing')).toBe(1);
    await sealed();
  });
});

it('after all jumps the witness goes on, every answer is in the log once, and the verifier proves it', async () => {
  await cosigned();
  const get = async (path: string): Promise<string> => (await fetch(`${hub.url}${path}`)).text();
  const [jwks, logKeys] = [await get('/.well-known/jwks.json'), await get('/log/keys')];
  expect(kept.filter(({ status }) => status === 200).length).toBeGreaterThan(15);
  expect(await checkEvidence(owner, kept, jwks)).toEqual([]);
  // One by one, as who looks up a receipt does: records are looked for near the time that their identifiers have.
  for (const { receipt } of kept) {
    if (receipt === null) continue;
    const id = decodeJwt(receipt).jti ?? '';
    expect((await readEvidence(owner, [id])).get(id)?.status).toBe('SEALED');
  }
  const { DATA_DIR = '', DATABASE_URL = '', DATABASE_ROLE_SECRET = '' } = environment;
  const verified = await verifyLog(
    await mkdtemp(join(folder, 'verified-')),
    { DATA_DIR, DATABASE_URL, DATABASE_ROLE_SECRET },
    { answers: kept, logKeys, jwks },
  );
  expect(verified).toMatchObject({ exitCode: 0 });
});
