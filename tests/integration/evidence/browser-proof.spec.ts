import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  checkReceipt,
  type ProofKeys,
  type ReceiptDocument,
} from '../../../src/console/features/audit/log-proof.js';
import { at } from '../../testkit/at.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';

let hub: TestHub;
let keys: ProofKeys;
let document: ReceiptDocument;
const HOLD = { LEAF: 'HOLDS', DISCLOSURES: 'HOLDS', INCLUSION: 'HOLDS', HEAD: 'HOLDS', RECEIPT: 'HOLDS' };

async function keysOf(url: string): Promise<ProofKeys> {
  const [logKey = ''] = (await (await fetch(`${url}/log/keys`)).text()).split('\n');
  const { keys: receiptKeys } = (await (await fetch(`${url}/.well-known/jwks.json`)).json()) as {
    keys: ProofKeys['receiptKeys'];
  };
  return { logKey, receiptKeys };
}

beforeAll(async () => {
  hub = await startTestHub();
  keys = await keysOf(hub.url);
  const officer = await hub.as('PBOC', { officer: 'checked' });
  for (let each = 0; each < 5; each++)
    await officer.ask('{ platforms(first: 1) { edges { node { code } } } }');
  const auditor = await hub.as('OFFICE', { role: 'AUDITOR' });
  document = await vi.waitFor(async () => {
    const { data } = await auditor.ask(
      '{ auditEntries(filter: { officer: "checked" }) { edges { node { id evidence } } } }',
    );
    const id = at(data, 'auditEntries', 'edges', 2, 'node', 'id');
    const answer = await auditor.ask('query ($id: ID!) { receipt(id: $id) { status document } }', { id });
    if (at(answer.data, 'receipt', 'status') !== 'SEALED') throw new Error('It is not sealed yet.');
    return at(answer.data, 'receipt', 'document') as ReceiptDocument;
  }, PATIENCE);
});
afterAll(() => hub?.stop());

const changed = (change: (leaf: ReceiptDocument['leaves'][number]) => object): ReceiptDocument => ({
  ...document,
  leaves: document.leaves.map((leaf) => ({ ...leaf, ...change(leaf) })),
});

describe('what a browser checks of a receipt', () => {
  test('holds where nothing was changed', async () => {
    expect(await checkReceipt(document, keys)).toEqual(HOLD);
  });

  test('fails where the leaf was changed', async () => {
    const other = changed(({ leaf }) => ({ leaf: leaf.replace('"PBOC"', '"POLICE"') }));
    expect(await checkReceipt(other, keys)).toEqual({ ...HOLD, LEAF: 'FAILS', INCLUSION: 'FAILS' });
  });

  test('fails where a disclosure is of something else', async () => {
    const other = changed(() => ({
      disclosures: [Buffer.from('["x","officer","other"]').toString('base64url')],
    }));
    expect(await checkReceipt(other, keys)).toEqual({ ...HOLD, DISCLOSURES: 'FAILS' });
  });

  test('fails where the proof is of another leaf', async () => {
    const other = changed(({ proof }) => ({ proof: proof?.replace(/^index \d+/m, 'index 0') }));
    expect(await checkReceipt(other, keys)).toEqual({ ...HOLD, INCLUSION: 'FAILS' });
  });

  test('fails where the head was changed', async () => {
    const other = changed(({ proof }) => ({ proof: proof?.replace(/\n\n(\S+)\n\d+\n/, '\n\n$1\n99999\n') }));
    expect(await checkReceipt(other, keys)).toMatchObject({ HEAD: 'FAILS' });
  });

  test('fails where the keys are another hub’s', async () => {
    const other = await startTestHub();
    try {
      expect(await checkReceipt(document, await keysOf(other.url))).toEqual({
        ...HOLD,
        HEAD: 'FAILS',
        RECEIPT: 'FAILS',
      });
    } finally {
      await other.stop();
    }
  });

  test('is open before the leaf is sealed', async () => {
    expect(
      await checkReceipt(
        changed(() => ({ proof: null })),
        keys,
      ),
    ).toEqual({
      ...HOLD,
      INCLUSION: 'OPEN',
      HEAD: 'OPEN',
    });
  });
});
