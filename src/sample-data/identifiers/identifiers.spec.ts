import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { luhnCheckDigit, makeAccountNumber } from './account-number.js';
import { makeAffiliateCode, makePlatformCode, organisationCodeIn } from './firm-codes.js';
import { makeRegistrationNumber, registrationNumberCheckDigit } from './registration-number.js';

describe('registrationNumberCheckDigit', () => {
  it.each([
    // The example of ISO/IEC 7064 itself, and two numbers that the business register made public.
    ['0794', '5'],
    ['11010800273465', '9'],
    ['44030110344866', '9'],
  ])('of %s is %s', (digits, check) => {
    expect(registrationNumberCheckDigit(digits)).toBe(check);
  });

  it('throws for what are not digits', () => {
    expect(() => registrationNumberCheckDigit('')).toThrow(RangeError);
    expect(() => registrationNumberCheckDigit('12A')).toThrow(RangeError);
  });
});

describe('makeRegistrationNumber', () => {
  it('puts authority, kind, serial and check digit together', () => {
    expect(makeRegistrationNumber('110105', 42)).toMatch(/^11010520000042\d$/);
  });

  it.each([
    ['11010', 1],
    ['110105', 10_000_000],
    ['110105', -1],
    ['110105', 1.5],
  ])('throws for %s and %d', (authority, serial) => {
    expect(() => makeRegistrationNumber(authority, serial)).toThrow(RangeError);
  });
});

describe('luhnCheckDigit', () => {
  it.each([
    // ISO/IEC 7812-1, annex B, and the number that payment systems use for tests.
    ['7992739871', '3'],
    ['411111111111111', '1'],
  ])('of %s is %s', (digits, check) => {
    expect(luhnCheckDigit(digits)).toBe(check);
  });
});

describe('generated numbers', () => {
  it('differ from index to index, whatever the region', () => {
    const distinct = (make: (index: number) => string): void => {
      assert(
        property(integer({ min: 0, max: 499_999 }), integer({ min: 0, max: 499_999 }), (one, other) => {
          expect(make(one) === make(other)).toBe(one === other);
        }),
      );
    };
    distinct((index) => organisationCodeIn(makePlatformCode('110105', index)));
    distinct((index) => makeAccountNumber(index, 7));
    distinct((index) =>
      organisationCodeIn(makeAffiliateCode('110105', Math.floor(index / 1_000), index % 1_000)),
    );
  });

  it('throws when a platform has more affiliates than there are codes for', () => {
    expect(() => makeAffiliateCode('110105', 1, 1_000)).toThrow('Too many affiliates of one platform');
  });
});
