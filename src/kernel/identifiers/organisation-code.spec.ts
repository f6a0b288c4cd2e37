import { describe, expect, it } from 'vitest';
import { makeOrganisationCode, organisationCodeCheckCharacter } from './organisation-code.js';

describe('organisation code (GB 11714)', () => {
  it.each(['600037341', '708461136', '802100433', '799655058', 'M000100Y4'])(
    'gives %s its check character',
    (code) => {
      expect(makeOrganisationCode(code.slice(0, 8))).toBe(code);
    },
  );

  it('writes ten as X and eleven as 0', () => {
    /** 11 - 45 mod 11 is 10; 11 - 0 mod 11 is 11. */
    expect(organisationCodeCheckCharacter('00500000')).toBe('X');
    expect(organisationCodeCheckCharacter('00000000')).toBe('0');
  });

  it.each(['1234567', '123456789', '1234567a', '1234-567'])('throws for the body %s', (body) => {
    expect(() => makeOrganisationCode(body)).toThrow(RangeError);
  });
});
