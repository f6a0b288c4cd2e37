import { organisationCodeCheckCharacter } from './organisation-code.js';

/** Digits and capital letters without I, O, S, V and Z; a character's value is its index (GB 32100-2015, table 1). */
export const UNIFIED_SOCIAL_CREDIT_CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const isAlphabetic = (text: string): boolean =>
  Array.from(text).every((character) => UNIFIED_SOCIAL_CREDIT_CODE_ALPHABET.includes(character));

/**
 * The check character (校验码) of a unified social credit code (统一社会信用代码, GB 32100-2015).
 *
 * @param first17 places 1 to 17, all of the alphabet; anything else is a fault and throws
 */
export function unifiedSocialCreditCodeCheckCharacter(first17: string): string {
  if (first17.length !== WEIGHTS.length || !isAlphabetic(first17)) {
    throw new RangeError('The check character is computed from 17 characters of the GB 32100-2015 alphabet');
  }
  const sum = WEIGHTS.reduce(
    (total, weight, place) =>
      total + weight * UNIFIED_SOCIAL_CREDIT_CODE_ALPHABET.indexOf(first17.charAt(place)),
    0,
  );
  return UNIFIED_SOCIAL_CREDIT_CODE_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The parts that a unified social credit code is put together from. */
export interface UnifiedSocialCreditCodeParts {
  /** Place 1, the registering department (登记管理部门): `9` is the commerce administration. */
  readonly department: string;
  /** Place 2, the category (机构类别): under department `9`, `1` is an enterprise. */
  readonly category: string;
  /** Places 3 to 8, the region of the registration authority, six digits (GB/T 2260). */
  readonly region: string;
  /** Places 9 to 17, an organisation code with its own check character (GB 11714). */
  readonly organisationCode: string;
}

/**
 * Puts a unified social credit code together and adds its check character. For generated data: parts that do not
 * fit, an organisation code with a wrong check character among them, are a fault and throw.
 */
export function makeUnifiedSocialCreditCode(parts: UnifiedSocialCreditCodeParts): string {
  const { department, category, region, organisationCode } = parts;
  if (department.length !== 1 || category.length !== 1) {
    throw new RangeError('Department and category are one character each');
  }
  if (!/^\d{6}$/.test(region)) throw new RangeError('The region is six digits');
  const body = organisationCode.slice(0, 8);
  if (organisationCode !== body + organisationCodeCheckCharacter(body)) {
    throw new RangeError('The organisation code does not end in its check character');
  }
  const first17 = department + category + region + organisationCode;
  return first17 + unifiedSocialCreditCodeCheckCharacter(first17);
}
