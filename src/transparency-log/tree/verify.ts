import { EMPTY_ROOT, HASH_BYTES, nodeHash } from './hashes.js';

const isSize = (size: number): boolean => Number.isSafeInteger(size) && size >= 0;
const areHashes = (hashes: readonly Uint8Array[]): boolean =>
  hashes.every(({ length }) => length === HASH_BYTES);
const areEqual = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
const half = (count: number): number => Math.floor(count / 2);

/**
 * Whether a proof leads from a leaf to the root of a tree (RFC 9162, 2.1.3.2, which says how to verify what RFC 6962 has).
 * Throws for nothing.
 */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || !areHashes([leaf, root, ...proof])) return false;
  let [node, last] = [index, size - 1];
  let computed: Buffer = Buffer.from(leaf);
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      computed = nodeHash(sibling, computed);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      computed = nodeHash(computed, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && areEqual(computed, root);
}

/**
 * Whether a proof shows that a tree begins with all leaves of an older one (RFC 9162, 2.1.4.2). The empty tree is the
 * beginning of any, and needs an empty proof. Throws for nothing.
 */
export function verifyConsistency(
  oldSize: number,
  oldRoot: Uint8Array,
  size: number,
  root: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!isSize(oldSize) || !isSize(size) || oldSize > size || !areHashes([oldRoot, root, ...proof]))
    return false;
  if (size === 0 && !areEqual(root, EMPTY_ROOT)) return false;
  if (oldSize === 0) return proof.length === 0 && areEqual(oldRoot, EMPTY_ROOT);
  if (oldSize === size) return proof.length === 0 && areEqual(oldRoot, root);

  let [node, last] = [oldSize - 1, size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  // A tree of 2^n leaves is a subtree of the newer one: its root is where the proof begins, and is not sent.
  const path = node === 0 ? [oldRoot, ...proof] : [...proof];
  const first = path.shift();
  if (!first) return false;
  let older: Buffer = Buffer.from(first);
  let newer = older;
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      [older, newer] = [nodeHash(sibling, older), nodeHash(sibling, newer)];
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      newer = nodeHash(newer, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && areEqual(older, oldRoot) && areEqual(newer, root);
}
