/**
 * The check digit of a registration number (注册号, GS 15-2006): ISO/IEC 7064 MOD 11,10.
 *
 * @param digits the digits before it; anything else is a fault and throws
 */
export function registrationNumberCheckDigit(digits: string): string {
  if (!/^\d+$/.test(digits)) throw new RangeError('The check digit is computed from digits');
  const product = Array.from(digits, Number).reduce((rest, digit) => {
    const sum = (rest + digit) % 10;
    return ((sum === 0 ? 10 : sum) * 2) % 11;
  }, 10);
  return String((11 - product) % 10);
}

/**
 * A registration number (注册号) of 15 digits, as firms had before the unified code came on 1 October 2015.
 *
 * @param authority the registration authority, six digits (GB/T 2260)
 * @param serial 0 to 9,999,999; it follows the digit 2, which stands for a company held by natural persons
 */
export function makeRegistrationNumber(authority: string, serial: number): string {
  if (!/^\d{6}$/.test(authority)) throw new RangeError('The authority is six digits');
  if (!Number.isInteger(serial) || serial < 0 || serial > 9_999_999) {
    throw new RangeError('The serial number is a whole number of at most seven digits');
  }
  const body = `${authority}2${String(serial).padStart(7, '0')}`;
  return body + registrationNumberCheckDigit(body);
}
