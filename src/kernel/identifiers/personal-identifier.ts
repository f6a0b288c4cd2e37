import { parseIdentityNumber } from './identity-number.js';
import { isExistingDate, isProvince } from './resident-id.js';
import { unifiedSocialCreditCodeCheckCharacter } from './unified-social-credit-code.js';

const EIGHTEEN = /^(?<province>\d{2})\d{4}(?<birth>\d{8})\d{3}[\dX]$/;
const MOBILE_NUMBER = /^(?:\+?86)?1[3-9]\d{9}$/;
const CARD_NUMBER = /^[3-6]\d{15,18}$/;
const THIS_CENTURY_AND_LAST = /^(?:19|20)/;

/** Luhn's check of payment cards (ISO/IEC 7812-1). */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of Array.from(digits).toReversed().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/**
 * An identity number with a mistyped digit: province and date are there, the check is off. A unified social credit code
 * may look like it by chance, and then its own check character is right.
 */
function isMistypedIdentityNumber(text: string): boolean {
  const { province = '', birth = '' } = EIGHTEEN.exec(text)?.groups ?? {};
  if (!isProvince(province) || !THIS_CENTURY_AND_LAST.test(birth) || !isExistingDate(birth)) return false;
  return unifiedSocialCreditCodeCheckCharacter(text.slice(0, 17)) !== text.slice(17);
}

/**
 * Whether a text is, or is meant to be, a number that names one natural person (个人信息保护法 art. 4): of an identity
 * document, a mobile telephone or a payment card. What looks so is neither repeated in an answer nor kept in a record
 * where something else was asked for.
 */
export function looksLikePersonalIdentifier(value: string): boolean {
  const text = value.normalize('NFKC').replaceAll(/[\s-]/gu, '').toUpperCase();
  return (
    parseIdentityNumber(text).ok ||
    isMistypedIdentityNumber(text) ||
    MOBILE_NUMBER.test(text) ||
    (CARD_NUMBER.test(text) && isLuhn(text))
  );
}
