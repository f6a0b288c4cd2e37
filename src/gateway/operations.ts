import type { DocumentNode } from 'graphql';
import { BoundedCache, charactersOfKey, type CacheStatistics } from '../kernel/index.js';
import { readOperation, type Operation } from './operation.js';
import type { Supergraph } from './supergraph.js';

/** Characters of the texts remembered at most. */
const MOST_CHARACTERS = 16_000_000;

/** A bounded store of normalised operations by their text. */
export class Operations {
  readonly #supergraph: Supergraph;
  readonly #operations: BoundedCache<string, Operation>;

  /** @param size operations kept at most */
  constructor(supergraph: Supergraph, size = 2000) {
    this.#supergraph = supergraph;
    this.#operations = new BoundedCache('operations', {
      max: size,
      maxSize: MOST_CHARACTERS,
      sizeCalculation: charactersOfKey,
    });
  }

  /** @param document the parsed and validated `source` */
  get(source: string, document: DocumentNode, operationName: string | null): Operation {
    const key = `${operationName ?? ''}\n${source}`;
    const known = this.#operations.get(key);
    if (known) return known;
    const operation = readOperation(this.#supergraph, document, operationName);
    this.#operations.set(key, operation);
    return operation;
  }

  caches(): readonly CacheStatistics[] {
    return [this.#operations.statistics()];
  }
}
