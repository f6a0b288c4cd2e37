import { EMPTY_ROOT, hashNode } from './hashes.js';

/** Halves both without bits, which have 32 only. */
const half = (value: number): number => Math.floor(value / 2);
const isOdd = (value: number): boolean => value % 2 === 1;

/**
 * The root to which an inclusion proof leads (RFC 9162, section 2.1.3.2).
 *
 * @param path from the leaf's sibling up to the root's child
 * @returns null where the path is not as long as this index and size want it
 */
export function rootOfInclusion(
  leaf: Buffer,
  { index, size, path }: { readonly index: number; readonly size: number; readonly path: readonly Buffer[] },
): Buffer | null {
  if (index >= size) return null;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return null;
    if (isOdd(node) || node === last) {
      hash = hashNode(sibling, hash);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = hashNode(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 ? hash : null;
}

/** Size and root of a tree. */
export interface TreeHead {
  readonly size: number;
  readonly root: Buffer;
}

/** By halving: a logarithm is rounded, and that of 2^49 + 1 is 49. */
const isPowerOfTwo = (value: number): boolean => (isOdd(value) ? value === 1 : isPowerOfTwo(value / 2));

/** Whether the newer tree begins with all leaves of the older one, by a consistency proof (RFC 9162, section 2.1.4.2). */
export function isConsistent(older: TreeHead, newer: TreeHead, proof: readonly Buffer[]): boolean {
  if (older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size === 0) return proof.length === 0 && older.root.equals(EMPTY_ROOT);
  const [first, ...path] = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof;
  if (!first) return false;
  let node = older.size - 1;
  let last = newer.size - 1;
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  let before = first;
  let after = first;
  for (const hash of path) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      before = hashNode(hash, before);
      after = hashNode(hash, after);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      after = hashNode(after, hash);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && before.equals(older.root) && after.equals(newer.root);
}
