import { buildSchema, isLeafType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { acceptedBy } from './leaf-values.js';

const schema = buildSchema(`
  type Query { i: Int f: Float s: String b: Boolean id: ID any: Anything colour: Colour }
  scalar Anything
  enum Colour { RED GREEN }
`);

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { value };
  return value;
}

/** As JSON gives them: `1e999` is a number in JSON, and infinity in a double. */
const json = (text: string): unknown => JSON.parse(text) as unknown;

const VALUES: Readonly<
  Record<string, { readonly good: readonly unknown[]; readonly bad: readonly unknown[] }>
> = {
  Int: {
    good: [0, -1, 2_147_483_647, -2_147_483_648, json('1.0')],
    bad: [2_147_483_648, -2_147_483_649, 1.5, json('1e999'), Number.NaN, '1', true, [1], {}, json('1e21')],
  },
  Float: {
    good: [0, 1.5, -1e308, json('1e2'), 2_147_483_648],
    bad: [json('1e999'), json('-1e999'), Number.NaN, '1.5', false, [1.5], {}],
  },
  String: { good: ['', 'x', '会商'], bad: [0, true, ['x'], {}, Symbol('x')] },
  Boolean: { good: [true, false], bad: [0, 1, 'true', [], {}] },
  ID: {
    good: ['', 'x', 7, -1, Number.MAX_SAFE_INTEGER],
    bad: [1.5, json('9007199254740993'), json('1e999'), true, [], {}],
  },
  Colour: { good: ['RED', 'GREEN'], bad: ['BLUE', 'red', '__proto__', 'constructor', 0, {}, ['RED']] },
  Anything: {
    good: [0, '', false, [], {}, [null], { a: { b: [1.5] } }, nested(100)],
    bad: [
      json('1e999'),
      json('{"a":[1e999]}'),
      nested(101),
      nested(100_000),
      undefined,
      Symbol('x'),
      () => 1,
    ],
  },
};

describe.each(Object.entries(VALUES))('%s', (name, { good, bad }) => {
  const type = schema.getType(name);
  const accepts = isLeafType(type) ? acceptedBy(type) : () => false;

  it('takes every value that it may have', () => {
    expect(good.filter((value) => !accepts(value))).toEqual([]);
  });

  it('refuses every other', () => {
    expect(bad.filter(accepts)).toEqual([]);
  });
});
