import { buildSchema, execute, Kind, parse, type FormattedExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CompiledOperations } from '../../src/subgraph-kit/operations/compiled-operations.js';
import { inputBlocks } from '../../src/subgraph-kit/operations/input-blocks.js';
import { compileRequestedPlatforms } from '../../src/gateway/platforms/requested-platforms.js';
import { federate } from './toy-federation.js';

/** Each level stands twice in the one above it, in lists of lists: written out it is some 10^19 blocks. */
const LEVELS = Array.from(
  { length: 20 },
  (_, level) => `input L${level} { a: [[L${level + 1}!]] b: [[L${level + 1}]] n: Int }`,
);

const SDL = `
  type Query {
    direct(of: Direct): Any listed(of: [Listed!]): Any mutual(of: Mutual!): Any beside(of: Beside): Any
    levels(of: L0): Any one(of: One): Any plain(of: Plain): Any
  }
  scalar Any
  input Direct { text: String more: Direct }
  input Listed { text: String! more: [[Listed!]] }
  input Mutual { text: String other: Other }
  input Other { number: Int! mutual: [Mutual!] third: Third }
  input Third { mutual: Mutual }
  input Beside { plain: Plain mutual: Mutual }
  input Plain { text: String numbers: [Int!] }
  input One @oneOf { text: String number: Int }
  ${LEVELS.join('\n')}
  input L20 { n: Int }
`;

const FIELDS = ['direct', 'listed', 'mutual', 'beside', 'levels', 'one', 'plain'];
const echo = (_source: unknown, { of }: { of?: unknown }): unknown => of ?? 'nothing';
const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

type Case = readonly [name: string, type: string, of: unknown];

const VALID: readonly Case[] = [
  ['direct', 'Direct', { text: 'a', more: { more: { text: 'b', more: null } } }],
  ['direct', 'Direct', null],
  ['listed', '[Listed!]', [{ text: 'a', more: [[{ text: 'b' }], null] }]],
  ['listed', '[Listed!]', { text: 'a', more: { text: 'b' } }],
  ['mutual', 'Mutual!', { other: { number: 1, mutual: [{ text: 'a', other: { number: 2 } }] } }],
  ['beside', 'Beside', { plain: { numbers: 1 }, mutual: { other: { number: 3 } } }],
  ['levels', 'L0', { a: [[{ b: [[null]], n: 1 }]], n: 2 }],
  ['one', 'One', { text: 'a' }],
  ['plain', 'Plain', { text: 'a', numbers: [1, 2] }],
];

const INVALID: readonly Case[] = [
  ['direct', 'Direct', { more: { more: { text: 1 } } }],
  ['listed', '[Listed!]', [{ text: 'a', more: [[{}]] }]],
  ['mutual', 'Mutual!', { other: { number: 1, third: { mutual: { other: {} } } } }],
  ['one', 'One', { text: 'a', number: 1 }],
  ['one', 'One', { text: null }],
];

const asking = (name: string, type: string): string => `query ($of: ${type}) { ${name}(of: $of) }`;

describe('a variable whose input type contains itself', () => {
  const schema = buildSchema(SDL);
  for (const name of FIELDS) {
    Object.assign(schema.getQueryType()?.getFields()[name] ?? {}, { resolve: echo });
  }
  const operations = new CompiledOperations(schema, 'recursive');

  it.each([...VALID, ...INVALID])(
    'is read by a subgraph as graphql-js reads it: %s, %s %j',
    async (name, type, of) => {
      const query = asking(name, type);
      const reference = plainly(
        await execute({ schema, document: parse(query), variableValues: { of } }),
      ) as FormattedExecutionResult;
      const answer = plainly(await operations.get(query).run({}, { of })) as FormattedExecutionResult;
      expect(answer.data).toEqual(reference.data);
      expect(answer.errors?.length).toBe(reference.errors?.length);
    },
  );

  const federation = federate({
    name: 'echo',
    sdl: SDL,
    resolvers: { Query: Object.fromEntries(FIELDS.map((name) => [name, echo])) },
  });

  it.each(VALID.slice(0, 7))('goes through the gateway: %s, %s %j', async (name, type, of) => {
    const { data, errors } = await federation.ask(asking(name, type), { of });
    const reference = await execute({ schema, document: parse(asking(name, type)), variableValues: { of } });
    expect({ data, errors }).toEqual({ data: plainly(reference.data), errors: [] });
  });

  it.each([
    ['Direct', Number.POSITIVE_INFINITY],
    ['Third', Number.POSITIVE_INFINITY],
    ['Beside', Number.POSITIVE_INFINITY],
    ['Plain', 5],
    ['L20', 2],
    ['L19', 24],
  ])('makes as much code of %s as is said before it is made', (name, blocks) => {
    const type = schema.getType(name);
    expect(inputBlocks(type as Parameters<typeof inputBlocks>[0])).toBe(blocks);
  });

  it('names the platforms that it holds at any depth', () => {
    const [definition] = parse('query ($of: Search) { search(of: $of) }').definitions;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.');
    const searching = buildSchema(`
      type Query { search(of: Search): Int }
      scalar PlatformCode
      input Search { platform: PlatformCode any: [Search!] not: Not }
      input Not { search: Search note: String }
    `);
    const of = {
      any: [
        { any: [{ platform: '91110000600037341L' }] },
        { not: { search: { platform: '91440300708461136T' }, note: '91350100M000100Y43' } },
      ],
    };
    expect(compileRequestedPlatforms(searching, definition)({ of })).toEqual([
      '91110000600037341L',
      '91440300708461136T',
    ]);
  });
});
