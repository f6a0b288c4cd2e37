import { composeServices } from '@theguild/federation-composition';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { readGuardedSupergraph } from '../../src/gateway/policies/guarded-supergraph.js';
import { selectedCoordinates } from '../../src/engine/preparation/prepared-operations.js';
import {
  fetchesOf,
  type EntityFetch,
  type EntitySource,
  type PreparedNode,
  type RootFetch,
} from '../../src/engine/planning/model/plan.js';
import { QueryPlanner } from '../../src/engine/planning/query-planner.js';
import { readModel } from '../../src/engine/planning/model/read-model.js';
import { PlanDefect } from '../../src/engine/planning/verification/plan-defect.js';
import { PlanVerifier } from '../../src/engine/planning/verification/verify-plan.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@requires", "@external", "@provides", "@policy"
])\n`;

const SUBGRAPHS = {
  catalog: `
    type Query { book: Book media: [Media!] shown: Shown }
    type Mutation { first: Book second: Book }
    interface Media { id: ID! title: String }
    type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
    type Film implements Media @key(fields: "id") { id: ID! title: String length: Int }
    type Note { text: String! } type Page { text: Int }
    union Shown = Note | Page`,
  prices: `type Book @key(fields: "id") {
    id: ID! price(currency: String): Int @policy(policies: [["price"]]) stock: Int note: String
  }`,
  shop: `
    type Query { offered: Book @provides(fields: "stock") }
    type Book @key(fields: "id") {
      id: ID! price(currency: String): Int @external stock: Int @external
      usd: Int @requires(fields: "price(currency: \\"USD\\")") @policy(policies: [["price"]])
      rank: Int secret: Int @policy(policies: [["secret"]])
    }
    type Film @key(fields: "id") { id: ID! rank: Int }`,
};

function supergraph() {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(SUBGRAPHS).map(([name, sdl]) => ({
      name,
      typeDefs: parse(LINK + sdl),
      url: `http://${name}`,
    })),
  );
  if (!supergraphSdl) throw new Error((errors ?? []).map(({ message }) => message).join('\n'));
  return readGuardedSupergraph(supergraphSdl);
}

type Fetch = RootFetch | EntityFetch;
type Breaking = (plan: PreparedNode) => PreparedNode | null;

/** Changes each fetch from one subgraph. */
function fetchesFrom(subgraph: string, change: (fetch: Fetch) => Fetch | null): Breaking {
  const visit = (node: PreparedNode): PreparedNode | null => {
    if (node.kind !== 'SEQUENCE' && node.kind !== 'PARALLEL') {
      return node.subgraph === subgraph ? change(node) : node;
    }
    const nodes = node.nodes.flatMap((each) => visit(each) ?? []);
    return { ...node, nodes };
  };
  return visit;
}

const textOf = (subgraph: string, from: string, to: string): Breaking =>
  fetchesFrom(subgraph, (fetch) => ({ ...fetch, operation: fetch.operation.replace(from, to) }));

const sourcesOf = (subgraph: string, change: (source: EntitySource) => EntitySource): Breaking =>
  fetchesFrom(subgraph, (fetch) =>
    fetch.kind === 'ENTITY_FETCH' ? { ...fetch, sources: fetch.sources.map(change) } : fetch,
  );

/** Asks entities for one more field beside another, in good order. */
const askingMore = (subgraph: string, beside: string, name: string): Breaking => {
  const asking = textOf(subgraph, beside, `${beside} ${name}`);
  const filling = sourcesOf(subgraph, (source) => ({
    ...source,
    fills: source.fills.map((each) => ({ ...each, keys: [...each.keys, { key: name, inner: [] }] })),
  }));
  return (plan) => {
    const asked = asking(plan);
    return asked && filling(asked);
  };
};

const rootsOf = (subgraph: string, change: (fetch: RootFetch) => RootFetch): Breaking =>
  fetchesFrom(subgraph, (fetch) => (fetch.kind === 'ROOT_FETCH' ? change(fetch) : fetch));

const shapesOf = (
  subgraph: string,
  change: (shape: EntitySource['targets'][number]['shapes'][number]) => typeof shape,
): Breaking =>
  sourcesOf(subgraph, (source) => ({
    ...source,
    targets: source.targets.map((target) => ({ ...target, shapes: target.shapes.map(change) })),
  }));

const reordered =
  (order: (nodes: readonly PreparedNode[]) => readonly PreparedNode[]): Breaking =>
  (plan) =>
    plan.kind === 'SEQUENCE' ? { ...plan, nodes: order(plan.nodes) } : plan;

const part = (name: string) => ({ kind: 'FIELD', name, from: name, inner: null }) as const;

describe('a plan', () => {
  let planner: QueryPlanner;
  let verifier: PlanVerifier;
  let schema: ReturnType<typeof readGuardedSupergraph>['publicSchema'];

  beforeAll(() => {
    const guarded = supergraph();
    planner = new QueryPlanner(guarded.document);
    verifier = new PlanVerifier(readModel(guarded.document), guarded);
    schema = guarded.publicSchema;
  });

  function prepare(query: string): {
    readonly definition: OperationDefinitionNode;
    readonly plan: PreparedNode | null;
    readonly reads: ReadonlySet<string>;
  } {
    const [definition] = parse(query, { noLocation: true }).definitions;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.');
    return {
      definition,
      plan: planner.plan(definition),
      reads: selectedCoordinates(schema, definition),
    };
  }

  const BOOK = '{ book { title usd } }';
  const MEDIA = '{ media { title ... on Book { rank } ... on Film { length rank } } }';
  const PRICES =
    'query($a: String, $b: String) { book { one: price(currency: $a) two: price(currency: $b) } }';
  const SHOWN = '{ shown { ... on Note { text } ... on Page { text } } }';
  const ACTS = 'mutation { first { title } second { rank } }';

  it.each([
    BOOK,
    MEDIA,
    PRICES,
    SHOWN,
    ACTS,
    '{ offered { stock rank } }',
    '{ book { id } }',
    '{ __typename }',
    '{ book { price(currency: "a \\"quoted\\" text") secret usd } media { __typename id } }',
  ])('passes as it was made: %s', (query) => {
    const { plan, ...operation } = prepare(query);
    expect(() => verifier.verify(plan, operation)).not.toThrow();
  });

  it.each<[how: string, query: string, broken: Breaking, rule: string]>([
    ['is no plan at all', BOOK, () => null, 'NOT_FETCHED'],
    ['leaves a field out', BOOK, textOf('catalog', 'title', ''), 'NOT_FETCHED'],
    ['leaves a fetch out', '{ book { rank } }', fetchesFrom('shop', () => null), 'NOT_FETCHED'],
    ['leaves a key out', '{ book { rank } }', textOf('catalog', 'book{id', 'book{__typename'), 'NOT_FETCHED'],
    ['leaves a requirement out', BOOK, fetchesFrom('prices', () => null), 'NOT_FETCHED'],
    ['leaves the type of an object out', MEDIA, textOf('catalog', '__typename', ''), 'NOT_KNOWN_YET'],
    ['leaves the type of an answer out', SHOWN, textOf('catalog', '__typename', ''), 'NOT_FETCHED'],
    [
      'asks a subgraph that has no such field',
      BOOK,
      fetchesFrom('catalog', (fetch) => ({ ...fetch, subgraph: 'shop' })),
      'NOT_GIVEN',
    ],
    [
      'asks for a field where it is external',
      '{ book { stock } }',
      fetchesFrom('prices', (fetch) => ({ ...fetch, subgraph: 'shop' })),
      'NOT_GIVEN',
    ],
    [
      'asks an unknown subgraph',
      BOOK,
      fetchesFrom('prices', (fetch) => ({ ...fetch, subgraph: 'x' })),
      'MALFORMED_FETCH',
    ],
    ['asks for more than is asked', '{ book { rank } }', askingMore('shop', 'rank', 'secret'), 'NOT_DECIDED'],
    [
      'asks for more than is asked, which is open to all',
      '{ book { stock } }',
      askingMore('prices', 'stock', 'note'),
      'NOT_ASKED',
    ],
    [
      'would not mark what it loses',
      BOOK,
      sourcesOf('shop', (each) => ({ ...each, fills: [] })),
      'MALFORMED_FETCH',
    ],
    [
      'begins a fetch before its key is there',
      '{ book { rank } }',
      (plan) => (plan.kind === 'SEQUENCE' ? { ...plan, kind: 'PARALLEL' } : plan),
      'NOT_KNOWN_YET',
    ],
    [
      'begins a fetch before what it requires is there',
      BOOK,
      reordered(([first, second, third]) => [first, third, second].flatMap((each) => each ?? [])),
      'NOT_FETCHED',
    ],
    [
      'names an entity by no key',
      BOOK,
      shapesOf('prices', (shape) => ({ ...shape, parts: [] })),
      'NOT_REPRESENTED',
    ],
    [
      'names an entity as another type',
      BOOK,
      shapesOf('prices', (shape) => ({ ...shape, typename: 'Film' })),
      'NOT_REPRESENTED',
    ],
    [
      'does not send a requirement',
      BOOK,
      shapesOf('shop', (shape) => ({ ...shape, parts: [part('id')] })),
      'NOT_REPRESENTED',
    ],
    [
      'sends a requirement from another key',
      BOOK,
      shapesOf('shop', (shape) => ({ ...shape, parts: [part('id'), part('price')] })),
      'NOT_ASKED',
    ],
    [
      'tells a subgraph more than it needs',
      BOOK,
      shapesOf('prices', (shape) => ({ ...shape, parts: [...shape.parts, part('title')] })),
      'NOT_ASKED',
    ],
    [
      'works a requirement out with other arguments',
      BOOK,
      fetchesFrom('prices', (fetch) => ({ ...fetch, literals: { literal_0: 'EUR' } })),
      'KEY_COLLISION',
    ],
    [
      'gives a field the arguments of another',
      PRICES,
      textOf('prices', 'key_one:price(currency:$a)', 'key_one:price(currency:$b)'),
      'KEY_COLLISION',
    ],
    [
      'puts two fields under one key',
      PRICES,
      textOf('prices', 'key_two:price', 'key_two:price(currency:$a) key_two:price'),
      'KEY_COLLISION',
    ],
    [
      'forgets a variable',
      PRICES,
      fetchesFrom('prices', (fetch) => ({ ...fetch, variables: [] })),
      'MALFORMED_FETCH',
    ],
    [
      'looks for objects where there are none',
      '{ book { rank } }',
      sourcesOf('shop', (source) => ({
        ...source,
        targets: source.targets.map((target) => ({ ...target, path: ['film'] })),
      })),
      'NOT_FETCHED',
    ],
    [
      'asks about objects of which nothing is asked',
      '{ book { title } }',
      (plan) => {
        const { plan: other } = prepare('{ offered { note } }');
        const [, entities] = fetchesOf(other);
        return entities ? { kind: 'SEQUENCE', nodes: [plan, entities] } : plan;
      },
      'NOT_ASKED',
    ],
    [
      'does not undo an alias',
      SHOWN,
      rootsOf('catalog', (fetch) => ({ ...fetch, aliases: null })),
      'MALFORMED_FETCH',
    ],
    [
      'runs a mutation as a query',
      ACTS,
      rootsOf('catalog', (fetch) => ({ ...fetch, operationKind: 'query' })),
      'MALFORMED_FETCH',
    ],
    [
      'does a mutation in another order',
      ACTS,
      textOf('catalog', 'first{title} second{id}', 'second{id} first{title}'),
      'MUTATION_ORDER',
    ],
    [
      'does a mutation twice',
      ACTS,
      (plan) => {
        const [act] = fetchesOf(plan);
        return act ? { kind: 'SEQUENCE', nodes: [act, plan] } : plan;
      },
      'MUTATION_ORDER',
    ],
    [
      'takes the entities of another fetch',
      '{ book { rank } media { ... on Film { rank } } }',
      sourcesOf('shop', (source) => ({ ...source, gathers: 'the same' })),
      'MALFORMED_FETCH',
    ],
  ])('that %s is refused', (_how, query, broken, rule) => {
    const { plan, ...operation } = prepare(query);
    const changed = plan && broken(plan);
    expect(changed).not.toEqual(plan);
    let defect: unknown;
    try {
      verifier.verify(changed, operation);
    } catch (error) {
      defect = error;
    }
    expect(defect).toBeInstanceOf(PlanDefect);
    expect(defect).toHaveProperty('rule', rule);
  });

  it('that reads what was not decided is refused', () => {
    const { plan, definition } = prepare(BOOK);
    const verify = (...reads: string[]) => verifier.verify(plan, { definition, reads: new Set(reads) });
    expect(() => verify('Query.book', 'Book.title')).toThrow('NOT_DECIDED at Book.price');
    // What a decided field is worked out from is decided with it.
    expect(() => verify('Query.book', 'Book.title', 'Book.usd')).not.toThrow();
  });
});
