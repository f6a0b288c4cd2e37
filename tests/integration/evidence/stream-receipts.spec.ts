import { hash } from 'node:crypto';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { DataSource } from 'typeorm';
import { readLeaves } from '../../../src/audit/index.js';
import { leafHash } from '../../../src/transparency-log/tree/index.js';
import { at, textAt } from '../../testkit/at.js';
import type { StreamedAnswer, TestStream } from '../../testkit/event-stream.js';
import { fileOpinion, openCase } from '../../testkit/fixtures/case-work.js';
import { isQuiet, startTestHub, type TestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';

let hub: TestHub;
let owner: DataSource;
let keys: ReturnType<typeof createLocalJWKSet>;
const streams: TestStream[] = [];

beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner();
  keys = createLocalJWKSet((await (await fetch(`${hub.url}/.well-known/jwks.json`)).json()) as JSONWebKeySet);
});
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.close();
  await vi.waitUntil(() => isQuiet(hub), PATIENCE);
});
afterAll(() => hub?.stop());

const CASES = `subscription ($id: ID) { caseChanged(id: $id) { version substanceCase { platform { name } } } }`;

async function listen(id: string | null, at_: TestHub = hub): Promise<TestStream> {
  const before = at_.streams().subscribers;
  const stream = (await at_.as('SECURITIES', { role: 'OFFICER', purpose: 'STATISTICS' })).subscribe(CASES, {
    id,
  });
  streams.push(stream);
  await expect.poll(() => at_.streams().subscribers).toBe(before + 1);
  return stream;
}

/** What the receipt of an event says, once its signature is verified. */
async function claimsOf(event: StreamedAnswer | null): Promise<Record<string, string | null>> {
  const { payload, protectedHeader } = await compactVerify(textAt(event, 'extensions', 'receipt'), keys);
  expect(protectedHeader.typ).toBe('huishang-receipt+jwt');
  return JSON.parse(Buffer.from(payload).toString()) as Record<string, string | null>;
}

it('each event has the receipt of its own record, which is sealed and has the hash of what was told', async () => {
  const stream = await listen(null);
  const id = await openCase(hub, ['BANKING', 'SECURITIES']);
  const first = await stream.next();
  await fileOpinion(hub, 'BANKING', id);
  const second = await stream.next();
  const told = [await claimsOf(first), await claimsOf(second)];
  expect(new Set(told.map(({ jti }) => jti)).size).toBe(2);
  for (const [place, event] of [first, second].entries()) {
    expect(at(event, 'data', 'caseChanged', 'version')).toBe(place + 1);
    const { jti, answer, operation, leaf: promised } = told[place] ?? {};
    expect(answer).toBe(hash('sha256', JSON.stringify(event?.data)));
    const leaf = (await readLeaves(owner, [{ id: jti ?? '', kind: 'request' }])).get(jti ?? '');
    expect(leafHash(leaf?.text ?? '').toString('base64url')).toBe(promised);
    expect(JSON.parse(leaf?.text ?? '')).toMatchObject({
      agency: 'SECURITIES',
      operation: { kind: 'subscription', hash: operation },
      answer,
    });
    await vi.waitFor(async () => {
      expect(await owner.query('SELECT FROM audit.leaf WHERE record_id = $1', [jti])).toHaveLength(1);
    }, PATIENCE);
  }
});

it('streams that share an answer have a receipt each', async () => {
  const id = await openCase(hub, ['BANKING', 'SECURITIES']);
  const [one, other] = [await listen(id), await listen(id)];
  await fileOpinion(hub, 'BANKING', id);
  const [first, second] = [await claimsOf(await one.next()), await claimsOf(await other.next())];
  expect(first['answer']).toBe(second['answer']);
  expect(first['jti']).not.toBe(second['jti']);
});

it('what a stream ends with, where nothing was asked of anybody, has no receipt', async () => {
  const stopping = await startTestHub({ database: hub.database });
  const stream = await listen(null, stopping);
  const last = stream.next();
  await stopping.stop();
  const end = await last;
  expect(end?.errors).toMatchObject([{ extensions: { code: 'HUB_STOPPING' } }]);
  expect(end).not.toHaveProperty('extensions');
});
