import { createHash } from 'node:crypto';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafHash = (leaf: Uint8Array | string): Buffer =>
  sha256(LEAF, Buffer.from(leaf as string, 'utf8'));

/** The largest power of two below a size above 1: where RFC 6962 splits a tree. */
function split(size: number): number {
  let at = 1;
  while (at * 2 < size) at *= 2;
  return at;
}

/** MTH of RFC 6962, section 2.1, word by word. */
export function rootOf(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes;
  if (!only) return sha256();
  if (hashes.length === 1) return only;
  const at = split(hashes.length);
  return sha256(NODE, rootOf(hashes.slice(0, at)), rootOf(hashes.slice(at)));
}

/** PATH of section 2.1.1. */
export function inclusionPath(index: number, hashes: readonly Buffer[]): Buffer[] {
  if (hashes.length <= 1) return [];
  const at = split(hashes.length);
  return index < at
    ? [...inclusionPath(index, hashes.slice(0, at)), rootOf(hashes.slice(at))]
    : [...inclusionPath(index - at, hashes.slice(at)), rootOf(hashes.slice(0, at))];
}

/** SUBPROOF of section 2.1.2. */
function subproof(size: number, hashes: readonly Buffer[], known: boolean): Buffer[] {
  if (size === hashes.length) return known ? [] : [rootOf(hashes)];
  const at = split(hashes.length);
  return size <= at
    ? [...subproof(size, hashes.slice(0, at), known), rootOf(hashes.slice(at))]
    : [...subproof(size - at, hashes.slice(at), false), rootOf(hashes.slice(0, at))];
}

/** PROOF of section 2.1.2; empty from a tree without leaves, which every tree follows. */
export const consistencyProof = (size: number, hashes: readonly Buffer[]): Buffer[] =>
  size === 0 ? [] : subproof(size, hashes, true);

/** The hashes of the largest complete subtrees that cover `[from, to)`, from left to right. */
export function subtreeHashes(hashes: readonly Buffer[], from: number, to: number): Buffer[] {
  if (from >= to) return [];
  let width = 1;
  while (from % (width * 2) === 0 && from + width * 2 <= to) width *= 2;
  return [rootOf(hashes.slice(from, from + width)), ...subtreeHashes(hashes, from + width, to)];
}
