import { checkDisclosures } from '../leaves/disclosures.js';
import { uuidWords, WORDS_OF_ID } from '../leaves/uuid-words.js';
import { isLeaf, readLeaf } from '../leaves/read-leaf.js';
import { hashLeaf, hashNode } from '../merkle/hashes.js';
import { subtreesOf } from '../merkle/subtrees.js';
import { Report } from '../report/report.js';
import { eachLine } from './read-lines.js';
import { readRecordLine } from './record-line.js';

const HASH_BYTES = 32;

/** Records that follow each other, each of them right in itself: what is left to do with them in their order. */
export interface RecordBatch {
  /** The index of the first. */
  readonly first: number;
  readonly count: number;
  /** Of the largest complete subtrees that cover them, from left to right, 32 bytes each. */
  readonly subtrees: Uint8Array;
  /** Of each leaf, 32 bytes each; null where nobody asked. */
  readonly hashes: Uint8Array | null;
  /** Of each leaf, four words each. */
  readonly ids: Uint32Array;
  readonly firstAt: string;
  readonly newestAt: string;
  /** The hashes of field sets, each with the index of the first leaf of the batch that names it. */
  readonly fields: readonly (readonly [hash: string, index: number])[];
}

/** The hash of one complete subtree: leaves `[start, start + 2^level)`, counted from the first that is here. */
function subtreeHash(hashes: readonly Buffer[], start: number, level: number): Buffer {
  let nodes = hashes.slice(start, start + 2 ** level);
  while (nodes.length > 1) {
    const above: Buffer[] = [];
    for (let at = 0; at + 1 < nodes.length; at += 2) {
      const [left, right] = [nodes[at], nodes[at + 1]];
      if (left && right) above.push(hashNode(left, right));
    }
    nodes = above;
  }
  const [root] = nodes;
  if (!root) throw new RangeError('A subtree has at least one leaf.');
  return root;
}

/** The leaves that were read, as far as they are right. */
class Records {
  readonly #hashes: Buffer[] = [];
  readonly #ids: number[] = [];
  readonly #fields = new Map<string, number>();
  readonly #report = new Report();
  #first = -1;
  #firstAt = '';
  #newestAt = '';

  /** @returns false for a line that has to be looked at in its place */
  add(line: string): boolean {
    const record = readRecordLine(line);
    if (!record || 'fields' in record) return false;
    const { index, leaf: text, disclosures } = record;
    if (this.#first < 0) this.#first = index;
    if (index !== this.#first + this.#hashes.length) return false;
    const { hash, bytes } = hashLeaf(text);
    const leaf = readLeaf(text, bytes);
    if (!isLeaf(leaf)) return false;
    if (disclosures.length > 0) {
      checkDisclosures(leaf, disclosures, { file: '' }, this.#report);
      if (this.#report.findings.length > 0) return false;
    }
    this.#hashes.push(hash);
    uuidWords(leaf.id, this.#ids);
    if (this.#firstAt === '') this.#firstAt = leaf.at;
    if (leaf.at > this.#newestAt) this.#newestAt = leaf.at;
    const { fields } = leaf.members;
    if (leaf.type === 'request' && typeof fields === 'string' && !this.#fields.has(fields)) {
      this.#fields.set(fields, index);
    }
    return true;
  }

  /** What was read; null where there is none. */
  toBatch(withHashes: boolean): RecordBatch | null {
    const first = this.#first;
    const count = this.#hashes.length;
    if (count === 0) return null;
    const covering = subtreesOf(first, first + count);
    const subtrees = new Uint8Array(covering.length * HASH_BYTES);
    for (const [at, { start, level }] of covering.entries()) {
      subtrees.set(subtreeHash(this.#hashes, start - first, level), at * HASH_BYTES);
    }
    return {
      first,
      count,
      subtrees,
      hashes: withHashes ? Uint8Array.from(Buffer.concat(this.#hashes)) : null,
      ids: Uint32Array.from(this.#ids),
      firstAt: this.#firstAt,
      newestAt: this.#newestAt,
      fields: [...this.#fields],
    };
  }
}

/**
 * Does with lines all that needs no other line: reads them, hashes them and checks their form and disclosures.
 *
 * @param withHashes whether the hash of each leaf is wanted, beside those of subtrees
 * @returns null where a line is no record, is wrong, or does not follow the one before: what is to be said of it, the
 *   reader says who reads line by line
 */
export function readRecordBatch(bytes: Buffer, withHashes: boolean): RecordBatch | null {
  const records = new Records();
  const isRight = eachLine(bytes, (line) => line !== null && records.add(line));
  return isRight ? records.toBatch(withHashes) : null;
}

/** Takes the ids of a batch one by one. */
export const idAt = (ids: Uint32Array, at: number): Uint32Array =>
  ids.subarray(at * WORDS_OF_ID, (at + 1) * WORDS_OF_ID);

/** One of the hashes that stand in a row. */
export const hashAt = (hashes: Uint8Array, at: number): Buffer =>
  Buffer.from(hashes.buffer, hashes.byteOffset + at * HASH_BYTES, HASH_BYTES);
