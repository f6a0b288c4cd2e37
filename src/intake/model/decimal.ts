/** A decimal as people write it: sign, digits with or without thousands' separators, a fraction, a percent sign. */
const DECIMAL = /^([+-]?)(\d{1,3}(?:[,，]\d{3})+|\d+)?(?:\.(\d*))?\s*([%％]?)$/;

/** Why a text is no such decimal. */
export type DecimalProblem = 'NOT_A_NUMBER' | 'TOO_PRECISE' | 'TOO_LARGE';

/**
 * Reads a decimal exactly, moved by powers of ten, without floating point.
 *
 * @param shift by how many places the point moves to the right: 2 reads 元 as 分
 * @param scale digits behind the point that may be left; zeros behind them are dropped
 * @returns a decimal as PostgreSQL reads it, or why it is none; a percent sign moves the point by two to the left
 */
export function readDecimal(
  text: string,
  shift: number,
  scale: number,
): { readonly value: string } | { readonly problem: DecimalProblem } {
  const match = DECIMAL.exec(text);
  const [, sign = '', whole = '', fraction = '', percent = ''] = match ?? [];
  if (!match || whole.length + fraction.length === 0) return { problem: 'NOT_A_NUMBER' };
  const places = shift - (percent ? 2 : 0);
  let digits = (whole.length > 3 ? whole.replaceAll(/[,，]/g, '') : whole) + fraction;
  let point = digits.length - fraction.length + places;
  if (point < 0) {
    digits = '0'.repeat(-point) + digits;
    point = 0;
  }
  if (point > digits.length) digits += '0'.repeat(point - digits.length);
  const integer = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0';
  const rest = digits.slice(point).replace(/0+$/, '');
  if (rest.length > scale) return { problem: 'TOO_PRECISE' };
  if (integer.length > 18) return { problem: 'TOO_LARGE' };
  const unsigned = rest ? `${integer}.${rest}` : integer;
  return { value: sign === '-' && /[1-9]/.test(unsigned) ? `-${unsigned}` : unsigned };
}
