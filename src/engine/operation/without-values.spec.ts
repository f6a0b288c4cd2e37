import { buildSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readVariables } from './coerce-variables.js';
import { withoutValues } from './without-values.js';

const schema = buildSchema(`
  enum E { A B }
  input I { n: Int! e: E }
  type Query { f(i: Int, s: String, e: E, b: Boolean, x: Float, d: ID, o: I, l: [Int]): Int }
`);
/** An identity number, and one dressed up to look like the sentences around it. */
const PERSONAL = ['362322198709086409', '362322198709086409; at "x"; Value "362322198709086409"'];

describe('what is said of a refused value does not repeat it', () => {
  it.each([
    ['i: "V"', 'Int cannot represent non-integer value.'],
    ['s: 362322198709086409', 'String cannot represent a non string value.'],
    ['e: "V"', 'Enum "E" cannot represent non-enum value.'],
    ['e: X_362322198709086409', 'The value does not exist in the enum "E".'],
    ['b: "V"', 'Boolean cannot represent a non boolean value.'],
    ['x: "V"', 'Float cannot represent non numeric value.'],
    ['d: 3623221987.09086409', 'ID cannot represent a non-string and non-integer value.'],
    ['o: "V"', 'Expected a value of type "I".'],
    ['o: { n: "V" }', 'Int cannot represent non-integer value.'],
    ['l: ["V"]', 'Int cannot represent non-integer value.'],
    ['i: 362322198709086409', 'Int cannot represent non 32-bit signed integer value.'],
  ])('in a literal %s', (argument, sentence) => {
    for (const personal of PERSONAL) {
      const literal = argument.replace('"V"', JSON.stringify(personal));
      const said = validate(schema, parse(`{ f(${literal}) }`)).map(({ message }) => withoutValues(message));
      expect(said).toEqual([sentence]);
    }
  });

  it.each([
    ['Int', 'V', 'Variable "$v" got an unusable value; Int cannot represent non-integer value.'],
    [
      'String',
      { a: 'V' },
      'Variable "$v" got an unusable value; String cannot represent a non string value.',
    ],
    ['E', 'V', 'Variable "$v" got an unusable value; The value does not exist in the enum "E".'],
    [
      'E',
      5,
      'Variable "$v" got an unusable value; Enum "E" cannot represent non-string value. Did you mean the enum value "A" or "B"?',
    ],
    ['I', 'V', 'Variable "$v" got an unusable value; Expected type "I" to be an object.'],
    [
      'I',
      { n: 'V' },
      'Variable "$v" got an unusable value at "v.n"; Int cannot represent non-integer value.',
    ],
    [
      'I',
      { n: 1, e: 'V' },
      'Variable "$v" got an unusable value at "v.e"; The value does not exist in the enum "E".',
    ],
    [
      '[Int]',
      ['V'],
      'Variable "$v" got an unusable value at "v[0]"; Int cannot represent non-integer value.',
    ],
    ['Int!', null, 'Variable "$v" of non-null type "Int!" must not be null.'],
  ])('in a variable of %s given %j', (type, value, sentence) => {
    const [definition] = parse(`query ($v: ${type}) { f }`).definitions;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
    for (const personal of PERSONAL) {
      const v: unknown = JSON.parse(JSON.stringify(value), (_, each: unknown) =>
        each === 'V' ? personal : each,
      );
      const read = readVariables(schema, definition, { v });
      expect(read.ok ? [] : read.errors.map(({ message }) => message)).toEqual([sentence]);
    }
  });

  it('leaves other sentences as they are', () => {
    for (const text of [
      'Cannot query field "x" on type "Query".',
      'Syntax Error: Unexpected <EOF>.',
      '从业机构代码应为18位。',
    ]) {
      expect(withoutValues(text)).toBe(text);
    }
  });
});
