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
import { DEFAULT_LIMITS, limitsRule, refuseDeepNesting } from './limits.js';
import { SelectionMeter } from './selection-meter.js';

const schema = buildSchema(`
  scalar JSON
  type Query { a(x: JSON): Query b: Int }
`);

const LIMITS = { depth: 4, nesting: 7, fields: 10, rootFields: 3, aliases: 100, directives: 3, tokens: 1000 };

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
    expect(refusals(text)).toEqual([{ code: 'OPERATION_TOO_COMPLEX', limit, bound, found }]);
  });

  it('refuses too many aliases, counted in each place that a fragment stands in', () => {
    const text = '{ x: a { ...G } y: a { ...G } a { ...G } } fragment G on Query { p: b b }';
    expect(refusals(text, { ...LIMITS, aliases: 5 })).toEqual([]);
    expect(refusals(text, { ...LIMITS, aliases: 4 })).toEqual([
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
    expect(meter.looks).toBe(1 + 40 * 4 + 1);
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
    expect(() => refuseDeepNesting(query, DEFAULT_LIMITS)).not.toThrow();
  });
});

describe('refuseDeepNesting', () => {
  const within = (text: string): boolean => {
    try {
      refuseDeepNesting(text, LIMITS);
      return true;
    } catch {
      return false;
    }
  };

  it.each(['{', '(', '['])('refuses thousands of %s without parsing', (bracket) => {
    expect(() => refuseDeepNesting(bracket.repeat(5000), LIMITS)).toThrowError(/more than the 7/);
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
