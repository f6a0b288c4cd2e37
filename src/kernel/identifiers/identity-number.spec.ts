import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameIdentityNumber, parseIdentityNumber, storedFormsOf } from './identity-number.js';
import { looksLikePersonalIdentifier } from './personal-identifier.js';
import { residentIdCheckCharacter } from './resident-id.js';
import { ok } from '../results/result.js';

const withCheck = (first17: string): string => first17 + residentIdCheckCharacter(first17);
const PERMANENT = withCheck('91184019870908123');

describe('parseIdentityNumber', () => {
  it.each([
    ['a resident identity number', '11010519491231002X', '11010519491231002X'],
    ['a small x', '11010519491231002x', '11010519491231002X'],
    ['spaces', ' 110105 19491231 002X ', '11010519491231002X'],
    ['full width', '１１０１０５１９４９１２３１００２ｘ', '11010519491231002X'],
    ['an ideographic space', '110105　19491231002X', '11010519491231002X'],
    ['fifteen digits', '110105491231002', '11010519491231002X'],
    ['a residence permit from Hong Kong', withCheck('81000019900101001'), withCheck('81000019900101001')],
    ['a residence permit from Macao', withCheck('82000019900101001'), withCheck('82000019900101001')],
    ['a residence permit from Taiwan', withCheck('83000019900101001'), withCheck('83000019900101001')],
    ['a permanent resident card', PERMANENT, PERMANENT],
    ['an earlier permanent resident card', 'usa110074112405', 'USA110074112405'],
  ])('reads %s', (_, text, canonical) => {
    expect(parseIdentityNumber(text)).toEqual(ok(canonical));
    expect(looksLikePersonalIdentifier(text)).toBe(true);
  });

  it.each([
    ['words', 'hello', 'IDENTITY_NUMBER_UNRECOGNISED'],
    ['nothing', '', 'IDENTITY_NUMBER_UNRECOGNISED'],
    ['a passport', 'E12345678', 'IDENTITY_NUMBER_UNRECOGNISED'],
    ['null', null, 'IDENTITY_NUMBER_UNRECOGNISED'],
    ['a number', 110_105, 'IDENTITY_NUMBER_UNRECOGNISED'],
    ['a wrong check', '110105194912310021', 'RESIDENT_ID_CHECK_CHARACTER'],
    ['a date that is none', withCheck('11010519490231002'), 'RESIDENT_ID_DATE'],
    ['no province', withCheck('99010519491231002'), 'IDENTITY_NUMBER_UNRECOGNISED'],
    ['no province either', withCheck('19010519491231002'), 'RESIDENT_ID_PROVINCE'],
    ['fifteen digits without a date', '110105490231002', 'RESIDENT_ID_DATE'],
    [
      'a permanent resident card with a wrong check',
      `${PERMANENT.slice(0, 17)}Y`,
      'IDENTITY_NUMBER_UNRECOGNISED',
    ],
    ['an earlier card of no province', 'USA990074112405', 'IDENTITY_NUMBER_UNRECOGNISED'],
  ])('refuses %s', (_, value, code) => {
    const parsed = parseIdentityNumber(value);
    expect(parsed).toMatchObject({ ok: false, error: { code } });
    expect(JSON.stringify(parsed)).not.toContain(
      String(value || '#')
        .padEnd(6, '#')
        .slice(0, 6),
    );
  });

  it('never throws, and gives back what it gave', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const parsed = parseIdentityNumber(value);
        expect(!parsed.ok || parseIdentityNumber(parsed.value).ok).toBe(true);
      }),
    );
  });
});

describe('isSameIdentityNumber', () => {
  it.each([
    ['11010519491231002X', '11010519491231002x', true],
    ['110105491231002', '11010519491231002X', true],
    ['11010519491231002X', PERMANENT, false],
    ['E12345678', 'E12345678', true],
    ['E12345678', '11010519491231002X', false],
  ])('of %s and %s is %s', (one, other, same) => {
    expect(isSameIdentityNumber(one, other)).toBe(same);
  });
});

describe('looksLikePersonalIdentifier', () => {
  it.each([
    '91110000600037341L',
    '91350100M000100Y43',
    'XW110105000000001N',
    '2026-04-12',
    '330105',
    '会商',
    '',
  ])('leaves %s alone', (text) => {
    expect(looksLikePersonalIdentifier(text)).toBe(false);
  });
});

describe('forms in which a number may be stored', () => {
  it('are the eighteen digits and, of births before 2000, the fifteen', () => {
    const old = parseIdentityNumber('110105491231002');
    expect(old.ok && storedFormsOf(old.value)).toEqual(['11010519491231002X', '110105491231002']);
    const young = withCheck('11010120000101123');
    const read = parseIdentityNumber(young);
    expect(read.ok && storedFormsOf(read.value)).toEqual([young]);
  });
});
