import { isUtf8 } from 'node:buffer';
import { readBase64Url } from '../json/base64.js';
import { parseStrict } from '../json/parse-strict.js';
import { hasShape, isCount, isObject, isString, type Check } from '../json/shapes.js';
import { isHash, isUuid } from '../leaves/leaf-types.js';
import { hasSigned } from '../notes/ed25519.js';
import type { ReceiptKey } from './receipt-keys.js';

/** What the hub promised by a receipt: that these leaves will be in the log. */
export interface ReceiptPromise {
  readonly iss: string;
  readonly jti: string;
  readonly iat: number;
  readonly operation: string | null;
  readonly answer: string | null;
  /** Leaf hashes, base64url. */
  readonly leaf: string;
  readonly late: string | null;
}

/** A receipt in its compact form, read but not verified. */
export interface SignedPromise {
  readonly promise: ReceiptPromise;
  readonly kid: string | null;
  readonly signed: string;
  readonly signature: Buffer;
}

const isLeafHash: Check = (value) => typeof value === 'string' && readBase64Url(value)?.length === 32;

const CLAIMS: Readonly<Record<keyof ReceiptPromise, Check>> = {
  iss: isString,
  jti: isUuid,
  iat: isCount,
  operation: (value) => value === null || isHash(value),
  answer: (value) => value === null || isHash(value),
  leaf: isLeafHash,
  late: (value) => value === null || isLeafHash(value),
};

/** The JSON in a part of a JWS; undefined where there is none. */
function readPart(part: string): unknown {
  const bytes = readBase64Url(part);
  return bytes && isUtf8(bytes) ? parseStrict(bytes.toString('utf8')) : undefined;
}

/** @returns null where the text is no receipt: no compact JWS (RFC 7515) with its header and claims */
export function readPromise(jws: string): SignedPromise | null {
  const [head = '', payload = '', last = '', ...more] = jws.split('.');
  const header = readPart(head);
  const claims = readPart(payload);
  const signature = readBase64Url(last);
  if (more.length > 0 || !signature || !isObject(header) || !hasShape(claims, CLAIMS)) return null;
  const { alg, typ, kid, crit } = header;
  // The algorithm is fixed, and an extension that must be understood (RFC 7515, section 4.1.11) is not.
  if (alg !== 'EdDSA' || typ !== 'huishang-receipt+jwt' || crit !== undefined) return null;
  return {
    promise: claims as unknown as ReceiptPromise,
    kid: typeof kid === 'string' ? kid : null,
    signed: `${head}.${payload}`,
    signature,
  };
}

/** Whether one of the keys signed the receipt; where both name a key, they name the same. */
export const isSignedBy = ({ kid, signed, signature }: SignedPromise, keys: readonly ReceiptKey[]): boolean =>
  keys.some(
    (key) =>
      (kid === null || key.kid === null || key.kid === kid) && hasSigned(key.publicKey, signed, signature),
  );
