import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeOrganisationCode } from './organisation-code.js';
import { isPlatformCode, parsePlatformCode, platformCodeOf, verifyPlatformCode } from './platform-code.js';
import { ok } from '../results/result.js';
import {
  makeUnifiedSocialCreditCode,
  UNIFIED_SOCIAL_CREDIT_CODE_ALPHABET,
} from './unified-social-credit-code.js';

const GOOD = '91110000600037341L';
const letter = fc.constantFrom(...UNIFIED_SOCIAL_CREDIT_CODE_ALPHABET);
const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const code = fc
  .record({
    department: letter,
    category: letter,
    region: digits(6),
    organisationCode: fc.string({ unit: letter, minLength: 8, maxLength: 8 }).map(makeOrganisationCode),
  })
  .map(makeUnifiedSocialCreditCode);

const refusalOf = (text: unknown) => {
  const parsed = parsePlatformCode(text);
  if (parsed.ok) throw new Error('expected a refusal');
  return parsed.error;
};

describe('parsePlatformCode', () => {
  it.each([
    '91110000600037341L',
    '91440300708461136T',
    '91110000802100433B',
    '91330100799655058B',
    '91350100M000100Y43',
  ])('takes %s', (text) => {
    expect(parsePlatformCode(text)).toEqual(ok(text));
    expect(isPlatformCode(text)).toBe(true);
  });

  it('takes every code that is made', () => {
    fc.assert(
      fc.property(code, (text) => {
        expect(parsePlatformCode(text)).toEqual(ok(text));
      }),
    );
  });

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(code, fc.nat({ max: 17 }), letter, (text, place, wrong) => {
        fc.pre(text.charAt(place) !== wrong);
        expect(isPlatformCode(text.slice(0, place) + wrong + text.slice(place + 1))).toBe(false);
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ minLength: 18, maxLength: 18 })), (value) => {
        const parsed = parsePlatformCode(value);
        expect(parsed.ok || (parsed.error.message.en !== '' && parsed.error.remedy.zh !== '')).toBe(true);
      }),
    );
  });
});

describe('PLATFORM_CODE_CHECK_CHARACTER', () => {
  it('is for the registry to give, and names the character that was expected', () => {
    const parsed = parsePlatformCode('91110000600037341A');
    if (!parsed.ok) throw new Error('expected a well-formed code');
    expect(verifyPlatformCode(parsed.value)).toMatchObject({
      ok: false,
      error: { code: 'PLATFORM_CODE_CHECK_CHARACTER', facts: { expected: 'L', found: 'A' } },
    });
  });
});

describe('PLATFORM_CODE_PERSONAL', () => {
  it.each([
    ['an identity number that has the right check of both standards', '362322198709086409'],
    ['an identity number', '11010519491231002X'],
    ['one in small letters', '11010519491231002x'],
    ['one with a wrong check', '110105194912310021'],
    ['one in full width', '１１０１０５１９４９１２３１００２Ｘ'],
    ['one with spaces', '110105 19491231 002X'],
    ['one of fifteen digits', '110105491231002'],
    ['a mobile number', '+86 138-0013-8000'],
    ['a bank card', '6222 0212 3456 7890 128'],
  ])('refuses %s and repeats nothing of it', (_, text) => {
    const refusal = refusalOf(text);
    expect(refusal.code).toBe('PLATFORM_CODE_PERSONAL');
    expect(JSON.stringify(refusal)).not.toContain(text.slice(0, 4));
  });
});

describe('PLATFORM_CODE_MALFORMED', () => {
  it('tells the check character that 91350100M000100Y4 lacks', () => {
    const refusal = refusalOf('91350100M000100Y4');
    expect(refusal).toMatchObject({
      code: 'PLATFORM_CODE_MALFORMED',
      facts: { problem: 'LENGTH', length: 17, expectedCheckCharacter: '3' },
    });
    expect(refusal.message.en).toBe('A platform code has 18 characters; this one has 17.');
    expect(refusal.remedy.en).toContain('it is 3');
    expect(refusal.remedy.zh).toContain('校验码为3');
  });

  it.each([
    ['empty text', '', { problem: 'LENGTH', length: 0, expectedCheckCharacter: null }],
    ['a space behind', `${GOOD} `, { problem: 'LENGTH', length: 19 }],
    ['17 characters that are no beginning', '9111000060003734I', { expectedCheckCharacter: null }],
    ['a number', 911_100, { problem: 'NOT_TEXT', found: 'number' }],
    ['null', null, { problem: 'NOT_TEXT', found: 'null' }],
    ['a small letter', GOOD.toLowerCase(), { problem: 'LOWER_CASE', found: 'l', place: 18 }],
    ['an I', 'I1110000600037341L', { problem: 'ALPHABET', found: 'I', place: 1 }],
    ['a space', '91110000 00037341L', { problem: 'ALPHABET', found: ' ', place: 9 }],
    ['a full-width digit', '９1110000600037341L', { problem: 'ALPHABET', found: '９', place: 1 }],
    ['a letter in the region', '911100A0600037341L', { problem: 'REGION', found: 'A', place: 7 }],
  ])('refuses %s', (_, text, facts) => {
    expect(refusalOf(text)).toMatchObject({ code: 'PLATFORM_CODE_MALFORMED', facts });
  });

  it('asks for capitals', () => {
    expect(refusalOf(GOOD.toLowerCase()).remedy.en).toBe('Write the code in capitals.');
  });

  it.each([
    ['I', '1'],
    ['O', '0'],
    ['S', '5'],
    ['V', 'U'],
    ['Z', '2'],
  ])('suggests what %s may stand for', (found, instead) => {
    expect(refusalOf(`9${found}110000600037341L`).remedy.en).toContain(`read ${found} as ${instead}`);
  });
});

describe('platformCodeOf', () => {
  it('gives the code or throws', () => {
    expect(platformCodeOf(GOOD)).toBe(GOOD);
    expect(() => platformCodeOf('91110000600037341A')).toThrow('check character L');
  });
});
