import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSha256 } from './sha256.js';

describe('isSha256', () => {
  it('knows every digest', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(isSha256(createHash('sha256').update(bytes).digest('hex'))).toBe(true);
      }),
    );
  });

  it.each([
    ['', 'nothing'],
    ['a'.repeat(63), 'a digit short'],
    ['a'.repeat(65), 'a digit long'],
    ['A'.repeat(64), 'upper case'],
    ['g'.repeat(64), 'no hexadecimal'],
    [`${'a'.repeat(64)}\n`, 'a line end behind it'],
    [`sha256:${'a'.repeat(64)}`, 'a prefix'],
  ])('refuses %j: %s', (text) => {
    expect(isSha256(text)).toBe(false);
  });
});
