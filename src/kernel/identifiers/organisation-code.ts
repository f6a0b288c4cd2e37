const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const BODY = /^[0-9A-Z]{8}$/;

/** The value of one character: digits for themselves, A = 10 to Z = 35. */
const valueOf = (character: string): number => Number.parseInt(character, 36);

/**
 * The check character of an organisation code (组织机构代码, GB 11714).
 *
 * @param first8 the eight characters of the body, digits and capital letters; anything else is a fault and throws
 */
export function organisationCodeCheckCharacter(first8: string): string {
  if (!BODY.test(first8))
    throw new RangeError('An organisation code body is eight digits or capital letters');
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * valueOf(first8.charAt(place)), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

/** The nine characters of an organisation code (GB 11714, without the hyphen) for the given body. */
export function makeOrganisationCode(first8: string): string {
  return first8 + organisationCodeCheckCharacter(first8);
}
