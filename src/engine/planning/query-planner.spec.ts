import { composeServices } from '@theguild/federation-composition';
import { Kind, OperationTypeNode, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { PlanBudget } from './model/budget.js';
import { fetchesOf, subgraphsOf, subscriptionOf, type PreparedNode } from './model/plan.js';
import { QueryPlanner } from './query-planner.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: [
  "@key", "@shareable", "@requires", "@provides", "@external", "@interfaceObject"
])\n`;

function plannerFor(subgraphs: Readonly<Record<string, string>>): QueryPlanner {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      typeDefs: parse(LINK + sdl),
      url: `http://${name}`,
    })),
  );
  if (!supergraphSdl) throw new Error((errors ?? []).map(({ message }) => message).join('\n'));
  return new QueryPlanner(parse(supergraphSdl));
}

function operationOf(text: string): OperationDefinitionNode {
  const [definition] = parse(text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.');
  return definition;
}

/** How many fetches follow one another. */
function depthOf(node: PreparedNode | null): number {
  if (!node) return 0;
  if (node.kind === 'SEQUENCE') return node.nodes.reduce((sum, each) => sum + depthOf(each), 0);
  return node.kind === 'PARALLEL' ? Math.max(...node.nodes.map(depthOf)) : 1;
}

/** n subgraphs of which each shares a key with the next one only. Written out: to compose it takes too long. */
function chained(count: number): QueryPlanner {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const graphs = numbers.map((n) => `S${n} @join__graph(name: "s${n}", url: "http://s${n}")`);
  const types = numbers.flatMap((n) => [
    `@join__type(graph: S${n}, key: "k${n}")`,
    `@join__type(graph: S${n}, key: "k${n + 1}")`,
  ]);
  const fields = numbers.map((n) => {
    const shared = n === 0 ? '' : ` @join__field(graph: S${n - 1})`;
    return `k${n}: ID! @join__field(graph: S${n})${shared} f${n}: Int @join__field(graph: S${n})`;
  });
  return new QueryPlanner(
    parse(`
      schema { query: Query }
      enum join__Graph { ${graphs.join(' ')} }
      type Query @join__type(graph: S0) { t: T }
      type T ${types.join(' ')} { ${fields.join(' ')} k${count}: ID! @join__field(graph: S${count - 1}) }
    `),
  );
}

describe('the work on a plan', () => {
  it.each([2, 9, 40])('grows with no more than the square of %i subgraphs in a chain', (count) => {
    const budget = new PlanBudget();
    const plan = chained(count).plan(operationOf(`{ t { f${count - 1} } }`), budget);
    expect(fetchesOf(plan)).toHaveLength(count);
    expect(depthOf(plan)).toBe(count);
    expect(budget.steps).toBeLessThan(20 * count * count + 200);
  });

  it('is given up for the operation that takes too much of it, and for no other', () => {
    const planner = chained(9);
    const dear = operationOf('{ t { f8 } }');
    expect(() => planner.plan(dear, new PlanBudget(10))).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'OPERATION_TOO_COMPLEX', steps: 10 }),
      }),
    );
    expect(fetchesOf(planner.plan(operationOf('{ t { f0 } }'), new PlanBudget(20)))).toHaveLength(1);
    expect(fetchesOf(planner.plan(dear))).toHaveLength(9);
  });

  it('is bounded where types lead to one another in circles through nested keys', () => {
    const planner = plannerFor({
      a: `type Query { p: P } type P @key(fields: "q { p { id } }") { id: ID! q: Q @shareable }
          type Q @shareable { p: P }`,
      b: `type P @key(fields: "id") { id: ID! @shareable x: Int } `,
      c: `type P @key(fields: "id") @key(fields: "q { p { id } }") { id: ID! @shareable q: Q @shareable y: Int }
          type Q @shareable { p: P }`,
    });
    const budget = new PlanBudget();
    expect([...subgraphsOf(planner.plan(operationOf('{ p { x y } }'), budget))]).toContain('a');
    expect(budget.steps).toBeLessThan(2_000);
  });
});

describe('a plan', () => {
  const planner = plannerFor({
    stock: `
      type Query { product(id: ID!, note: String): Product }
      type Subscription { sold: Product }
      type Product @key(fields: "id") { id: ID! count: Int }`,
    catalogue: `
      type Product @key(fields: "id") { id: ID! name(in: String, sizes: [Int!], any: Any, by: By): String }
      scalar Any input By { text: String deep: [By!] number: Float }`,
    prices: `type Product @key(fields: "id") { id: ID! price: Int }`,
  });

  it('opens a subscription at the subgraph that has it, and asks the others for each event', () => {
    const plan = planner.plan(operationOf('subscription { sold { count name } }'));
    expect(subscriptionOf(plan)).toMatchObject({
      subgraph: 'stock',
      operationKind: OperationTypeNode.SUBSCRIPTION,
    });
    expect([...subgraphsOf(plan)]).toEqual(['stock', 'catalogue']);
  });

  it('asks subgraphs that do not need one another side by side', () => {
    const plan = planner.plan(operationOf('{ product(id: "1") { name price count } }'));
    expect(fetchesOf(plan).map(({ subgraph }) => subgraph)).toEqual(['stock', 'catalogue', 'prices']);
    expect(depthOf(plan)).toBe(2);
  });

  it('has no string of a client in its operations, and no description', () => {
    const text = `"""said""" query Q("""of it""" $in: String = "de\\"fault") {
      a: product(id: "i-d", note: """block "quoted" """) {
        name(in: $in, by: { text: "deep-text", deep: [{ text: "deeper", number: 1.5 }] }, any: { free: ["form"] })
      }
    }`;
    const fetches = fetchesOf(planner.plan(operationOf(text)));
    for (const { operation } of fetches) {
      expect(operation).not.toMatch(/"|said|of it|block|deep-text|form/);
      expect(() => parse(operation)).not.toThrow();
    }
    expect(fetches.map(({ literals }) => Object.values(literals))).toEqual([
      ['i-d', 'block "quoted" '],
      ['deep-text', 'deeper', { free: ['form'] }],
    ]);
    expect(fetches[1]?.variables).toEqual(['in']);
  });

  it.each([
    ['sizes: 3', 'sizes:3'],
    ['any: 123456789012345678901234567890', 'any:123456789012345678901234567890'],
    ['any: 1.10000000000000000000000001e400', 'any:1.10000000000000000000000001e400'],
    ['any: -0', 'any:-0'],
    ['any: [123456789012345678901234567890, "a\\bc"]', 'any:[123456789012345678901234567890,"a\\u0008c"]'],
    ['by: { number: 1e3 }', 'by:{number:1e3}'],
    ['any: true', 'any:true'],
    ['in: null', 'in:null'],
  ])('keeps what is no string as it is written: %s', (given, sent) => {
    const plan = planner.plan(operationOf(`{ product(id: "1") { name(${given}) } }`));
    expect(fetchesOf(plan).at(-1)?.operation).toContain(`name(${sent})`);
  });

  it('names a field that no subgraph can be asked for', () => {
    const apart = plannerFor({
      a: 'type Query { t: T } type T @shareable { x: Int }',
      b: 'type Query { u: T } type T @shareable { x: Int }',
    });
    const definition = operationOf('{ t { x y } }');
    expect(() => apart.plan(definition)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'OPERATION_NOT_PLANNABLE', field: 'T.y' }),
      }),
    );
  });
});
