import { describe, expect, it } from 'vitest';
import { isStorableJson, isStorableText } from './storable-text.js';

describe('what PostgreSQL can store as it is', () => {
  it.each([
    ['', true],
    ['平台 😀', true],
    ['\u0001', true],
    ['a\u0000', false],
    ['\uD800', false],
    ['\uDC00\uD800', false],
  ])('text %j: %s', (text, storable) => {
    expect(isStorableText(text)).toBe(storable);
  });

  it.each([
    [null, true],
    [{ a: [1, { b: 'x' }], c: true }, true],
    [{ a: [1, { b: 'x\u0000' }] }, false],
    [['\uD800'], false],
    [{ 'a\u0000': 1 }, false],
  ])('JSON %j: %s', (value, storable) => {
    expect(isStorableJson(value)).toBe(storable);
  });

  it('JSON of any depth', () => {
    expect(isStorableJson(JSON.parse(`${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}`))).toBe(false);
  });
});
