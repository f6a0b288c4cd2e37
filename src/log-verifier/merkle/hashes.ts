import * as crypto from 'node:crypto';

const { createHash } = crypto;

/**
 * In one call where Node has it (20.12 and later): making a hash object takes longer than hashing a leaf. By way of a
 * string, because a buffer of its own for each hash takes twice as long as a place in Node's pool.
 */
export const sha256: (data: Uint8Array | string) => Buffer =
  typeof crypto.hash === 'function'
    ? (data) => Buffer.from(crypto.hash('sha256', data, 'binary'), 'latin1')
    : (data) => createHash('sha256').update(data).digest();

/** The same in base64url, as disclosures have it. */
export const sha256Base64Url: (data: string) => string =
  typeof crypto.hash === 'function'
    ? (data) => crypto.hash('sha256', data, 'base64url')
    : (data) => createHash('sha256').update(data).digest('base64url');

/** SHA-256 of the UTF-8 of a text, in 64 lower-case hexadecimal digits. */
export const sha256Hex = (text: string): string => sha256(text).toString('hex');

/** The most bytes of a leaf. */
export const MAX_LEAF_BYTES = 65_535;

/** A leaf of the greatest length, each of its UTF-16 code units at most three bytes of UTF-8, behind its prefix 0x00. */
const leafBytes = Buffer.alloc(1 + 3 * MAX_LEAF_BYTES);
const nodeBytes = Buffer.alloc(1 + 2 * 32, 0x01);

/** Of a leaf's text: its hash (RFC 6962, section 2.1), and how many bytes it has in UTF-8. */
export function hashLeaf(text: string): { readonly hash: Buffer; readonly bytes: number } {
  if (text.length > MAX_LEAF_BYTES) {
    const long = Buffer.from(`\0${text}`, 'utf8');
    return { hash: sha256(long), bytes: long.length - 1 };
  }
  const bytes = leafBytes.write(text, 1, 'utf8');
  return { hash: sha256(leafBytes.subarray(0, bytes + 1)), bytes };
}

/** The hash of an inner node of the tree. */
export function hashNode(left: Uint8Array, right: Uint8Array): Buffer {
  nodeBytes.set(left, 1);
  nodeBytes.set(right, 33);
  return sha256(nodeBytes);
}

/** The root of the tree without leaves. */
export const EMPTY_ROOT: Buffer = sha256('');
