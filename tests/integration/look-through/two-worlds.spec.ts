import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertSubstanceCase } from '../../policy/live-fixtures.js';
import { startTestHub, type TestCaller, type TestHub } from '../../testkit/hub.js';

/** Everything that a look-through tells. */
const LOOK = `query Look($code: PlatformCode!, $to: ID!, $direction: EdgeDirection!, $depth: Int!) {
  lookThrough(code: $code, direction: $direction, depth: $depth) {
    root depth truncated nodesShown nodesFound edgesShown edgesFound
    nodes { id kind code name masked layer }
    edges { id kind from to agency item record share amount { amount currency } validFrom validTo masked }
    withheld { kind agency item code reason remedy }
    paths(to: $to, first: 50) { parties share }
    ownership { complete owners { node share } holdings { node share } }
    control { complete ultimateControllers controlled }
    affiliates { complete firms subsidiaries partnerships branches }
    finalInvestors { complete products { node investors finalInvestors layers termMismatchDays } }
    circles { complete circles { parties } }
    fundPaths { complete origin transfers { edge } returned { amount } fanIn fanOut }
  }
}`;
const FIRMS = 7;
/** Worlds are written to PostgreSQL and asked about over HTTP, so that few of them are tried; the same in every run. */
const WORLDS = { numRuns: 12, seed: 2016 };

let hub: TestHub;
let owner: DataSource;
/** Within a case about the first firm: what others own is given about that firm alone. */
let within: TestCaller;
/** Without any agreement: what is shared under conditions is denied. */
let stranger: TestCaller;
let codes: string[];

/** A holding, a partnership or a product among the firms, by their numbers. */
interface Edge {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

const edgesAmong = (from: number, count: number) =>
  fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: FIRMS - 1 }),
      to: fc.integer({ min: from, max: FIRMS - 1 }),
      share: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: count },
  );

/** Writes who holds whom and who works with whom, in place of what was there. */
async function writeWorld(edges: readonly Edge[]): Promise<void> {
  await owner.query(
    'DELETE FROM commerce.shareholder WHERE platform_code = ANY ($1) OR holder_code = ANY ($1)',
    [codes],
  );
  await owner.query(
    'DELETE FROM insurance.partnership WHERE platform_code = ANY ($1) OR partner_code = ANY ($1)',
    [codes],
  );
  for (const [place, { from, to, share }] of edges.entries()) {
    if (from === to) continue;
    await owner.query(
      `INSERT INTO commerce.shareholder (platform_code, position, name, kind, holder_code, ratio)
       VALUES ($1, $2, $3, 'ENTERPRISE', $4, $5)`,
      [codes[to], place + 1, `企业${from}`, codes[from], share / 10],
    );
    await owner.query(
      `INSERT INTO insurance.partnership (platform_code, position, partner_name, partner_code, kind, since, licensed)
       VALUES ($1, $2, $3, $4, 'SURETY', '2015-01-01', true)`,
      [codes[to], place + 100, `企业${from}`, codes[from]],
    );
  }
}

/** The whole answer as a text; its receipt, which has an id and a time of its own, is checked to be there and left out. */
async function textOf(caller: TestCaller, variables: Readonly<Record<string, unknown>>): Promise<string> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: caller.headers,
    body: JSON.stringify({ query: LOOK, variables }),
  });
  const text = await response.text();
  const { extensions = {}, ...answer } = JSON.parse(text) as { extensions?: Record<string, unknown> };
  const { receipt, requestId, ...told } = extensions;
  return JSON.stringify({
    status: response.status,
    ...answer,
    extensions: told,
    signed: receipt !== undefined,
    named: requestId !== undefined,
  });
}

beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner();
  const rows: { code: string }[] = await owner.query(
    `SELECT platform_code AS code FROM commerce.registration WHERE platform_code NOT IN
       (SELECT merged_into FROM coordination.platform WHERE merged_into IS NOT NULL) ORDER BY md5(platform_code) LIMIT ${FIRMS}`,
  );
  codes = rows.map(({ code }) => code);
  const caseId = await insertSubstanceCase(owner, codes[0] ?? '', {
    status: 'COLLECTING',
    openedBy: 'BANKING',
    concerned: ['BANKING', 'COMMERCE', 'INSURANCE'],
  });
  within = await hub.as('BANKING', { level: 'NATIONAL', purpose: 'SUBSTANCE_DETERMINATION', caseId });
  stranger = await hub.as('LOCAL_FINANCE', {
    level: 'MUNICIPAL',
    region: '320100',
    purpose: 'RECTIFICATION',
  });
});
afterAll(() => hub?.stop());

const question = fc.record({
  direction: fc.constantFrom('UPSTREAM', 'DOWNSTREAM', 'BOTH'),
  depth: fc.integer({ min: 1, max: 10 }),
});

describe('two worlds that differ in nothing but withheld links', () => {
  it('have the same answer, byte for byte, where all links are withheld', async () => {
    await fc.assert(
      fc.asyncProperty(edgesAmong(0, 10), edgesAmong(0, 10), question, async (one, other, asked) => {
        const variables = { code: codes[0], to: codes[1], ...asked };
        await writeWorld(one);
        const first = await textOf(stranger, variables);
        await writeWorld(other);
        expect(await textOf(stranger, variables)).toBe(first);
        expect(codes.slice(1).filter((code) => first.includes(code))).toEqual([]);
      }),
      WORLDS,
    );
  });

  it('have the same answer, byte for byte, where those of one firm are given', async () => {
    await fc.assert(
      fc.asyncProperty(
        edgesAmong(0, 4).map((edges) => edges.map((edge) => ({ ...edge, to: 0 }))),
        edgesAmong(1, 10),
        edgesAmong(1, 10),
        question,
        async (given, one, other, asked) => {
          const variables = { code: codes[0], to: codes[1], ...asked };
          await writeWorld([...given, ...one]);
          const first = await textOf(within, variables);
          await writeWorld([...given, ...other]);
          expect(await textOf(within, variables)).toBe(first);
          // Nobody is in it but who stands in the one list that is given.
          const named = new Set([0, ...given.map(({ from }) => from)]);
          const others = codes.filter((_code, number) => !named.has(number));
          expect(others.filter((code) => first.includes(code))).toEqual([]);
        },
      ),
      WORLDS,
    );
  });

  it('are told apart by who is given the links', async () => {
    const commerce = await hub.as('COMMERCE', { purpose: 'RECTIFICATION' });
    const variables = { code: codes[0], to: codes[2], direction: 'UPSTREAM', depth: 3 };
    await writeWorld([
      { from: 1, to: 0, share: 5 },
      { from: 2, to: 1, share: 5 },
    ]);
    const first = await textOf(commerce, variables);
    expect(first).toContain(codes[2]);
    await writeWorld([{ from: 1, to: 0, share: 5 }]);
    expect(await textOf(commerce, variables)).not.toBe(first);
  });
});
