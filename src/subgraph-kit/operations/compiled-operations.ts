import {
  createSourceEventStream,
  execute,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { CodedError, BoundedCache, charactersOfKey, type CacheStatistics } from '../../kernel/index.js';
import { withAwaitedLists } from './awaited-lists.js';
import { isCompilable } from './compilable.js';
import { itemsOfOperation } from './operation-items.js';

type Variables = Readonly<Record<string, unknown>>;

/** An operation made ready once for many executions. */
export interface CompiledOperation {
  /** What it touches: see {@link itemsOfOperation}. */
  readonly items: string[][][];
  run(context: unknown, variables: Variables): Promise<ExecutionResult> | ExecutionResult;
  /** For a subscription: the events, or why there are none. */
  subscribe(context: unknown, variables: Variables): Promise<AsyncIterable<unknown> | ExecutionResult>;
  /** For a subscription: what one of its events is answered with. */
  answer(event: unknown, context: unknown, variables: Variables): Promise<ExecutionResult> | ExecutionResult;
}

/** The operation is not one that this subgraph can execute. */
export class OperationInvalid extends CodedError {
  readonly code = 'OPERATION_INVALID';
}

/**
 * Compiled by graphql-jit where that answers as graphql-js does, and otherwise interpreted by graphql-js. One thing is
 * other: where a field has no resolver, the compiled operation reads the property as it stands, and does not call a
 * function that it finds there.
 */
function compile(schema: GraphQLSchema, interpretable: () => GraphQLSchema, text: string): CompiledOperation {
  const document = parse(text, { noLocation: true });
  const errors = validate(schema, document, undefined, { maxErrors: 1 });
  if (errors[0]) throw new OperationInvalid(errors[0].message);
  const items = itemsOfOperation(schema, document);
  const streaming: Pick<CompiledOperation, 'subscribe' | 'answer'> = {
    subscribe: (contextValue, variableValues) =>
      createSourceEventStream({ schema, document, contextValue, variableValues: { ...variableValues } }),
    answer: (rootValue, contextValue, variableValues) =>
      execute({
        schema: interpretable(),
        document,
        rootValue,
        contextValue,
        variableValues: { ...variableValues },
      }),
  };
  const compiled = isCompilable(schema, document) ? compileQuery(schema, document) : null;
  if (compiled !== null && isCompiledQuery(compiled)) {
    const run: CompiledOperation['run'] = (context, variables) =>
      compiled.query(undefined, context, { ...variables });
    return { items, run, ...streaming };
  }
  const awaited = interpretable();
  return {
    items,
    run: (contextValue, variableValues) =>
      execute({ schema: awaited, document, contextValue, variableValues: { ...variableValues } }),
    ...streaming,
  };
}

/** Characters of the texts remembered at most. */
const MAX_CHARACTERS = 16_000_000;

/** A bounded store of compiled operations of one subgraph. */
export class CompiledOperations {
  readonly #schema: GraphQLSchema;
  #interpretable: GraphQLSchema | undefined;
  readonly #compiled: BoundedCache<string, CompiledOperation>;

  /**
   * @param subgraph whose operations they are
   * @param size operations kept at most
   */
  constructor(schema: GraphQLSchema, subgraph: string, size = 1000) {
    this.#schema = schema;
    this.#compiled = new BoundedCache(`compiled_operations_${subgraph}`, {
      max: size,
      maxSize: MAX_CHARACTERS,
      sizeCalculation: charactersOfKey,
    });
  }

  /** @throws OperationInvalid or GraphQLError (syntax) */
  get(text: string): CompiledOperation {
    const known = this.#compiled.get(text);
    if (known) return known;
    const compiled = compile(
      this.#schema,
      () => (this.#interpretable ??= withAwaitedLists(this.#schema)),
      text,
    );
    this.#compiled.set(text, compiled);
    return compiled;
  }

  caches(): readonly CacheStatistics[] {
    return [this.#compiled.statistics()];
  }
}
