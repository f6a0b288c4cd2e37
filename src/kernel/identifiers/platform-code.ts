import { type Brand, ok } from '../results/result.js';
import { looksLikePersonalIdentifier } from './personal-identifier.js';
import {
  platformCodeCheckCharacter,
  platformCodeMalformed,
  platformCodePersonal,
} from './platform-code-refusals.js';
import { refused, type Outcome } from '../results/refusal.js';
import {
  UNIFIED_SOCIAL_CREDIT_CODE_ALPHABET as ALPHABET,
  unifiedSocialCreditCodeCheckCharacter,
} from './unified-social-credit-code.js';

/**
 * The key of a platform (从业机构) across all agencies: its unified social credit code (统一社会信用代码, GB 32100-2015),
 * or an interim code (临时代码) of the same build where it has no registration.
 */
export type PlatformCode = Brand<string, 'PlatformCode'>;

const LENGTH = 18;
const WELL_FORMED_FIRST_17 = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{9}$/;

/**
 * Reads the form of a platform code as a caller sent it. Nothing is corrected on the way: spaces and small letters are
 * refused, so that one platform never has two spellings. The check characters are not looked at: the registry holds
 * codes that were issued with a wrong one, and what it gives it takes back. Whether a code was issued is for it to say.
 *
 * Refuses with PLATFORM_CODE_PERSONAL a number that names a person, and with PLATFORM_CODE_MALFORMED; neither repeats
 * what was sent.
 */
export function parsePlatformCode(text: unknown): Outcome<PlatformCode> {
  if (typeof text !== 'string') {
    return refused(
      platformCodeMalformed({ problem: 'NOT_TEXT', found: text === null ? 'null' : typeof text }),
    );
  }
  if (looksLikePersonalIdentifier(text)) return refused(platformCodePersonal({}));
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
      return refused(platformCodeMalformed({ problem: 'LOWER_CASE', found, place }));
    }
    if (!ALPHABET.includes(found)) {
      return refused(platformCodeMalformed({ problem: 'ALPHABET', found, place }));
    }
    if (place >= 3 && place <= 8 && !/\d/.test(found)) {
      return refused(platformCodeMalformed({ problem: 'REGION', found, place }));
    }
  }
  return ok(text as PlatformCode);
}

/**
 * Checks the last character of a well-formed code (GB 32100-2015), for one that the registry does not hold: it says
 * whether the code was mistyped. The inner check character, of the organisation code, is not looked at.
 *
 * Refuses with PLATFORM_CODE_CHECK_CHARACTER.
 */
export function verifyPlatformCode(code: PlatformCode): Outcome<PlatformCode> {
  const expected = unifiedSocialCreditCodeCheckCharacter(code.slice(0, -1));
  const found = code.slice(-1);
  return expected === found ? ok(code) : refused(platformCodeCheckCharacter({ expected, found }));
}

/** Whether a value is a code that can be issued: well formed, and with the right check character. */
export function isPlatformCode(value: unknown): value is PlatformCode {
  const parsed = parsePlatformCode(value);
  return parsed.ok && verifyPlatformCode(parsed.value).ok;
}

/** For constants and generated data: a code that could not be issued is a fault and throws. */
export function platformCodeOf(text: string): PlatformCode {
  const parsed = parsePlatformCode(text);
  const verified = parsed.ok ? verifyPlatformCode(parsed.value) : parsed;
  if (!verified.ok) throw new RangeError(verified.error.message.en);
  return verified.value;
}
