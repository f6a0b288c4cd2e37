import { type Brand, ok } from '../results/result.js';
import { divisions } from '../divisions/index.js';
import { defineRefusal, refused, type Outcome } from '../results/refusal.js';

/** A citizen identity number (公民身份号码, GB 11643-1999). Personal information: never put it in a sentence or a log. */
export type ResidentId = Brand<string, 'ResidentId'>;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
/**
 * Residence permits of residents from Hong Kong, Macao and Taiwan (港澳台居民居住证申领发放办法, 国办发〔2018〕81号, art. 10)
 * begin with 810000, 820000 and 830000; GB/T 2260 does not list 83.
 */
const TAIWAN_RESIDENCE_PERMIT = '83';
const EARLIEST_YEAR = 1800;

export const residentIdMalformed = defineRefusal<{ length: number | null }>('RESIDENT_ID_MALFORMED', () => ({
  message: {
    en: 'A resident identity number is 17 digits followed by a digit or a capital X; this is not.',
    zh: '公民身份号码应为17位数字加1位数字或大写X，所填内容不符合。',
  },
  remedy: {
    en: 'Send the 18 characters as a string, without spaces, and write a final x as X.',
    zh: '请以字符串提交18位号码，不含空格，末位x请用大写X。',
  },
}));

export const residentIdProvince = defineRefusal('RESIDENT_ID_PROVINCE', () => ({
  message: {
    en: 'The first two digits of the resident identity number are those of no province.',
    zh: '公民身份号码前两位不是省级行政区划代码。',
  },
  remedy: { en: 'Compare its first six digits with the document.', zh: '请与证件核对前6位。' },
}));

export const residentIdDate = defineRefusal('RESIDENT_ID_DATE', () => ({
  message: {
    en: 'Places 7 to 14 of the resident identity number are not a date that exists.',
    zh: '公民身份号码第7至14位不是有效的出生日期。',
  },
  remedy: { en: 'Compare the date of birth with the document.', zh: '请与证件核对出生日期。' },
}));

export const residentIdCheckCharacterWrong = defineRefusal('RESIDENT_ID_CHECK_CHARACTER', () => ({
  message: {
    en: 'The last character of the resident identity number is not the one that its first 17 digits give.',
    zh: '公民身份号码校验码不符：末位与按前17位计算的校验码不一致。',
  },
  remedy: {
    en: 'One of the digits is mistyped: compare each with the document.',
    zh: '号码录入有误，请与证件逐位核对。',
  },
}));

/**
 * The check character of a citizen identity number (GB 11643-1999, ISO 7064 MOD 11-2).
 *
 * @param first17 17 digits; anything else is a fault and throws
 */
export function residentIdCheckCharacter(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('The check character is computed from 17 digits');
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17.charAt(place)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** Whether eight digits are a day that exists, of the year 1800 or later. */
export function isExistingDate(yyyymmdd: string): boolean {
  const iso = `${yyyymmdd.slice(0, 4)}-${yyyymmdd.slice(4, 6)}-${yyyymmdd.slice(6)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(iso) &&
    date.getUTCFullYear() >= EARLIEST_YEAR
  );
}

/** Whether two digits begin the codes of a province, or of a residence permit. */
export const isProvince = (prefix: string): boolean =>
  prefix === TAIWAN_RESIDENCE_PERMIT || divisions().current.has(`${prefix}0000`);

/**
 * Reads an identity number as a caller sent it. Only the province of the six region digits is looked up: people keep
 * the code of a district that has since been merged.
 *
 * Refuses with RESIDENT_ID_MALFORMED, RESIDENT_ID_PROVINCE, RESIDENT_ID_DATE and RESIDENT_ID_CHECK_CHARACTER.
 */
export function parseResidentId(text: unknown): Outcome<ResidentId> {
  if (typeof text !== 'string') return refused(residentIdMalformed({ length: null }));
  if (!/^\d{17}[\dX]$/.test(text)) return refused(residentIdMalformed({ length: text.length }));
  if (!isProvince(text.slice(0, 2))) return refused(residentIdProvince({}));
  if (!isExistingDate(text.slice(6, 14))) return refused(residentIdDate({}));
  return residentIdCheckCharacter(text.slice(0, -1)) === text.slice(-1)
    ? ok(text as ResidentId)
    : refused(residentIdCheckCharacterWrong({}));
}
