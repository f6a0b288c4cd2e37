import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodOn, readShippedLaw, snapshotOf } from '../../src/law/index.js';
import { at as valueAt } from '../testkit/at.js';
import { startTestHub, type TestCaller, type TestHub } from '../testkit/hub.js';
import { LAW_CASES } from './law-cases.js';

let hub: TestHub;
let caller: TestCaller;
beforeAll(async () => {
  hub = await startTestHub({ law: [] });
  caller = await hub.as('OFFICE', { role: 'OFFICER' });
});
afterAll(() => hub?.stop());

type Values = Readonly<Record<string, unknown>>;

/** What an answer says, with the codes of what it nests. */
function flat(row: unknown): Values {
  const { source, ...own } = row as Values & {
    readonly source: {
      readonly document: { document: string };
      readonly article: unknown;
      readonly certainty: unknown;
    };
  };
  const nested = Object.entries(own).map(([name, value]) => [name, codesOf(value)]);
  return {
    ...Object.fromEntries(nested),
    document: source.document.document,
    article: source.article,
    certainty: source.certainty,
  };
}

function codesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(codesOf);
  if (typeof value !== 'object' || value === null) return value;
  if ('actor' in value) return value.actor;
  return 'groupCode' in value ? value.groupCode : value;
}

const flatOrNull = (row: unknown): Values | null => (row === null ? null : flat(row));

/** What an answer has to be in the parts that a case speaks about. */
const partOf = (expected: Values | null): unknown =>
  expected === null ? null : expect.objectContaining(expected);

async function ask(query: string, variables: Values): Promise<unknown> {
  const { data, errors } = await caller.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
}

const SOURCE = 'source { document { document } article certainty }';

describe('who leads', () => {
  const QUERY = `query ($sector: String!, $region: RegionCode, $at: LocalDate) {
    leadAgencies(sector: $sector, region: $region, at: $at) {
      level region mode leads { actor } bySubstance { actor } guiding { actor } participating { actor } ${SOURCE}
    }
  }`;
  it.each(LAW_CASES.leads)('$name', async ({ sector, region, at, expect: expected }) => {
    const found = valueAt(await ask(QUERY, { sector, region, at }), 'leadAgencies');
    expect(flatOrNull(found)).toEqual(partOf(expected));
  });
});

describe('whose group decides', () => {
  const QUERY = `query ($region: RegionCode, $at: LocalDate, $operating: [RegionCode!], $disagreement: Boolean) {
    decidingGroup(region: $region, at: $at, operatingRegions: $operating, disagreement: $disagreement) {
      level region groupCode chair at officeHost { actor } cooperating { groupCode } ${SOURCE}
    }
  }`;
  it.each(LAW_CASES.deciding)('$name', async ({ region, at, operating, disagreement, expect: expected }) => {
    const answer = await ask(QUERY, { region, at, operating, disagreement });
    expect(flat(valueAt(answer, 'decidingGroup'))).toMatchObject({ at, ...expected });
  });
});

describe('what bodies are called', () => {
  const QUERY = `query ($actor: ID!, $level: Level, $region: RegionCode, $at: LocalDate) {
    lawActor(actor: $actor) { name(level: $level, region: $region, at: $at) { zh short en ${SOURCE} } }
  }`;
  it.each(LAW_CASES.names)('$name', async ({ actor, level, region, at, expect: expected }) => {
    const found = valueAt(await ask(QUERY, { actor, level, region, at }), 'lawActor', 'name');
    expect(flatOrNull(found)).toEqual(partOf(expected));
  });
});

describe('what actors may do', () => {
  it.each(LAW_CASES.actors)('$actor', async ({ actor, expect: { kind, levels, has, lacks } }) => {
    const query = 'query ($actor: ID!) { lawActor(actor: $actor) { kind levels verbs } }';
    const found = valueAt(await ask(query, { actor }), 'lawActor') as { readonly verbs: readonly string[] };
    expect(found).toMatchObject({ kind, levels });
    expect(found.verbs).toEqual(expect.arrayContaining(has));
    expect(found.verbs.filter((verb) => lacks.includes(verb))).toEqual([]);
  });
});

const nodesOf = (list: unknown): readonly Values[] =>
  (valueAt(list, 'edges') as readonly { readonly node: unknown }[]).map(({ node }) => flat(node));

describe('what is forbidden', () => {
  const QUERY = `query ($sector: String, $region: RegionCode, $at: LocalDate) {
    redLines(sector: $sector, region: $region, at: $at, first: 200) {
      edges { node { redLine sector region zh force exception addressee ${SOURCE} } } pageInfo { hasNextPage }
    }
  }`;
  it.each(LAW_CASES.red_lines)(
    '$name',
    async ({ sector, region, at, draws, not, rows, absent, documents }) => {
      const answer = valueAt(await ask(QUERY, { sector, region, at }), 'redLines');
      expect(valueAt(answer, 'pageInfo', 'hasNextPage')).toBe(false);
      const found = nodesOf(answer);
      const drawn = new Set(found.map(({ redLine }) => redLine));
      expect(draws.filter((code) => !drawn.has(code))).toEqual([]);
      expect(not.filter((code) => drawn.has(code))).toEqual([]);
      for (const row of rows) expect(found).toContainEqual(expect.objectContaining(row));
      for (const row of absent) expect(found).not.toContainEqual(expect.objectContaining(row));
      const drawnBy = new Set(found.map(({ document }) => document));
      expect(drawnBy).toEqual(documents ? new Set(documents) : drawnBy);
    },
  );
});

describe('which disposition meets which finding', () => {
  const QUERY = `query ($sector: String, $region: RegionCode, $at: LocalDate) {
    dispositionRules(sector: $sector, region: $region, at: $at, first: 200) {
      edges { node { conduct conductZh licence gravity disposition zh orderKinds requiredKinds transfer ${SOURCE} } }
    }
  }`;
  it.each(LAW_CASES.dispositions)('$name', async ({ sector, region, at, rules, conducts }) => {
    const found = nodesOf(valueAt(await ask(QUERY, { sector, region, at }), 'dispositionRules'));
    for (const rule of rules) expect(found).toContainEqual(expect.objectContaining(rule));
    const findings = new Set(found.map(({ conduct }) => conduct));
    expect(findings).toEqual(conducts ? new Set(conducts) : findings);
  });
});

describe('who may ask for account data', () => {
  const QUERY = `query ($at: LocalDate) {
    accountWarrantGates(at: $at) {
      gate requester { actor } highestLevel lowestLevel targets partySectors purposes approverLevel approverRanks officers
      instrument validFrom validTo ${SOURCE}
    }
  }`;
  const gatesOn = async (at: string | null): Promise<readonly Values[]> =>
    (valueAt(await ask(QUERY, { at }), 'accountWarrantGates') as readonly unknown[]).map(flat);

  it.each(LAW_CASES.gates)('$name', async ({ at, open, has, lacks, rows }) => {
    const found = await gatesOn(at);
    const codes = found.map(({ gate }) => String(gate));
    expect(codes.toSorted()).toEqual((open ?? codes).toSorted());
    expect(codes).toEqual(expect.arrayContaining(has));
    expect(codes.filter((code) => lacks.includes(code))).toEqual([]);
    for (const row of rows) expect(found).toContainEqual(expect.objectContaining(row));
  });

  it('is never one of those whom no law empowers', async () => {
    const requesters = new Set((await gatesOn(null)).map(({ requester }) => requester));
    expect(LAW_CASES.powerless.filter((actor) => requesters.has(actor))).toEqual([]);
  });

  it('serves no purpose but an inquiry or an investigation', async () => {
    const purposes = new Set((await gatesOn(null)).flatMap((gate) => gate['purposes'] as string[]));
    expect([...purposes].toSorted()).toEqual(['ACCOUNT_INQUIRY', 'CRIMINAL_INVESTIGATION']);
  });
});

describe('how long a period is', () => {
  const law = snapshotOf(readShippedLaw());

  it.each(LAW_CASES.periods)('$name', ({ code, at, expect: expected }) => {
    expect(periodOn(law, code, at)).toEqual(partOf(expected));
  });
});

describe('the queries', () => {
  it('refuse a sector that no row has, in both languages', async () => {
    for (const [language, message] of [
      ['en', 'There is no sector TULIPS.'],
      ['zh', '没有领域“TULIPS”。'],
    ] as const) {
      const reader = await hub.as('POLICE', { language });
      for (const query of [
        '{ leadAgencies(sector: "TULIPS") { id } }',
        '{ redLines(sector: "TULIPS") { edges { cursor } } }',
      ]) {
        const { errors } = await reader.ask(query);
        expect(errors).toMatchObject([
          { message, extensions: { code: 'BAD_USER_INPUT', refusal: 'LAW_SECTOR_UNKNOWN' } },
        ]);
      }
    }
  });

  it('find one row by its identifier, and none by another', async () => {
    const answer = await ask(
      `{ redLine(id: "P2P_LENDING/FUND_POOL/N@2016-04-12") { zh en data validFrom validTo source { note document { number zh } } }
         other: redLine(id: "x") { id }
         dispositionRule(id: "J/-/NONE/EVADES_SUPERVISION/-@2016-06-29") { disposition orderKinds }
         lawActor(actor: "TULIPS") { actor } }`,
      {},
    );
    expect(answer).toEqual({
      redLine: {
        zh: '设立资金池',
        en: 'Pools client funds',
        data: ['Lending.pooledFunds'],
        validFrom: '2016-04-12',
        validTo: null,
        source: {
          note: null,
          document: { number: '国办发〔2016〕21号', zh: '互联网金融风险专项整治工作实施方案' },
        },
      },
      other: null,
      dispositionRule: {
        disposition: 'BAN',
        orderKinds: ['STOP_BUSINESS', 'WIND_DOWN', 'CLOSE', 'BAN', 'REVOKE_LICENCE', 'CLOSE_SITE_APP'],
      },
      lawActor: null,
    });
  });

  it('page their lists, and take no cursor of another', async () => {
    const query = `query ($after: String) {
      redLines(region: "110000", at: "2016-07-01", first: 100, after: $after) {
        edges { node { id } } pageInfo { endCursor hasNextPage }
      }
    }`;
    const ids: unknown[] = [];
    let after: unknown = null;
    do {
      const page = valueAt(await ask(query, { after }), 'redLines');
      for (const edge of valueAt(page, 'edges') as readonly unknown[]) ids.push(valueAt(edge, 'node', 'id'));
      after = valueAt(page, 'pageInfo', 'hasNextPage') ? valueAt(page, 'pageInfo', 'endCursor') : null;
    } while (after !== null);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
    const { errors } = await caller.ask(query, { after: 'eA' });
    expect(errors).toMatchObject([{ extensions: { refusal: 'CURSOR_UNUSABLE' } }]);
  });

  it('list actors with their names, and sectors of a region', async () => {
    const answer = await ask(
      `{ lawActors(first: 200) { edges { node { actor names { zh } } } }
         lawSectors(region: "320100", at: "2016-07-01") { edges { node { sector region zh } } } }`,
      {},
    );
    const actors = valueAt(answer, 'lawActors', 'edges') as readonly {
      node: { actor: string; names: unknown[] };
    }[];
    expect(actors.length).toBeGreaterThan(30);
    expect(actors.find(({ node }) => node.actor === 'BANKING')?.node.names).toHaveLength(6);
    const sectors = valueAt(answer, 'lawSectors', 'edges') as readonly { node: { sector: string } }[];
    expect(sectors.map(({ node }) => node.sector)).toContain('TRADING_VENUE');
    expect(sectors.map(({ node }) => node.sector)).not.toContain('广告与信息');
  });

  it('mean today in Beijing where no day is given', async () => {
    const answer = await ask('{ decidingGroup(region: "320102") { at groupCode } }', {});
    expect(valueAt(answer, 'decidingGroup', 'groupCode')).toBe('J');
  });

  it('are none on a day before the plans', async () => {
    const answer = await ask(
      '{ country: decidingGroup(at: "2015-01-01") { at } disputed: decidingGroup(region: "320102", operatingRegions: ["110105"], disagreement: true, at: "2015-01-01") { at } }',
      {},
    );
    expect(answer).toEqual({ country: null, disputed: null });
  });
});

describe('the rows that are shipped', () => {
  it('name only fields that the schema has', async () => {
    const { data } = await caller.ask('{ __schema { types { name fields { name } } } }');
    const types = valueAt(data, '__schema', 'types') as readonly {
      readonly name: string;
      readonly fields: readonly { readonly name: string }[] | null;
    }[];
    const fields = new Set(
      types.flatMap(({ name, fields: own }) => (own ?? []).map((field) => `${name}.${field.name}`)),
    );
    const named = new Set<string>();
    for (const region of [null, '110000', '320100']) {
      const answer = await ask(
        `query ($region: RegionCode) { redLines(region: $region, at: "2024-06-01", first: 200) { edges { node { data } } } }`,
        { region },
      );
      for (const { data: own } of nodesWithData(answer)) for (const field of own) named.add(field);
    }
    expect(named.size).toBeGreaterThan(15);
    expect([...named].filter((field) => !fields.has(field))).toEqual([]);
  });
});

function nodesWithData(answer: unknown): readonly { readonly data: readonly string[] }[] {
  const edges = valueAt(answer, 'redLines', 'edges') as readonly { node: { data: readonly string[] } }[];
  return edges.map(({ node }) => node);
}
