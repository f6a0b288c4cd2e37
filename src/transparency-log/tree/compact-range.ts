import { EMPTY_ROOT, HASH_BYTES, nodeHash } from './hashes.js';
import { checkSize, coveringSubtrees, joinSubtrees, type Subtree } from './subtrees.js';

/** Is told of each complete subtree that an added leaf completes, smallest first. */
export type SubtreeVisitor = (subtree: Subtree, hash: Buffer) => void;

/**
 * A tree of which only the hashes of its largest complete subtrees are kept, at most 53: enough to add leaves and to know
 * the root.
 */
export class CompactRange {
  #size = 0;
  /** From left to right. */
  readonly #hashes: Buffer[] = [];

  /**
   * A tree as it was kept.
   *
   * @param hashes of its largest complete subtrees, from left to right, as `hashes` gave them; see `coveringSubtrees(0, size)`
   * @throws RangeError where a tree of this size has another number of them, or one is not 32 bytes long
   */
  static of(size: number, hashes: readonly Uint8Array[]): CompactRange {
    if (coveringSubtrees(0, size).length !== hashes.length)
      throw new RangeError(`A tree of ${size} leaves does not have ${hashes.length} largest subtrees.`);
    const tree = new CompactRange();
    tree.#size = size;
    for (const hash of hashes) tree.#hashes.push(copyOf(hash));
    return tree;
  }

  /** How many leaves the tree has. */
  get size(): number {
    return this.#size;
  }

  /** Of the largest complete subtrees, from left to right. */
  get hashes(): readonly Buffer[] {
    return [...this.#hashes];
  }

  /**
   * Adds a leaf, or a complete subtree of leaves.
   *
   * @param hash of the leaf or the subtree
   * @param level of the subtree; the tree's size is a multiple of 2^level
   * @throws RangeError where a subtree of that level cannot begin here
   */
  append(hash: Uint8Array, visit?: SubtreeVisitor, level = 0): void {
    const width = 2 ** level;
    checkSize(this.#size + width);
    if (this.#size % width !== 0)
      throw new RangeError(`No subtree of ${width} leaves begins at leaf ${this.#size}.`);
    let subtree: Subtree = { level, index: this.#size / width };
    let joined = copyOf(hash);
    visit?.(subtree, joined);
    for (; subtree.index % 2 === 1; visit?.(subtree, joined)) {
      joined = nodeHash(this.#hashes.pop() ?? EMPTY_ROOT, joined);
      subtree = { level: subtree.level + 1, index: (subtree.index - 1) / 2 };
    }
    this.#hashes.push(joined);
    this.#size += width;
  }

  /** The root of the tree as it is (RFC 6962, 2.1). */
  root(): Buffer {
    return this.#size === 0 ? EMPTY_ROOT : joinSubtrees(this.#hashes);
  }
}

function copyOf(hash: Uint8Array): Buffer {
  if (hash.length !== HASH_BYTES) throw new RangeError(`A hash has ${HASH_BYTES} bytes, not ${hash.length}.`);
  return Buffer.from(hash);
}
