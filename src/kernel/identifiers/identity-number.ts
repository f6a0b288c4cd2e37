import { type Brand, ok } from '../results/result.js';
import { defineRefusal, refused, type Outcome } from '../results/refusal.js';
import { isExistingDate, isProvince, parseResidentId, residentIdCheckCharacter } from './resident-id.js';

/**
 * The number of an identity document (身份证件号码) in its one canonical form: no spaces, half-width, capital letters.
 * Personal information: never put it in a sentence or a log.
 */
export type IdentityNumber = Brand<string, 'IdentityNumber'>;

export const identityNumberUnrecognised = defineRefusal('IDENTITY_NUMBER_UNRECOGNISED', () => ({
  message: {
    en: 'What was sent is not the number of an identity document that can be looked up.',
    zh: '所填内容不是可供查询的身份证件号码。',
  },
  remedy: {
    en: 'Send the 18 characters of a resident identity card (GB 11643), of a residence permit of a resident from Hong Kong, Macao or Taiwan, or of a permanent resident card of 2023, or the 15 of an earlier permanent resident card.',
    zh: '请填写18位公民身份号码（GB 11643）、港澳台居民居住证号码、2023版外国人永久居留身份证号码，或15位旧版外国人永久居留证号码。',
  },
}));

/** 外国人永久居留身份证, 2023 edition: a 9, the province, the nationality (GB/T 2659, three digits), the date of birth, a serial, the check. */
const PERMANENT_RESIDENT = /^9(?<province>\d{2})\d{3}(?<birth>\d{8})\d{3}[\dX]$/;
/** The earlier cards: the nationality in three letters, four digits of the place, the date of birth without century, two digits. */
const EARLIER_PERMANENT_RESIDENT = /^[A-Z]{3}(?<province>\d{2})\d{2}(?<birth>\d{6})\d{2}$/;
/** GB 11643-1989: identity numbers of fifteen digits, which leave out the century and the check. */
const FIFTEEN_DIGITS = /^(?<place>\d{6})(?<rest>\d{9})$/;

function isPermanentResident(text: string): boolean {
  const { province = '', birth = '' } = PERMANENT_RESIDENT.exec(text)?.groups ?? {};
  return (
    isProvince(province) &&
    isExistingDate(birth) &&
    text.endsWith(residentIdCheckCharacter(text.slice(0, 17)))
  );
}

/** The check digit of these is not looked at: no standard that gives its weights is public. */
function isEarlierPermanentResident(text: string): boolean {
  const { province = '', birth = '' } = EARLIER_PERMANENT_RESIDENT.exec(text)?.groups ?? {};
  return isProvince(province) && (isExistingDate(`19${birth}`) || isExistingDate(`20${birth}`));
}

function eighteenDigitsOf(text: string): string {
  const { place, rest } = FIFTEEN_DIGITS.exec(text)?.groups ?? {};
  if (place === undefined || rest === undefined) return text;
  const first17 = `${place}19${rest}`;
  return first17 + residentIdCheckCharacter(first17);
}

/**
 * Reads the number of an identity document as a caller sent it or an agency stored it: full-width characters, spaces and a
 * small x are put into the canonical form, and a number of fifteen digits (GB 11643-1989) is read as the eighteen that
 * replaced it.
 *
 * Refuses with IDENTITY_NUMBER_UNRECOGNISED, and for what has the form of a resident identity number with the codes of
 * {@link parseResidentId}.
 */
export function parseIdentityNumber(value: unknown): Outcome<IdentityNumber> {
  if (typeof value !== 'string') return refused(identityNumberUnrecognised({}));
  const text = eighteenDigitsOf(value.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase());
  if (isPermanentResident(text) || isEarlierPermanentResident(text)) return ok(text as IdentityNumber);
  if (!/^\d{17}[\dX]$/.test(text) || text.startsWith('9')) return refused(identityNumberUnrecognised({}));
  const resident = parseResidentId(text);
  return resident.ok ? ok(text as IdentityNumber) : resident;
}

/** How stored rows may have a number, capital letters and no spaces provided: as eighteen digits, and as the fifteen that came before. */
export function storedFormsOf(number: IdentityNumber): readonly string[] {
  const fifteen = /^\d{6}19\d{9}[\dX]$/.test(number) ? number.slice(0, 6) + number.slice(8, 17) : null;
  return fifteen !== null && eighteenDigitsOf(fifteen) === number ? [number, fifteen] : [number];
}

/** Whether two numbers are of the same document, however each is written; what cannot be read is compared as it stands. */
export function isSameIdentityNumber(one: string, other: string): boolean {
  const [first, second] = [parseIdentityNumber(one), parseIdentityNumber(other)];
  return first.ok && second.ok ? first.value === second.value : one === other;
}
