import { hidePersonalNumbers } from '../kernel/index.js';

/** The value that a disclosure discloses. */
export function disclosedValue(disclosure: string): unknown {
  return (JSON.parse(Buffer.from(disclosure, 'base64url').toString()) as unknown[])[2];
}

/** Words of the caller may hold a person's number, which the record shows to nobody else. */
export function hasPersonalNumber(disclosure: string): boolean {
  const value = disclosedValue(disclosure);
  return typeof value === 'string' && hidePersonalNumbers(value) !== value;
}
