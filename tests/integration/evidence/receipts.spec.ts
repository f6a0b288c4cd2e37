import type { DataSource } from 'typeorm';
import { hash } from 'node:crypto';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readLeaves } from '../../../src/audit/index.js';
import { leafHash } from '../../../src/transparency-log/tree/index.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';

let hub: TestHub;
let owner: DataSource;
beforeAll(async () => {
  hub = await startTestHub({});
  owner = await hub.database.asOwner();
});
afterAll(() => hub?.stop());

it('an answer has a receipt whose leaf is sealed within seconds', async () => {
  const officer = await hub.as('PBOC', { officer: 'receipts', purpose: 'RISK_MONITORING' });
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...officer.headers },
    body: JSON.stringify({ query: '{ platforms(first: 2) { edges { node { code name } } } }' }),
  });
  const body = await response.text();
  const jws = response.headers.get('huishang-receipt') ?? '';
  const keys = createLocalJWKSet(
    (await (await fetch(`${hub.url}/.well-known/jwks.json`)).json()) as JSONWebKeySet,
  );
  const { payload, protectedHeader } = await compactVerify(jws, keys);
  const claims = JSON.parse(Buffer.from(payload).toString()) as Record<string, string>;
  expect(protectedHeader.typ).toBe('huishang-receipt+jwt');
  const { data } = JSON.parse(body) as { data: object };
  expect(claims['answer']).toBe(hash('sha256', JSON.stringify(data)));
  const id = claims['jti'] ?? '';
  const leaf = (await readLeaves(owner, [{ id, kind: 'request' }])).get(id);
  expect(leafHash(leaf?.text ?? '').toString('base64url')).toBe(claims['leaf']);
  expect(JSON.parse(leaf?.text ?? '')).toMatchObject({ agency: 'PBOC', answer: claims['answer'], id });
  await vi.waitFor(async () => {
    const rows: unknown[] = await owner.query(`SELECT 1 FROM audit.leaf WHERE record_id = $1`, [id]);
    expect(rows).toHaveLength(1);
  }, PATIENCE);
  const checkpoint = await (await fetch(`${hub.url}/log/checkpoint`)).text();
  expect(checkpoint).toMatch(/^huishang\.localhost\/log\n\d+\n/);
});
