import { webcrypto } from 'node:crypto';
import { uuidWords, WORDS_OF_ID as WORDS } from '../leaves/uuid-words.js';

const FIRST_CAPACITY = 1024;
/** Tables that grow one by one, so that never all of them are copied at once. */
const TABLES = 256;

/** UUIDs of one table: a hash table with open addressing, 16 bytes for each place. */
class Table {
  #words = new Uint32Array(FIRST_CAPACITY * WORDS);
  #capacity = FIRST_CAPACITY;
  #count = 0;

  /** The place of an id, or the free one where it would stand. An id is never all zeros: it has a version. */
  #placeOf(id: Uint32Array, hash: number): number {
    const [a = 0, b = 0, c = 0, d = 0] = id;
    const words = this.#words;
    let place = (hash & (this.#capacity - 1)) * WORDS;
    for (;;) {
      const second = words[place + 1];
      if (second === 0) return place;
      if (words[place] === a && second === b && words[place + 2] === c && words[place + 3] === d)
        return place;
      place = (place + WORDS) % words.length;
    }
  }

  add(id: Uint32Array, hash: number, hashOf: (id: Uint32Array) => number): boolean {
    if (this.#count * 2 >= this.#capacity) this.#grow(hashOf);
    const place = this.#placeOf(id, hash);
    if (this.#words[place + 1] !== 0) return false;
    this.#words.set(id, place);
    this.#count += 1;
    return true;
  }

  #grow(hashOf: (id: Uint32Array) => number): void {
    const former = this.#words;
    this.#capacity *= 2;
    this.#words = new Uint32Array(this.#capacity * WORDS);
    for (let place = 0; place < former.length; place += WORDS) {
      if (former[place + 1] === 0) continue;
      const id = former.subarray(place, place + WORDS);
      this.#words.set(id, this.#placeOf(id, hashOf(id)));
    }
  }
}

/**
 * The ids of all leaves, to find one that is there twice. Exact; about 50 bytes for an id, so that ten million take half
 * a gigabyte, where a set of strings takes three times that and ends at 16 million.
 */
export class IdSet {
  readonly #tables: (Table | undefined)[] = Array.from({ length: TABLES });
  /** Unknown to whoever wrote the file, so that no ids can be chosen that fall on one place. */
  readonly #seeds = webcrypto.getRandomValues(new Uint32Array(WORDS));

  readonly #hashOf = (id: Uint32Array): number => {
    let hash = 0;
    for (let word = 0; word < WORDS; word += 1) {
      hash = Math.imul(hash ^ (id[word] ?? 0) ^ (this.#seeds[word] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash >>> 0;
  };

  /** @param uuid of version 7, in its usual form @returns false where it is there already */
  add(uuid: string): boolean {
    const words: number[] = [];
    uuidWords(uuid, words);
    return this.addWords(Uint32Array.from(words));
  }

  /** The same of its four words. */
  addWords(id: Uint32Array): boolean {
    const hash = this.#hashOf(id);
    const slot = hash >>> 24;
    const table = (this.#tables[slot] ??= new Table());
    return table.add(id, hash, this.#hashOf);
  }
}
