import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResidentId, residentIdCheckCharacter } from './resident-id.js';
import { ok } from '../results/result.js';

const withCheck = (first17: string): string => first17 + residentIdCheckCharacter(first17);

const resident = fc
  .record({
    region: fc.constantFrom('110105', '320106', '440305', '830000'),
    birth: fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region, birth, sequence }) =>
    withCheck(
      region + birth.toISOString().slice(0, 10).replaceAll('-', '') + String(sequence).padStart(3, '0'),
    ),
  );

const refusalCode = (text: unknown): string => {
  const parsed = parseResidentId(text);
  return parsed.ok ? 'none' : parsed.error.code;
};

describe('parseResidentId', () => {
  it('takes the example of the standard', () => {
    expect(parseResidentId('11010519491231002X')).toEqual(ok('11010519491231002X'));
  });

  it('takes every number that is made', () => {
    fc.assert(
      fc.property(resident, (id) => {
        expect(parseResidentId(id)).toEqual(ok(id));
      }),
    );
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(resident, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (id, place, add) => {
        const wrong = String((Number(id.charAt(place)) + add) % 10);
        expect(parseResidentId(id.slice(0, place) + wrong + id.slice(place + 1)).ok).toBe(false);
      }),
    );
  });

  it('never repeats the number in what it says', () => {
    fc.assert(
      fc.property(resident, (id) => {
        const parsed = parseResidentId(id.slice(0, 17) + (id.endsWith('1') ? '2' : '1'));
        expect(parsed.ok).toBe(false);
        expect(JSON.stringify(parsed)).not.toContain(id.slice(6, 14));
      }),
    );
  });

  it.each([
    ['a small x', '11010519491231002x'],
    ['15 digits', '110105491231002'],
    ['a space', ' 11010519491231002X'],
    ['a number', 110_105],
  ])('refuses %s with RESIDENT_ID_MALFORMED', (_, text) => {
    expect(refusalCode(text)).toBe('RESIDENT_ID_MALFORMED');
  });

  it('refuses an unknown province with RESIDENT_ID_PROVINCE', () => {
    expect(refusalCode(withCheck('99010519491231002'))).toBe('RESIDENT_ID_PROVINCE');
  });

  it.each(['19490229', '19491301', '19490010', '00000101', '17991231'])(
    'refuses the birth date %s with RESIDENT_ID_DATE',
    (date) => {
      expect(refusalCode(withCheck(`110105${date}002`))).toBe('RESIDENT_ID_DATE');
    },
  );

  it('takes 29 February in a leap year', () => {
    expect(refusalCode(withCheck('11010520000229002'))).toBe('none');
  });

  it('refuses a wrong end with RESIDENT_ID_CHECK_CHARACTER', () => {
    expect(parseResidentId('110105194912310021')).toMatchObject({
      ok: false,
      error: { code: 'RESIDENT_ID_CHECK_CHARACTER', facts: {} },
    });
  });

  it('computes a check character of 17 digits only', () => {
    expect(() => residentIdCheckCharacter('1101051949123100')).toThrow(RangeError);
  });
});
