import { hash } from 'node:crypto';

/** Bytes of a hash of the tree (SHA-256, FIPS 180-4). */
export const HASH_BYTES = 32;

/** Root of the tree without leaves: the hash of the empty string (RFC 6962, 2.1). */
export const EMPTY_ROOT: Buffer = hash('sha256', '', 'buffer');

const LEAF_PREFIX = Buffer.from([0]);
/** Prefix and two children, written anew for each node: nothing between writing and hashing can come in between. */
const node = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

/**
 * Hash of a leaf: SHA-256(0x00 ‖ leaf) (RFC 6962, 2.1).
 *
 * @param leaf its bytes, or its text, which is hashed as UTF-8
 */
export function leafHash(leaf: Uint8Array | string): Buffer {
  const bytes = typeof leaf === 'string' ? Buffer.from(leaf, 'utf8') : leaf;
  return hash('sha256', Buffer.concat([LEAF_PREFIX, bytes]), 'buffer');
}

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right) (RFC 6962, 2.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  node.set(left, 1);
  node.set(right, 1 + HASH_BYTES);
  return hash('sha256', node, 'buffer');
}
