import type { Brand } from './brand.js';
import { platformCodeCheckCharacter, platformCodeMalformed } from './platform-code-refusals.js';
import { refused, type Outcome } from './refusal.js';
import { ok } from './result.js';
import {
  UNIFIED_SOCIAL_CREDIT_CODE_ALPHABET as ALPHABET,
  unifiedSocialCreditCodeCheckCharacter,
} from './unified-social-credit-code.js';

/**
 * The key of a platform (平台) across all agencies: its unified social credit code (统一社会信用代码, GB 32100-2015),
 * or an interim code (临时代码) of the same build where it has no registration.
 */
export type PlatformCode = Brand<string, 'PlatformCode'>;

const LENGTH = 18;
const WELL_FORMED_FIRST_17 = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{9}$/;

/**
 * Reads a platform code as a caller sent it. Nothing is corrected on the way: spaces and small letters are refused,
 * so that one platform never has two spellings. Only the overall check character decides: the inner one of the
 * organisation code is not looked at. Whether the code was ever issued is for the registry to say.
 *
 * Refuses with PLATFORM_CODE_MALFORMED and PLATFORM_CODE_CHECK_CHARACTER.
 */
export function parsePlatformCode(text: unknown): Outcome<PlatformCode> {
  if (typeof text !== 'string') {
    return refused(
      platformCodeMalformed({ problem: 'NOT_TEXT', found: text === null ? 'null' : typeof text }),
    );
  }
  if (text.length !== LENGTH) {
    const expectedCheckCharacter = WELL_FORMED_FIRST_17.test(text)
      ? unifiedSocialCreditCodeCheckCharacter(text)
      : null;
    return refused(platformCodeMalformed({ problem: 'LENGTH', length: text.length, expectedCheckCharacter }));
  }
  let place = 0;
  for (const found of text) {
    place += 1;
    if (/[a-z]/.test(found)) {
      const upperCase = text.toUpperCase();
      return refused(platformCodeMalformed({ problem: 'LOWER_CASE', found, place, upperCase }));
    }
    if (!ALPHABET.includes(found)) {
      return refused(platformCodeMalformed({ problem: 'ALPHABET', found, place }));
    }
    if (place >= 3 && place <= 8 && !/\d/.test(found)) {
      return refused(platformCodeMalformed({ problem: 'REGION', found, place }));
    }
  }
  const expected = unifiedSocialCreditCodeCheckCharacter(text.slice(0, -1));
  const found = text.slice(-1);
  return expected === found
    ? ok(text as PlatformCode)
    : refused(platformCodeCheckCharacter({ expected, found }));
}

export function isPlatformCode(value: unknown): value is PlatformCode {
  return parsePlatformCode(value).ok;
}

/** For constants, generated data and rows the hub wrote itself: a code that does not parse is a fault and throws. */
export function platformCodeOf(text: string): PlatformCode {
  const parsed = parsePlatformCode(text);
  if (!parsed.ok) throw new RangeError(parsed.error.message.en);
  return parsed.value;
}
