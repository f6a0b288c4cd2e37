import { createHash } from 'node:crypto';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { StoredReceipt } from '../../../src/evidence/index.js';
import type { Actor } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { parseCheckpoint, parseNote } from '../../../src/transparency-log/notes/index.js';
import { parseLogProof } from '../../../src/transparency-log/proof/index.js';
import { leafHash, verifyInclusion } from '../../../src/transparency-log/tree/index.js';
import { at, listAt, textAt } from '../../testkit/at.js';
import { openCase, shareLending } from '../../testkit/fixtures/case-work.js';
import { startTestHub, type As, type TestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';

const { code } = SCENARIOS.pooledLender;
const RESIDENT_ID = '11010519491231002X';
const READER: As & { agency: Actor } = {
  agency: 'INSURANCE',
  officer: 'reader',
  purpose: 'STATISTICS',
  basis: `身份证${RESIDENT_ID}的调查`,
};
let hub: TestHub;
let owner: DataSource;
let entry = '';

/** The id in the receipt of an answer. */
async function recorded(who: As & { agency: Actor }, query: string): Promise<string> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: (await hub.as(who.agency, who)).headers,
    body: JSON.stringify({ query }),
  });
  const [, payload = ''] = (response.headers.get('huishang-receipt') ?? '').split('.');
  await response.text();
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { jti: string }).jti;
}

async function receipt(id: string, agency: Actor, who: As = {}): Promise<unknown> {
  const { data, errors } = await (
    await hub.as(agency, who)
  ).ask('query ($id: ID!) { receipt(id: $id) { id status sentence document } }', { id });
  expect(errors).toEqual([]);
  return at(data, 'receipt');
}

const auditor = (agency: Actor, id: string): Promise<unknown> =>
  receipt(id, agency, { role: 'AUDITOR', officer: `${agency}-auditor` });

async function sealed(id: string, ask: (id: string) => Promise<unknown>): Promise<StoredReceipt> {
  const found = await vi.waitFor(async () => {
    const each = await ask(id);
    expect(each).toMatchObject({ status: 'SEALED' });
    return each;
  }, PATIENCE);
  return at(found, 'document') as StoredReceipt;
}

const disclosed = ({ leaves }: StoredReceipt): Record<string, unknown> =>
  Object.fromEntries(
    leaves.flatMap(({ disclosures }) =>
      disclosures.map((each) => {
        const [, name, value] = JSON.parse(Buffer.from(each, 'base64url').toString()) as [
          string,
          string,
          unknown,
        ];
        return [name, value];
      }),
    ),
  );

/** Whether each leaf of a receipt is in the tree of the head that its proof has. */
function isIncluded({ leaves }: StoredReceipt): boolean {
  return leaves.every(({ leaf, proof }) => {
    const { index, hashes, checkpoint } = parseLogProof(proof ?? '');
    const { size, root } = parseCheckpoint(parseNote(checkpoint).text);
    return verifyInclusion(leafHash(leaf), index, size, hashes, root);
  });
}

beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner();
  await shareLending(hub, 'INSURANCE');
  entry = await recorded(
    READER,
    `{ platform(code: "${code}") { name banking { lending { overdueRate } } commerce { legalRepresentative { name } } } }`,
  );
});
afterAll(() => hub?.stop());

describe('the receipt of a request', () => {
  test('is signed, is of its leaf, and proves that the leaf is in the log', async () => {
    const stored = await sealed(entry, (id) => auditor('OFFICE', id));
    const keys = createLocalJWKSet(
      (await (await fetch(`${hub.url}/.well-known/jwks.json`)).json()) as JSONWebKeySet,
    );
    const { payload } = await compactVerify(stored.receipt, keys);
    const [leaf] = stored.leaves;
    expect(JSON.parse(Buffer.from(payload).toString())).toMatchObject({
      jti: entry,
      leaf: leafHash(leaf?.leaf ?? '').toString('base64url'),
      late: null,
    });
    expect(isIncluded(stored)).toBe(true);
    const { fields } = JSON.parse(leaf?.leaf ?? '') as { fields: string };
    expect(createHash('sha256').update(JSON.stringify(stored.fields)).digest('hex')).toBe(fields);
  });

  test('of a mutation has the leaf of its answer as well', async () => {
    await openCase(hub, ['BANKING', 'SECURITIES']);
    const [row]: { id: string }[] = await owner.query(
      `SELECT entry_id AS id FROM audit.disclosure WHERE answer_hash IS NOT NULL ORDER BY recorded_at DESC LIMIT 1`,
    );
    const stored = await sealed(row?.id ?? '', (id) => auditor('OFFICE', id));
    expect(stored.leaves).toHaveLength(2);
    expect(isIncluded(stored)).toBe(true);
    expect(stored.leaves.map(({ leaf }) => textAt(JSON.parse(leaf), 'type'))).toEqual([
      'request',
      'disclosure',
    ]);
  });
});

describe('who sees it', () => {
  test('the very caller all of it', async () => {
    const { agency, ...who } = READER;
    const stored = await sealed(entry, (id) => receipt(id, agency, who));
    expect(disclosed(stored)).toMatchObject({
      officer: 'reader',
      address: '127.0.0.1',
      basis: expect.stringContaining(RESIDENT_ID),
    });
  });

  test('auditors of his agency and of the office, without a person’s number', async () => {
    for (const agency of ['INSURANCE', 'OFFICE'] as const) {
      const stored = await sealed(entry, (id) => auditor(agency, id));
      expect(Object.keys(disclosed(stored)).toSorted()).toEqual(['address', 'officer', 'token']);
    }
  });

  test('an owner’s auditor neither address nor token, nor what others’ items were', async () => {
    const stored = await sealed(entry, (id) => auditor('BANKING', id));
    expect(disclosed(stored)).toEqual({ officer: 'reader' });
    expect(stored.fields).toBeNull();
    expect(isIncluded(stored)).toBe(true);
  });

  test.each<[string, Actor, As]>([
    ['a colleague', 'INSURANCE', { officer: 'colleague' }],
    ['somebody of the same name elsewhere', 'BANKING', { officer: 'reader' }],
    ['the auditor of an agency whose items were denied', 'COMMERCE', { role: 'AUDITOR' }],
    ['the auditor of an agency that was not asked', 'POLICE', { role: 'AUDITOR' }],
  ])('%s sees nothing', async (_, agency, who) => {
    expect(await receipt(entry, agency, who)).toBeNull();
  });

  test.each(['no id', '019a0000-0000-7000-8000-000000000000', '6ba7b810-9dad-41d1-80b4-00c04fd430c8'])(
    'of %s there is none',
    async (id) => expect(await auditor('OFFICE', id)).toBeNull(),
  );
});

describe('a record that is not the one in the log', () => {
  const outsideTriggers = (statement: string, values: unknown[]): Promise<unknown> =>
    owner.transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      await manager.query(statement, values);
    });

  test('is ALTERED where a row was changed, and is not signed for', async () => {
    const id = await recorded(
      { ...READER, officer: 'changed' },
      '{ platforms(first: 1) { edges { node { code } } } }',
    );
    await sealed(id, (each) => auditor('OFFICE', each));
    await outsideTriggers(`UPDATE audit.entry SET purpose = 'CRIMINAL_INVESTIGATION' WHERE id = $1`, [id]);
    expect(await auditor('OFFICE', id)).toMatchObject({ status: 'ALTERED', document: null });
    expect(await auditor('INSURANCE', id)).toMatchObject({ status: 'ALTERED' });
  });

  test('is ALTERED where a row is gone, which auditors of the office are told', async () => {
    const id = await recorded(
      { ...READER, officer: 'gone' },
      '{ platforms(first: 1) { edges { node { code } } } }',
    );
    await sealed(id, (each) => auditor('OFFICE', each));
    await outsideTriggers('DELETE FROM audit.entry WHERE id = $1', [id]);
    expect(await auditor('OFFICE', id)).toMatchObject({
      status: 'ALTERED',
      sentence: expect.stringContaining('changed or taken away'),
      document: null,
    });
    expect(await auditor('INSURANCE', id)).toBeNull();
  });

  test('is UNLOGGED where it was added past the hub', async () => {
    const id = '019aba96-8ce0-7000-8000-000000000001';
    await outsideTriggers(
      `INSERT INTO audit.entry (id, recorded_at, request_id, agency, role, level, officer, refusal, field_set)
       SELECT $1::uuid, '2025-11-25T10:37:00Z', 'x', 'PBOC', 'OFFICER', 'NATIONAL', 'nobody', 'X', hash
       FROM audit.field_set LIMIT 1`,
      [id],
    );
    expect(await auditor('OFFICE', id)).toMatchObject({ status: 'UNLOGGED', document: null });
  });

  test('is ALTERED where the tree was changed, so that nothing can be proved', async () => {
    const id = await recorded(
      { ...READER, officer: 'tree' },
      '{ platforms(first: 1) { edges { node { code } } } }',
    );
    await sealed(id, (each) => auditor('OFFICE', each));
    await outsideTriggers(
      `UPDATE audit.leaf SET leaf_hash = sha256('other') WHERE leaf_index = (SELECT leaf_index FROM audit.leaf WHERE record_id = $1) - 1`,
      [id],
    );
    expect(await auditor('OFFICE', id)).toMatchObject({ status: 'ALTERED', document: null });
  });
});

test('each entry of a list says what the log says of it', async () => {
  const { data } = await (
    await hub.as('OFFICE', { role: 'AUDITOR' })
  ).ask('{ auditEntries(filter: { officer: "changed" }) { edges { node { evidence } } } }');
  expect(listAt(data, 'auditEntries', 'edges').map((edge) => at(edge, 'node', 'evidence'))).toEqual([
    'ALTERED',
  ]);
});
