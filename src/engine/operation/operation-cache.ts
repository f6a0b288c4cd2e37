import type { DocumentNode } from 'graphql';
import { BoundedCache, charactersOfKey, type CacheStatistics } from '../../kernel/index.js';
import type { Supergraph } from '../supergraph/supergraph.js';
import { normalizeOperation, outcomeOf, withEvaluatedConditions, type Operation } from './operation.js';

/** Characters of the texts remembered at most. */
const MAX_CHARACTERS = 16_000_000;

/** A bounded store of normalised operations by their text. */
export class OperationCache {
  readonly #supergraph: Supergraph;
  readonly #operations: BoundedCache<string, Operation>;
  readonly #evaluated: BoundedCache<string, Operation>;

  /** @param size operations kept at most */
  constructor(supergraph: Supergraph, size = 2000) {
    this.#supergraph = supergraph;
    this.#operations = new BoundedCache('operations', {
      max: size,
      maxSize: MAX_CHARACTERS,
      sizeCalculation: charactersOfKey,
    });
    this.#evaluated = new BoundedCache('settled_operations', { max: size });
  }

  /** @param document the parsed and validated `source` */
  get(source: string, document: DocumentNode, operationName: string | null): Operation {
    const key = `${operationName ?? ''}\n${source}`;
    const known = this.#operations.get(key);
    if (known) return known;
    const operation = normalizeOperation(this.#supergraph, document, operationName);
    this.#operations.set(key, operation);
    return operation;
  }

  /**
   * The operation under the values of its conditions; itself where it has none.
   *
   * @param variables with the operation's defaults
   */
  evaluateConditions(operation: Operation, variables: Readonly<Record<string, unknown>>): Operation {
    if (operation.conditions.length === 0) return operation;
    const outcome = outcomeOf(operation, variables);
    const key = `${operation.selection} ${outcome}`;
    const known = this.#evaluated.get(key);
    if (known) return known;
    const evaluated = withEvaluatedConditions(this.#supergraph, operation, variables, outcome);
    this.#evaluated.set(key, evaluated);
    return evaluated;
  }

  caches(): readonly CacheStatistics[] {
    return [this.#operations.statistics(), this.#evaluated.statistics()];
  }
}
