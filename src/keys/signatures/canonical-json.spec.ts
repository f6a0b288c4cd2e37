import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../kernel/index.js';
import { canonicalJson } from './detached-jws.js';

describe('canonical JSON', () => {
  it('is the text that RFC 8785, 3.2.3 and 3.2.4, give', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('orders members by UTF-16 code units, as RFC 8785, 3.2.3, shows', () => {
    const names = ['€', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', 'ö'];
    const text = canonicalJson(Object.fromEntries(names.map((name) => [name, name])));
    expect(Object.values(JSON.parse(text) as object)).toEqual([
      '1',
      '\r',
      '\u0080',
      'ö',
      '€',
      '\u{1f600}',
      '\ufb33',
    ]);
  });

  it('says the same of the same value, and means it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value as JsonValue);
        const again = JSON.parse(text) as JsonValue;
        expect(canonicalJson(again)).toBe(text);
        expect(again).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('throws for what JSON cannot say', () => {
    for (const value of [NaN, Infinity, '\ud800']) expect(() => canonicalJson(value)).toThrow(Error);
  });
});
