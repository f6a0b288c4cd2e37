import { maskIdNumber } from '../text/masking.js';
import { looksLikePersonalIdentifier } from './personal-identifier.js';

/** A run of digits as long as a number of a person may be, with what people write between them. */
const LONG_NUMBER = /[0-9０-９][0-9０-９\s-]{9,30}[0-9０-９XxＸｘ]/gu;

/** A text without numbers that name a natural person: each is left with its first 3 and last 4 characters. */
export function hidePersonalNumbers(text: string): string {
  return text.replaceAll(LONG_NUMBER, (number) =>
    looksLikePersonalIdentifier(number) ? maskIdNumber(number) : number,
  );
}
