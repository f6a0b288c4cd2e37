import { afterAll, expect, it } from 'vitest';
import { composeGuardedSupergraph, StandaloneServer } from '../../src/gateway/index.js';
import { at } from '../testkit/at.js';
import { startSite, toySubgraph } from '../testkit/site.js';
import { SupergraphRefused } from '../../src/engine/index.js';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@shareable"])\n';
const SHELVES = `${LINK} type Query { shelf: Shelf } type Shelf @key(fields: "id") { id: ID! label: String }`;
const STOCK = `${LINK} type Shelf @key(fields: "id") { id: ID! count: Int }`;

/** The first subgraph may be made to wait, so that the second is asked only after a reload. */
let gate: Promise<void> = Promise.resolve();
let asked: () => void = () => undefined;
const shelves = await startSite(
  toySubgraph(SHELVES, {
    Query: {
      shelf: async () => {
        asked();
        await gate;
        return { id: '1', label: 'top' };
      },
    },
  }),
);
const stock = await startSite(
  toySubgraph(STOCK, { Shelf: { __resolveReference: () => ({ id: '1', count: 3 }) } }),
);

function supergraph(...subgraphs: readonly [name: string, sdl: string, url: string][]): string {
  const composed = composeGuardedSupergraph(
    subgraphs.map(([name, sdl, url]) => ({ name, sdl, url: `${url}/graphql` })),
    null,
  );
  if (!composed.ok) throw new Error(JSON.stringify(composed.problems));
  return composed.sdl;
}
const BOTH = supergraph(['shelves', SHELVES, shelves.url], ['stock', STOCK, stock.url]);
const ONE = supergraph(['shelves', SHELVES, shelves.url]);

const failures: unknown[] = [];
const server = new StandaloneServer({
  supergraphSdl: BOTH,
  onFailure: (_where, error) => failures.push(error),
});
const url = await server.listen('127.0.0.1', 0);
afterAll(async () => {
  await server.close();
  await shelves.stop();
  await stock.stop();
});

async function ask(query: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}
const WHOLE = { data: { shelf: { label: 'top', count: 3 } } };

it('the standalone gateway serves a new supergraph and lets what is in flight ask the subgraphs of the old one', async () => {
  let open: () => void = () => undefined;
  gate = new Promise((resolve) => {
    open = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const slow = ask('{ shelf { label count } }');
  await reached;
  expect(await server.reload(ONE)).toMatchObject({ breaking: 1, dangerous: 1, safe: 1 });
  const refused = await ask('{ shelf { count } }');
  expect(at(refused, 'errors', 0, 'extensions', 'code')).toBe('GRAPHQL_VALIDATION_FAILED');
  open();
  expect(await slow).toEqual(WHOLE);
  expect(await server.reload(ONE)).toBeNull();
  expect(await server.reload(BOTH)).toMatchObject({ breaking: 0, dangerous: 0, safe: 3 });
  expect(await ask('{ shelf { label count } }')).toEqual(WHOLE);
  expect(failures).toEqual([]);
});

it.each([
  ['no SDL', '{', 'SUPERGRAPH_UNUSABLE'],
  ['no supergraph', 'type Query { x: Int }', 'SUPERGRAPH_UNUSABLE'],
  ['no address', BOTH.replace(`${shelves.url}/graphql`, ''), 'SUBGRAPH_WITHOUT_ADDRESS'],
])('the standalone gateway keeps what it has before %s', async (_what, sdl, code) => {
  const before = at(await (await fetch(`${url}/health`)).json(), 'supergraph');
  const refused = await server.reload(sdl).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(SupergraphRefused);
  expect(refused).toMatchObject({ problems: [{ code }] });
  expect(at(await (await fetch(`${url}/health`)).json(), 'supergraph')).toBe(before);
  expect(await ask('{ shelf { label count } }')).toEqual(WHOLE);
});
