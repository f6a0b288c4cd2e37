import { nodeHash } from './hashes.js';

/** A complete subtree: the leaves `[index · 2^level, (index + 1) · 2^level)`. Its hash never changes. */
export interface Subtree {
  /** 0 for a single leaf. */
  readonly level: number;
  /** Counted from 0 among the subtrees of this level. */
  readonly index: number;
}

/** Throws for a number of leaves that is no whole number from 0 to 2^53 - 1. */
export function checkSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`No tree has ${size} leaves.`);
}

/** The largest power of two below a number that is at least 2 (RFC 6962, 2.1). */
export function splitPoint(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/**
 * The largest complete subtrees that cover the leaves `[from, to)`, from left to right: at most two of each level.
 *
 * @throws RangeError where the range runs backwards
 */
export function coveringSubtrees(from: number, to: number): Subtree[] {
  checkSize(from);
  checkSize(to);
  if (from > to) throw new RangeError(`No leaves run from ${from} to ${to}.`);
  const subtrees: Subtree[] = [];
  for (let first = from; first < to;) {
    let level = 0;
    let width = 1;
    while (first % (2 * width) === 0 && first + 2 * width <= to) {
      level++;
      width *= 2;
    }
    subtrees.push({ level, index: first / width });
    first += width;
  }
  return subtrees;
}

/**
 * The hash over subtrees that stand beside each other, each smaller than the one on its left: the root of what they cover.
 *
 * @param hashes from left to right, at least one
 */
export function joinSubtrees(hashes: readonly Uint8Array[]): Buffer {
  const last = hashes.at(-1);
  if (!last) throw new RangeError('There is nothing to join.');
  let joined: Buffer = Buffer.from(last);
  for (let each = hashes.length - 2; each >= 0; each--) joined = nodeHash(hashes[each] ?? last, joined);
  return joined;
}
