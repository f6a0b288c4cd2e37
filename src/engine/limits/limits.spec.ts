import {
  buildSchema,
  getIntrospectionQuery,
  Kind,
  parse,
  specifiedRules,
  validate,
  type GraphQLError,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { deepNesting, DEFAULT_LIMITS, limitsRule, manyTokens, parseWithin } from './limits.js';
import { SelectionMeter } from './selection-meter.js';

const schema = buildSchema(`
  scalar JSON
  type Query { a(x: JSON): Query b: Int }
`);

const LIMITS = {
  ...DEFAULT_LIMITS,
  depth: 4,
  nesting: 7,
  fields: 10,
  rootFields: 3,
  aliases: 100,
  directives: 3,
  tokens: 1000,
};

function refusals(text: string, limits = LIMITS): readonly unknown[] {
  return validate(schema, parse(text), [limitsRule(limits)]).map(({ extensions }) => extensions);
}

const doubling = (levels: number): string =>
  `{ ...F0 } ${Array.from(
    { length: levels },
    (_, level) => `fragment F${level} on Query { x: a { ...F${level + 1} } y: a { ...F${level + 1} } }`,
  ).join('\n')} fragment F${levels} on Query { b }`;

describe('limitsRule', () => {
  it('lets through what is within the limits', () => {
    expect(refusals('{ b a { b a { b a { b } } } }')).toEqual([]);
  });

  it.each([
    ['depth', '{ a { a { a { a { b } } } } }', 5],
    ['depth', '{ a { ...G } } fragment G on Query { a { a { ... { a { b } } } } }', 5],
    ['fields', `{ a { ${Array.from({ length: 10 }, (_, index) => `b${index}: b`).join(' ')} } }`, 11],
    ['rootFields', '{ b c: b d: b e: b }', 4],
    [
      'rootFields',
      '{ ...F ... { ...F2 } } fragment F on Query { b c: b } fragment F2 on Query { d: b e: b }',
      4,
    ],
    [
      'directives',
      '{ b @skip(if: false) a { ...G @include(if: true) } } fragment G on Query { b @skip(if: false) @include(if: true) }',
      4,
    ],
    ['nesting', '{ ... { ... { ... { ... { ... { ... { ... { b } } } } } } } }', 8],
    ['nesting', '{ b a(x: [[[[[[[1]]]]]]]) { b } }', 8],
    ['nesting', '{ a(x: {p: {p: {p: {p: [{p: [1]}]}}}}) { b } }', 8],
  ])('refuses too much %s: %s', (limit, text, found) => {
    const bound = LIMITS[limit as keyof typeof LIMITS];
    const words = { en: expect.stringMatching(/\w/), zh: expect.stringMatching(/\p{Script=Han}/u) };
    expect(refusals(text)).toEqual([
      { code: 'OPERATION_TOO_COMPLEX', limit, bound, found, message: words, remedy: words },
    ]);
  });

  it('refuses too many aliases, counted in each place that a fragment stands in', () => {
    const text = '{ x: a { ...G } y: a { ...G } a { ...G } } fragment G on Query { p: b b }';
    expect(refusals(text, { ...LIMITS, aliases: 5 })).toEqual([]);
    expect(refusals(text, { ...LIMITS, aliases: 4 })).toMatchObject([
      { code: 'OPERATION_TOO_COMPLEX', limit: 'aliases', bound: 4, found: 5 },
    ]);
  });

  it('counts each operation of a document for itself', () => {
    expect(refusals('query A { b c: b } query B { b c: b }')).toEqual([]);
  });

  it('looks at each selection of doubling fragments once', () => {
    const document = parse(doubling(40));
    const meter = new SelectionMeter(document);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    expect(meter.measure(operation.selectionSet)).toMatchObject({ depth: 41, fields: 3 * 2 ** 40 - 2 });
    expect(meter.visited).toBe(1 + 40 * 4 + 1);
    expect(refusals(doubling(40))).toMatchObject([
      { limit: 'depth' },
      { limit: 'nesting' },
      { limit: 'fields' },
      { limit: 'aliases' },
    ]);
  });

  it('survives fragments in a circle, which validation refuses', () => {
    const circle = '{ ...A } fragment A on Query { a { ...B } } fragment B on Query { a { ...A b } }';
    expect(refusals(circle)).toEqual([]);
    const errors: readonly GraphQLError[] = validate(schema, parse(circle), [
      ...specifiedRules,
      limitsRule(LIMITS),
    ]);
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('Cannot spread fragment')]);
  });

  it('leaves room for the introspection query of tools', () => {
    const query = getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: false });
    expect(refusals(query, DEFAULT_LIMITS)).toEqual([]);
    expect(deepNesting(query, DEFAULT_LIMITS)).toBeNull();
  });
});

describe('deepNesting', () => {
  const within = (text: string): boolean => deepNesting(text, LIMITS) === null;

  it.each(['{', '(', '['])('refuses thousands of %s without parsing', (bracket) => {
    expect(deepNesting(bracket.repeat(5000), LIMITS)?.extensions).toMatchObject({
      limit: 'nesting',
      bound: 7,
      found: 5000,
    });
  });

  it('counts brackets, not what strings and comments hold', () => {
    expect(within('{a(x: "{{{{{{{{{{{{ \\" [[[[[[[") # {{{{{{{{{{\n{b}}')).toBe(true);
    expect(within('{a(x: """{{{{{{{{{{ " \\""" [[[[[[["""){b}}')).toBe(true);
    expect(within('{}{}{}{}{}{}{}{}{}{}')).toBe(true);
  });

  it('is not misled by closing brackets in strings and comments', () => {
    const level = (hidden: string): string => `{a ${hidden}\n`;
    for (const hidden of ['#}', '#"}', '"}"', '"\\"}"', '"""}"""', '"""\\"""}"""', '""""}"""']) {
      expect(within(level(hidden).repeat(8))).toBe(false);
    }
  });
});

describe('tokens', () => {
  const text = (tokens: number): string =>
    `{${Array.from({ length: tokens - 2 }, (_, place) => ` b${place}`).join('')} }`;

  it('are counted to the end, where the parser stopped at the bound', () => {
    expect(parseWithin(text(1000), LIMITS).definitions).toHaveLength(1);
    expect(() => parseWithin(text(1001), LIMITS)).toThrow(/has 1001 tokens, more than the 1000/);
    expect(manyTokens(text(5000), LIMITS)?.extensions).toMatchObject({ bound: 1000, found: 5000 });
  });

  it('are not blamed for a text that is short, or long by its strings, or breaks off before the bound', () => {
    expect(() => parseWithin('{ b', LIMITS)).toThrow(/Syntax Error/);
    expect(() => parseWithin(`{ b(x: "${'x'.repeat(5000)}") `, LIMITS)).toThrow(/Syntax Error/);
    expect(() => parseWithin(`{ b % ${text(5000)}`, LIMITS)).toThrow(/Syntax Error/);
  });
});
