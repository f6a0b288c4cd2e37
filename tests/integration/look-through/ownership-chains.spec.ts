import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { insertSubstanceCase } from '../../policy/live-fixtures.js';
import { at, listAt } from '../../testkit/at.js';
import { startTestHub, type TestCaller, type TestHub } from '../../testkit/hub.js';

const FIRMS = 8;
const CHAINS = `query Chains($code: PlatformCode!, $layers: Int!) {
  platform(code: $code) { commerce { ownersAbove(layers: $layers) { code name } heldBelow(layers: $layers) { code } } }
}`;
const LOOK = `query Look($code: PlatformCode!, $kinds: [EdgeKind!]) {
  lookThrough(code: $code, kinds: $kinds, depth: 6) {
    nodes { id layer name } edges { kind from to share } withheld { kind item } nodesFound edgesFound
  }
}`;

let hub: TestHub;
let owner: DataSource;
let commerce: TestCaller;
let codes: string[];

/** Writes who holds whom among the firms, in place of what was there. */
async function writeHoldings(pairs: readonly (readonly [holder: number, held: number])[]): Promise<void> {
  await owner.query(
    'DELETE FROM commerce.shareholder WHERE platform_code = ANY ($1) OR holder_code = ANY ($1)',
    [codes],
  );
  for (const [place, [holder, held]] of pairs.entries()) {
    await owner.query(
      `INSERT INTO commerce.shareholder (platform_code, position, name, kind, holder_code, ratio) VALUES ($1, $2, $3, 'ENTERPRISE', $4, 0.1)`,
      [codes[held], place + 1, `企业${holder}`, codes[holder]],
    );
  }
}

beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner();
  commerce = await hub.as('COMMERCE', { purpose: 'RECTIFICATION' });
  const rows: { code: string }[] = await owner.query(
    `SELECT platform_code AS code FROM commerce.registration WHERE platform_code NOT IN
       (SELECT merged_into FROM coordination.platform WHERE merged_into IS NOT NULL) ORDER BY md5(platform_code) LIMIT ${FIRMS}`,
  );
  codes = rows.map(({ code }) => code);
});
afterAll(() => hub?.stop());

const chainsOf = async (caller: TestCaller, firm: number, layers: number) => {
  const { data, errors } = await caller.ask(CHAINS, { code: codes[firm], layers });
  const numbers = (field: string): number[] =>
    listAt(data, 'platform', 'commerce', field).map((each) => codes.indexOf(String(at(each, 'code'))));
  return { errors, above: numbers('ownersAbove'), below: numbers('heldBelow') };
};

describe('chains of holdings', () => {
  it('go layer by layer, the nearest first, and end in circles', async () => {
    // 3 → 2 → 1 → 0, and 0 holds 3; 4 → 1; 0 → 5.
    await writeHoldings([
      [1, 0],
      [2, 1],
      [3, 2],
      [0, 3],
      [4, 1],
      [0, 5],
    ]);
    const one = await chainsOf(commerce, 0, 1);
    expect([one.errors, one.above]).toEqual([[], [1]]);
    expect([...one.below].toSorted((a, b) => a - b)).toEqual([3, 5]);
    const { above } = await chainsOf(commerce, 0, 10);
    expect(above[0]).toBe(1);
    expect(above.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
  });

  it.each([[0], [11]])('are refused through %i layers', async (layers) => {
    const { data, errors } = await commerce.ask(CHAINS, { code: codes[0], layers });
    expect(at(data, 'platform', 'commerce', 'ownersAbove')).toBeNull();
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      refusal: 'OWNERSHIP_CHAIN_LAYERS',
    });
  });

  it('name whom they find, and end at their bound with the nearest', async () => {
    await writeHoldings([
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    const { data } = await commerce.ask(LOOK, { code: codes[0], kinds: ['OWNERSHIP'] });
    const below = listAt(at(data, 'lookThrough'), 'nodes').filter((node) => Number(at(node, 'layer')) > 0);
    const named: { code: string; name: string }[] = await owner.query(
      'SELECT code, name FROM coordination.platform WHERE code = ANY ($1)',
      [codes],
    );
    const names = new Map(named.map(({ code, name }) => [code, name]));
    expect(below.map((node) => at(node, 'name'))).toEqual(
      [1, 2, 3].map((firm) => names.get(codes[firm] ?? '')),
    );
    const bounded: { code: string; layer: number }[] = await owner.query(
      'SELECT * FROM commerce.ownership_chain($1, 10, false, 2)',
      [codes[0]],
    );
    expect(bounded).toEqual([
      { code: codes[1], layer: 1 },
      { code: codes[2], layer: 2 },
    ]);
  });

  it('do not go on behind a firm about which the caller may not read, and do not tell of it', async () => {
    await writeHoldings([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
    const caseId = await insertSubstanceCase(owner, codes[0] ?? '', {
      status: 'COLLECTING',
      openedBy: 'BANKING',
      concerned: ['BANKING', 'COMMERCE'],
    });
    const within = await hub.as('BANKING', { level: 'NATIONAL', purpose: 'SUBSTANCE_DETERMINATION', caseId });
    const answer = async (): Promise<unknown> =>
      (await within.ask(LOOK, { code: codes[0], kinds: ['OWNERSHIP'] })).data;
    const shallow = await answer();
    expect(listAt(at(shallow, 'lookThrough'), 'nodes').map((node) => at(node, 'id'))).toEqual([
      codes[1],
      codes[0],
    ]);
    // The two worlds differ in what is behind the list that is withheld, and in nothing else.
    await writeHoldings([
      [1, 0],
      [4, 1],
      [5, 4],
    ]);
    expect(await answer()).toEqual(shallow);
    expect((await chainsOf(within, 0, 10)).above).toEqual([1]);
  });

  it('give the look-through that is read layer by layer, whatever holds whom', async () => {
    // A generator of its own: the same holdings in every run.
    let state = 2016;
    const random = (below: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    for (let world = 0; world < 12; world += 1) {
      const pairs = Array.from({ length: 3 + random(12) }, () => [random(FIRMS), random(FIRMS)] as const);
      await writeHoldings(pairs.filter(([holder, held]) => holder !== held));
      const code = codes[random(FIRMS)];
      // Beside records of another agency nothing is read ahead.
      const [ahead, layered] = await Promise.all(
        [['OWNERSHIP'], ['OWNERSHIP', 'GUARANTEE']].map(
          async (kinds) => (await commerce.ask(LOOK, { code, kinds })).data,
        ),
      );
      const ownership = (data: unknown): unknown[] =>
        listAt(at(data, 'lookThrough'), 'edges').filter((edge) => at(edge, 'kind') === 'OWNERSHIP');
      expect(ownership(ahead)).toEqual(ownership(layered));
      const layers = (data: unknown): Map<unknown, unknown> =>
        new Map(listAt(at(data, 'lookThrough'), 'nodes').map((node) => [at(node, 'id'), at(node, 'layer')]));
      for (const [id, layer] of layers(ahead)) expect([id, layers(layered).get(id)]).toEqual([id, layer]);
    }
  });
});
