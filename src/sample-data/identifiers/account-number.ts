/** The check digit of a bank card or account number (ISO/IEC 7812-1 annex B, Luhn). */
export function luhnCheckDigit(digits: string): string {
  if (!/^\d+$/.test(digits)) throw new RangeError('The check digit is computed from digits');
  const sum = Array.from(digits, Number)
    .toReversed()
    .reduce(
      (total, digit, place) => total + (place % 2 === 0 ? ((digit * 2) % 10) + (digit > 4 ? 1 : 0) : digit),
      0,
    );
  return String((10 - (sum % 10)) % 10);
}

/** ISO/IEC 7812-1 leaves what begins with 9 to national bodies; no Chinese bank's numbers do. */
const PREFIX = '9156';

/** A bank account number of 19 digits that belongs to nobody, one for each platform and position. */
export function makeAccountNumber(platformIndex: number, position: number): string {
  const body = PREFIX + String(platformIndex).padStart(8, '0') + String(position).padStart(6, '0');
  return body + luhnCheckDigit(body);
}
