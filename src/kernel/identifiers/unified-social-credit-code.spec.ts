import { describe, expect, it } from 'vitest';
import { makeOrganisationCode } from './organisation-code.js';
import {
  makeUnifiedSocialCreditCode,
  unifiedSocialCreditCodeCheckCharacter,
} from './unified-social-credit-code.js';

const parts = { department: '9', category: '1', region: '110000', organisationCode: '600037341' };

describe('unified social credit code (GB 32100-2015)', () => {
  it('puts a real code together', () => {
    expect(makeUnifiedSocialCreditCode(parts)).toBe('91110000600037341L');
  });

  it('computes 3 for 91350100M000100Y4', () => {
    expect(unifiedSocialCreditCodeCheckCharacter('91350100M000100Y4')).toBe('3');
  });

  it.each([
    ['a department of two characters', { department: '91' }],
    ['no category', { category: '' }],
    ['a region of five digits', { region: '11000' }],
    ['an organisation code with a wrong check character', { organisationCode: '600037342' }],
    [
      'an organisation code with a letter the alphabet lacks',
      { organisationCode: makeOrganisationCode('I0003734') },
    ],
  ])('throws for %s', (_, wrong) => {
    expect(() => makeUnifiedSocialCreditCode({ ...parts, ...wrong })).toThrow(RangeError);
  });

  it.each(['9111000060003734', '91110000600037341L', '9111000060003734I'])(
    'computes no check character of %s',
    (text) => {
      expect(() => unifiedSocialCreditCodeCheckCharacter(text)).toThrow(RangeError);
    },
  );
});
