import { buildSchema, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readVariables } from './coerce-variables.js';

const schema = buildSchema(`
  type Query { f(a: Int, b: In, c: [Colour!]): Int }
  input In { n: Int! = 3 list: [Int!] deep: In }
  enum Colour { RED }
`);

function read(definitions: string, given: object) {
  const [definition] = parse(`query (${definitions}) { f }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  const result = readVariables(schema, definition, given as Record<string, unknown>);
  return result.ok ? { ...result.variables } : result.errors.map(({ message }) => message);
}

describe('readVariables', () => {
  it('gives values as the client sent them, so that agencies can read them again', () => {
    expect(read('$a: Int, $b: In, $c: [Colour!]', { a: 1, b: { deep: { n: 1 } }, c: 'RED' })).toEqual({
      a: 1,
      b: { deep: { n: 1 } },
      c: 'RED',
    });
  });

  it('puts defaults in for what was not given, and nothing for null', () => {
    expect(read('$a: Int = 7, $b: In = {n: 1, list: [2]}, $c: [Colour!] = [RED]', {})).toEqual({
      a: 7,
      b: { n: 1, list: [2] },
      c: ['RED'],
    });
    expect(read('$a: Int = 7, $b: In', { a: null })).toEqual({ a: null });
  });

  it('passes on nothing that the operation does not declare', () => {
    expect(read('$a: Int', { a: 1, z: 2, constructor: 3 })).toEqual({ a: 1 });
    expect(read('$constructor: Int, $toString: Int', {})).toEqual({});
    const [definition] = parse('query ($__proto__: Int) { f }').definitions;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    const result = readVariables(
      schema,
      definition,
      JSON.parse('{"__proto__": 4}') as Record<string, unknown>,
    );
    expect(result.ok && Object.entries(result.variables)).toEqual([['__proto__', 4]]);
  });

  it.each([
    ['$a: Int!', {}],
    ['$a: Int!', { a: null }],
    ['$a: Int', { a: '1' }],
    ['$a: Int', { a: 2 ** 40 }],
    ['$b: In', { b: { n: 1, more: 2 } }],
    ['$b: In', { b: [{}] }],
    ['$c: [Colour!]', { c: ['BLUE'] }],
    ['$c: [Colour!]', { c: [null] }],
  ])('refuses what does not fit: %s given %j', (definitions, given) => {
    expect(read(definitions, given)).toEqual([expect.stringContaining('Variable "$')]);
  });
});
