import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at, listAt } from '../../testkit/at.js';
import { startTestHub, type Answer, type TestCaller, type TestHub } from '../../testkit/hub.js';

const GRAPH = `query Seen($code: PlatformCode!, $kinds: [EdgeKind!], $direction: EdgeDirection! = BOTH, $depth: Int! = 3, $asOf: DateTime) {
  lookThrough(code: $code, kinds: $kinds, direction: $direction, depth: $depth, asOf: $asOf) {
    root depth truncated nodesShown nodesFound edgesShown edgesFound
    nodes { id kind code name masked layer }
    edges { kind from to agency item record share masked }
    withheld { kind agency item code reason remedy }
    ownership { complete owners { node share } holdings { node share } }
    control { complete ultimateControllers controlled }
    affiliates { complete firms subsidiaries partnerships branches }
    finalInvestors { complete products { node investors finalInvestors layers termMismatchDays } }
    circles { complete circles { parties } }
    dealings { complete edges }
  }
}`;

const {
  nestedFund: { code: nested },
  groupOfFifty: { code: group },
  cleanPlatform: { code: first },
  multiBankPayer: { code: second },
  pooledLender: { code: lender },
  taintedInsurer: { code: insurer },
} = SCENARIOS;
const NANJING = { level: 'MUNICIPAL', region: '320100', purpose: 'RECTIFICATION' } as const;
const OWNERSHIP = { kinds: ['OWNERSHIP'], depth: 5 };

let hub: TestHub;
let owner: DataSource;
let commerce: TestCaller;
/** Joined later, without any agreement: it is given what is shared without conditions. */
let stranger: TestCaller;
let before: unknown;
/** An instant before the circle was written. */
let earlier: string;

const seen = ({ data, errors }: Answer): unknown => {
  expect(errors).toEqual([]);
  return at(data, 'lookThrough');
};

/** 甲某 holds half of the first, which holds 80 % of the second, which holds 30 % of the first. */
async function writeCircle(): Promise<void> {
  await owner.query('DELETE FROM commerce.shareholder WHERE platform_code = ANY ($1)', [[first, second]]);
  await owner.query(
    `INSERT INTO commerce.shareholder (platform_code, position, name, kind, holder_code, ratio)
     VALUES ($1, 1, '甲某', 'PERSON', NULL, 0.5), ($1, 2, '乙公司', 'ENTERPRISE', $2, 0.3), ($2, 1, '丙公司', 'ENTERPRISE', $1, 0.8)`,
    [first, second],
  );
}

beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner();
  commerce = await hub.as('COMMERCE', { purpose: 'RECTIFICATION' });
  stranger = await hub.as('LOCAL_FINANCE', NANJING);
  before = seen(await stranger.ask(GRAPH, { code: first }));
  const [row]: { now: Date }[] = await owner.query(
    `SELECT pg_sleep(0.005), date_trunc('milliseconds', clock_timestamp()) AS now, pg_sleep(0.005)`,
  );
  earlier = row?.now.toISOString() ?? '';
  await writeCircle();
});
afterAll(() => hub?.stop());

describe('looking through a firm', () => {
  it('finds 612 investors through three layers of 上海栖桐', async () => {
    const caller = await hub.as('BANKING', { purpose: 'RECTIFICATION' });
    const found = seen(await caller.ask(GRAPH, { code: nested, kinds: ['NESTING'], depth: 4 }));
    expect(listAt(found, 'finalInvestors', 'products')[0]).toMatchObject({ finalInvestors: 612, layers: 3 });
  });

  it('finds 53 subsidiaries and 106 partnerships of 梧垣', async () => {
    const found = seen(await commerce.ask(GRAPH, { code: group, kinds: ['OWNERSHIP', 'CONTROL'] }));
    expect(at(found, 'affiliates')).toMatchObject({
      complete: true,
      subsidiaries: 53,
      partnerships: 106,
      branches: 31,
    });
  });

  it('counts a circle to its limit: 65.79 %, 52.63 % and 80 %', async () => {
    const ofFirst = seen(await commerce.ask(GRAPH, { code: first, ...OWNERSHIP }));
    const ofSecond = seen(await commerce.ask(GRAPH, { code: second, ...OWNERSHIP }));
    const person = `PERSON:${first}:甲某`;
    const owners = (found: unknown): Map<unknown, unknown> =>
      new Map(listAt(found, 'ownership', 'owners').map((each) => [at(each, 'node'), at(each, 'share')]));
    expect(owners(ofFirst).get(person)).toBeCloseTo(0.6579, 4);
    expect(owners(ofSecond).get(person)).toBeCloseTo(0.5263, 4);
    expect(owners(ofSecond).get(first)).toBeCloseTo(0.8, 4);
    expect(at(ofFirst, 'circles', 'circles')).toEqual([{ parties: [first, second].toSorted() }]);
    expect(at(ofFirst, 'ownership', 'complete')).toBe(true);
  });

  it('says that a measure is incomplete which rests on links of the other way as well', async () => {
    const upstream = seen(await commerce.ask(GRAPH, { code: first, ...OWNERSHIP, direction: 'UPSTREAM' }));
    expect(listAt(upstream, 'ownership', 'owners')).not.toEqual([]);
    expect(at(upstream, 'ownership', 'complete')).toBe(false);
  });

  it('has what was recorded at an instant', async () => {
    const past = seen(await commerce.ask(GRAPH, { code: second, ...OWNERSHIP, asOf: earlier }));
    expect(at(past, 'circles', 'circles')).toEqual([]);
    expect(listAt(past, 'edges').some((edge) => at(edge, 'from') === first)).toBe(false);
  });

  it('finds a guarantee from the side of whom it is for', async () => {
    const caller = await hub.as('INSURANCE', { purpose: 'RECTIFICATION' });
    const kinds = { kinds: ['GUARANTEE', 'PARTNERSHIP'], depth: 1 };
    const found = seen(await caller.ask(GRAPH, { code: lender, ...kinds, direction: 'UPSTREAM' }));
    expect(listAt(found, 'nodes').map((node) => [at(node, 'id'), at(node, 'layer')])).toEqual([
      [insurer, -1],
      [lender, 0],
    ]);
  });
});

describe('looking through a group', () => {
  const TOGETHER = `query Together($code: PlatformCode!, $members: [PlatformCode!]) {
    lookThrough(code: $code, members: $members, kinds: [OWNERSHIP], depth: 5) {
      root roots nodes { id layer } edges { from to } ownership { owners { node share } }
    }
  }`;

  it('draws its firms as one, with what is between them', async () => {
    const found = seen(await commerce.ask(TOGETHER, { code: first, members: [second, first] }));
    expect([at(found, 'root'), at(found, 'roots')]).toEqual([first, [first, second]]);
    const layers = new Map(listAt(found, 'nodes').map((node) => [at(node, 'id'), at(node, 'layer')]));
    expect([layers.get(first), layers.get(second), layers.get(`PERSON:${first}:甲某`)]).toEqual([0, 0, -1]);
    const between = listAt(found, 'edges').filter(
      (edge) => at(edge, 'from') === first && at(edge, 'to') === second,
    );
    expect(between).toHaveLength(1);
  });

  it('refuses one firm that is not there, and more firms than a case may have', async () => {
    const ask = async (members: readonly string[]) => {
      const { errors } = await commerce.ask(TOGETHER, { code: first, members });
      return errors[0]?.extensions?.['refusal'];
    };
    expect(await ask(['91440300708461136T'])).toBe('LOOK_THROUGH_UNKNOWN_PLATFORM');
    expect(await ask(Array.from({ length: 101 }, () => second))).toBe('LOOK_THROUGH_MEMBERS');
  });
});

describe('what is withheld', () => {
  it('is named by item and reason, and makes measures incomplete', async () => {
    const found = seen(await stranger.ask(GRAPH, { code: first }));
    const withheld = listAt(found, 'withheld').find((each) => at(each, 'item') === 'commerce.shareholders');
    expect(withheld).toMatchObject({ kind: 'OWNERSHIP', agency: 'COMMERCE', code: expect.any(String) });
    expect(at(found, 'ownership')).toEqual({ complete: false, owners: [], holdings: [] });
  });

  it('changes nothing of the answer by being there or not', async () => {
    expect(seen(await stranger.ask(GRAPH, { code: first }))).toEqual(before);
  });

  it('is everything for who reads no business data', async () => {
    const auditor = await hub.as('COMMERCE', { role: 'AUDITOR', purpose: 'RECTIFICATION' });
    expect(seen(await auditor.ask(GRAPH, { code: group }))).toMatchObject({ nodesFound: 1, edgesFound: 0 });
  });
});

describe('the record', () => {
  const entriesOf = (
    operation: string,
  ): Promise<{ operation_name: string; plain: string; platforms: string[] }[]> =>
    owner.query(
      `SELECT operation_name, fields_plain::text AS plain, platforms FROM audit.operation
       WHERE request_id = (SELECT request_id FROM audit.operation WHERE operation_name = $1) ORDER BY recorded_at`,
      [operation],
    );

  it('names every firm of a chain that one owner gave at once', async () => {
    await commerce.ask(GRAPH.replace('Seen', 'Chained'), { code: first, ...OWNERSHIP });
    const read = (await entriesOf('Chained')).filter(({ operation_name: name }) => name === 'LookThrough');
    expect(read).toHaveLength(1);
    expect(read[0]?.plain).toContain('CommerceRecord.ownersAbove');
    expect(read[0]?.platforms).toEqual(expect.arrayContaining([first, second]));
  });

  it('has an entry for each layer, under the id of the request, with the items that were given', async () => {
    const kinds = { kinds: ['OWNERSHIP', 'GUARANTEE'], depth: 5 };
    await commerce.ask(GRAPH.replace('Seen', 'Audited'), { code: first, ...kinds });
    const entries = await entriesOf('Audited');
    const layers = entries.filter(({ operation_name: name }) => name === 'LookThrough');
    expect(entries.filter(({ operation_name: name }) => name === 'Audited')).toHaveLength(1);
    expect(layers.length).toBeGreaterThanOrEqual(2);
    expect(layers[0]?.plain).toContain('CommerceRecord.shareholders');
    expect(layers[0]?.plain).toContain('CommerceRecord.holdings');
    expect(layers[0]?.platforms).toContain(first);
  });
});

describe('what is refused', () => {
  const refusal = ({ data, errors }: Answer): unknown => {
    expect(data).toBeNull();
    return errors[0]?.extensions;
  };

  it.each([[0], [11]])('a depth of %i', async (depth) => {
    expect(refusal(await commerce.ask(GRAPH, { code: first, depth }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      refusal: 'LOOK_THROUGH_DEPTH',
    });
  });

  it('a question without a purpose, and a firm that is not registered', async () => {
    const aimless = await hub.as('COMMERCE');
    expect(refusal(await aimless.ask(GRAPH, { code: first }))).toMatchObject({
      refusal: 'LOOK_THROUGH_PURPOSE',
    });
    expect(refusal(await commerce.ask(GRAPH, { code: '91110000600037341L' }))).toMatchObject({
      refusal: 'LOOK_THROUGH_UNKNOWN_PLATFORM',
    });
  });

  it('too many paths', async () => {
    const paths = `query ($code: PlatformCode!, $to: ID!, $first: Int) {
      lookThrough(code: $code, kinds: [OWNERSHIP]) { paths(to: $to, first: $first) { parties share } } }`;
    expect(refusal(await commerce.ask(paths, { code: first, to: second, first: 101 }))).toMatchObject({
      refusal: 'LOOK_THROUGH_SIZE',
    });
    const few = await commerce.ask(paths, { code: first, to: second });
    expect(at(few.data, 'lookThrough', 'paths')).toMatchObject([{ share: 0.8 }, { share: 0.3 }]);
  });

  it('a request that wants all or nothing, where anything is denied', async () => {
    const strict = await hub.as('LOCAL_FINANCE', { ...NANJING, onDenied: 'reject' });
    expect(refusal(await strict.ask(GRAPH, { code: first }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      refusal: 'OPERATION_DENIED',
    });
  });
});
