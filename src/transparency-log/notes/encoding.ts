import { NoteMalformed } from './malformed.js';

/**
 * Reads base64 with padding, in its one form (RFC 4648, 4).
 *
 * @throws NoteMalformed
 */
export function decodeBase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new NoteMalformed('A value is not in base64.');
  return bytes;
}

const DECIMAL = /^(?:0|[1-9]\d{0,15})$/;

/**
 * Reads a whole number in decimal digits without leading zeros, at most 2^53 - 1.
 *
 * @throws NoteMalformed
 */
export function decodeDecimal(text: string): number {
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value)) throw new NoteMalformed('A number is not decimal, or beyond 2^53 - 1.');
  return value;
}

/**
 * Reads a SHA-256 hash in base64.
 *
 * @throws NoteMalformed
 */
export function decodeHash(text: string): Buffer {
  const hash = decodeBase64(text);
  if (hash.length !== 32) throw new NoteMalformed('A hash does not have 32 bytes.');
  return hash;
}
