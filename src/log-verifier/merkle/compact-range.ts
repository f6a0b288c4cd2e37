import { EMPTY_ROOT, hashNode } from './hashes.js';
import { subtreesOf } from './subtrees.js';

/**
 * The leaves `[0, size)` of a tree, by the hashes of the largest complete subtrees that cover them: as many as the size
 * has binary ones, however many leaves there are.
 */
export class CompactRange {
  readonly #levels: number[] = [];
  readonly #hashes: Buffer[] = [];
  #size = 0;

  /** From the hashes of the subtrees that cover `[0, size)`, from left to right, which are as many as they should be. */
  static of(size: number, hashes: readonly Buffer[]): CompactRange {
    const range = new CompactRange();
    for (const [index, { level }] of subtreesOf(0, size).entries()) {
      const hash = hashes[index];
      if (hash) range.append(hash, level);
    }
    return range;
  }

  get size(): number {
    return this.#size;
  }

  /** The hashes of the subtrees, from left to right. */
  get hashes(): readonly Buffer[] {
    return this.#hashes;
  }

  /** Adds a leaf, or a complete subtree of 2^level leaves that begins at a multiple of its size. */
  append(hash: Buffer, level = 0): void {
    let merged = hash;
    let height = level;
    while (this.#levels[this.#levels.length - 1] === height) {
      this.#levels.pop();
      merged = hashNode(this.#hashes.pop() ?? EMPTY_ROOT, merged);
      height += 1;
    }
    this.#levels.push(height);
    this.#hashes.push(merged);
    this.#size += 2 ** level;
  }

  /** The root of the tree of these leaves (RFC 6962, section 2.1). */
  root(): Buffer {
    return this.#hashes.length === 0
      ? EMPTY_ROOT
      : this.#hashes.reduceRight((right, left) => hashNode(left, right));
  }
}
