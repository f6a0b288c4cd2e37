import type { GraphQLSchema } from 'graphql';
import type { Supergraph } from '../supergraph/supergraph.js';

/** What serves one supergraph. */
interface ServingEngine {
  readonly supergraph: Supergraph;
}

/**
 * The engine that answers now. One that was replaced goes on for operations that were validated against its schema, and
 * its plans and compiled projections go with it when the last of them has ended.
 */
export class RunningEngine<Engine extends ServingEngine> {
  #current: Engine;
  readonly #bySchema = new WeakMap<GraphQLSchema, Engine>();
  readonly #replaced = new WeakMap<Engine, AbortController>();
  readonly #listeners = new Set<(supergraph: Engine['supergraph']) => void>();

  constructor(engine: Engine) {
    this.#current = engine;
    this.#take(engine);
  }

  get current(): Engine {
    return this.#current;
  }

  /**
   * The engine for a document.
   *
   * @param schema that the document was validated against
   */
  for(schema: GraphQLSchema | undefined): Engine {
    return (schema && this.#bySchema.get(schema)) ?? this.#current;
  }

  /** Aborts when another engine takes the place of this one. */
  replaced(engine: Engine): AbortSignal {
    return this.#replaced.get(engine)?.signal ?? AbortSignal.abort();
  }

  /** Everybody who listens hears of it before the next request is read. */
  replace(engine: Engine): void {
    const previous = this.#replaced.get(this.#current);
    this.#current = engine;
    this.#take(engine);
    previous?.abort();
    for (const listener of this.#listeners) listener(engine.supergraph);
  }

  /** @returns what ends the listening */
  onReplaced(listener: (supergraph: Engine['supergraph']) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #take(engine: Engine): void {
    this.#bySchema.set(engine.supergraph.publicSchema, engine);
    this.#replaced.set(engine, new AbortController());
  }
}
