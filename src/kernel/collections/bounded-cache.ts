import { LRUCache } from 'lru-cache';

/** What an operator wants to know of one cache. The counts run from the start of the process and never fall. */
export interface CacheStatistics {
  /** Lower snake case, stable, and of one cache of the process alone: a label of metrics. */
  readonly name: string;
  /** Entries held now. */
  readonly entries: number;
  /** Entries held at most. */
  readonly largest: number;
  readonly hits: number;
  readonly misses: number;
  /** Entries given up to keep within a bound, those too large to be held at all included. */
  readonly evictions: number;
}

/** The bounds of a cache: `max` entries, and where given a `maxSize` of what `sizeCalculation` counts. */
export type CacheBounds<Key extends {}, Value extends {}> = Omit<
  LRUCache.OptionsMaxLimit<Key, Value, unknown>,
  'dispose' | 'disposeAfter' | 'noDisposeOnSet'
>;

/** A size in characters of the key, for caches whose keys are texts that clients send. */
export function charactersOfKey(_value: unknown, key: string): number {
  return Math.max(1, key.length);
}

/**
 * A cache that forgets what was used longest ago, and counts how well it does. A look-up costs one increment more than
 * the `lru-cache` below it. Promises may be values: whoever stores one deletes it again when it is rejected.
 */
export class BoundedCache<Key extends {}, Value extends {}> {
  readonly #name: string;
  readonly #entries: LRUCache<Key, Value>;
  #hits = 0;
  #misses = 0;
  #evictions = 0;

  constructor(name: string, bounds: CacheBounds<NoInfer<Key>, NoInfer<Value>>) {
    this.#name = name;
    this.#entries = new LRUCache<Key, Value>({
      ...bounds,
      dispose: (_value, _key, reason) => {
        if (reason === 'evict') this.#evictions++;
      },
    });
  }

  get(key: Key): Value | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) this.#misses++;
    else this.#hits++;
    return value;
  }

  set(key: Key, value: Value): void {
    this.#entries.set(key, value);
    // One that is larger than the whole cache is not held, and takes an older one under the same key with it.
    if (this.#entries.maxEntrySize > 0 && !this.#entries.has(key)) this.#evictions++;
  }

  delete(key: Key): void {
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }

  statistics(): CacheStatistics {
    return {
      name: this.#name,
      entries: this.#entries.size,
      largest: this.#entries.max,
      hits: this.#hits,
      misses: this.#misses,
      evictions: this.#evictions,
    };
  }
}
