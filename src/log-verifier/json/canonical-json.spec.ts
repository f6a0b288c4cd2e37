import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCanonicalJson } from './canonical-json.js';
import { parseStrict } from './parse-strict.js';
import { writeCanonical } from './write-canonical.js';

/** Another way to the same answer: what the text stands for, written anew by another library. */
function isCanonicalByAnother(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return (
      !/\p{Surrogate}/u.test(JSON.stringify(value)) &&
      !hasLoneSurrogate(value) &&
      canonicalize(value) === text
    );
  } catch {
    return false;
  }
}

function hasLoneSurrogate(value: unknown): boolean {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, member]) => hasLoneSurrogate(name) || hasLoneSurrogate(member));
}

const anyJson = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 });

/** A text that is nearly JSON: one character of it taken out, doubled or replaced. */
const nearlyJson = fc
  .tuple(
    anyJson,
    fc.nat(),
    fc.constantFrom('', ' ', '"', ',', '0', '-', '}', '\\', 'e', '\ud800', '\u007f', '\n'),
  )
  .map(([value, at, by]) => {
    const text = writeCanonical(value) ?? '';
    const place = text.length === 0 ? 0 : at % text.length;
    return text.slice(0, place) + by + text.slice(place + (at % 2));
  });

describe('canonical JSON', () => {
  it('is what another library writes', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const written = writeCanonical(value);
        expect(written).toBe(canonicalize(value));
        expect(isCanonicalJson(written ?? '')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is nothing else: a text with one character other is told by what it stands for', () => {
    fc.assert(
      fc.property(nearlyJson, (text) => {
        expect(isCanonicalJson(text)).toBe(isCanonicalByAnother(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['{"a":1,"b":2}', true],
    ['{"b":2,"a":1}', false],
    ['{"a":1,"a":1}', false],
    ['{"a":1, "b":2}', false],
    ['{"\u00e9":1,"\ufb33":2}', true],
    // By UTF-16 code units a pair of surrogates is below U+FB33.
    ['{"\ud83d\ude00":1,"\ufb33":2}', true],
    ['{"\ufb33":1,"\ud83d\ude00":2}', false],
    ['1e+30', true],
    ['1E30', false],
    ['1.0', false],
    ['-0', false],
    ['01', false],
    ['-', false],
    ['1e400', false],
    ['NaN', false],
    ['"\\u000b\\b\\n\u007f\u2028"', true],
    ['"\\u0008"', false],
    ['"\\u001F"', false],
    ['"\\/"', false],
    ['"\ud800"', false],
    ['"\\ud800"', false],
    ['{', false],
    ['[1,]', false],
    ['[]]', false],
    ['', false],
    ['nullx', false],
  ])('%s: %s', (text, canonical) => {
    expect(isCanonicalJson(text)).toBe(canonical);
  });

  it('may be as deep as it likes', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(isCanonicalJson(deep)).toBe(true);
    expect(writeCanonical(JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`))).toBe(null);
  });
});

describe('JSON that is read in one way only', () => {
  it('has no name twice in one object, however the name is written', () => {
    expect(parseStrict('{"a":1,"b":{"a":2}}')).toEqual({ a: 1, b: { a: 2 } });
    expect(parseStrict('{"a":"a","b":["a","a"]}')).toEqual({ a: 'a', b: ['a', 'a'] });
    expect(parseStrict('{"a":1,"\\u0061" : 2}')).toBe(undefined);
    expect(parseStrict('{"x":[{"a":1},{"a\\"":1,"a\\"":2}]}')).toBe(undefined);
    expect(parseStrict('{"a":1')).toBe(undefined);
  });
});
