import { createPublicKey, type KeyObject } from 'node:crypto';
import { parseStrict } from '../json/parse-strict.js';
import { isObject } from '../json/shapes.js';

/** A key by which the hub signs receipts. */
export interface ReceiptKey {
  readonly kid: string | null;
  readonly publicKey: KeyObject;
}

/** One key of a set, if it is for receipts: it states the purpose `receipt`, or none. */
function readKey(key: unknown): ReceiptKey | null {
  if (!isObject(key)) return null;
  const { kty, crv, x, kid, purpose } = key;
  if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string') return null;
  if (purpose !== undefined && purpose !== 'receipt') return null;
  try {
    const publicKey = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
    return { kid: typeof kid === 'string' ? kid : null, publicKey };
  } catch {
    return null;
  }
}

/**
 * The keys for receipts of a JWK Set (RFC 7517), or of one JWK; those for other things are left out.
 *
 * @returns empty where there are none
 */
export function readReceiptKeys(text: string): readonly ReceiptKey[] {
  const given = parseStrict(text);
  const keys: readonly unknown[] = isObject(given) && Array.isArray(given['keys']) ? given['keys'] : [given];
  return keys.flatMap((key) => readKey(key) ?? []);
}
