import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { readOperation, type Operation } from './operation.js';
import type { Supergraph } from './supergraph.js';

/** A bounded store of normalised operations by their text. */
export class Operations {
  readonly #supergraph: Supergraph;
  readonly #operations: LRUCache<string, Operation>;

  /** @param size operations kept at most */
  constructor(supergraph: Supergraph, size = 2000) {
    this.#supergraph = supergraph;
    this.#operations = new LRUCache({ max: size });
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
}
