import {
  execute,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { itemsOfOperation } from './operation-items.js';

type Variables = Readonly<Record<string, unknown>>;

/** An operation made ready once for many executions. */
export interface CompiledOperation {
  /** What it touches: see {@link itemsOfOperation}. */
  readonly items: string[][][];
  run(context: unknown, variables: Variables): Promise<ExecutionResult> | ExecutionResult;
}

/** The operation is not one that this subgraph can execute. */
export class OperationInvalid extends Error {}

function compile(schema: GraphQLSchema, text: string): CompiledOperation {
  const document: DocumentNode = parse(text, { noLocation: true });
  const errors = validate(schema, document, undefined, { maxErrors: 1 });
  if (errors[0]) throw new OperationInvalid(errors[0].message);
  const items = itemsOfOperation(schema, document);
  const compiled = compileQuery(schema, document);
  if (isCompiledQuery(compiled)) {
    return { items, run: (context, variables) => compiled.query(undefined, context, { ...variables }) };
  }
  // graphql-jit does not know everything that graphql-js does; what it refuses is interpreted.
  return {
    items,
    run: (contextValue, variableValues) =>
      execute({ schema, document, contextValue, variableValues: { ...variableValues } }),
  };
}

/** A bounded store of compiled operations of one subgraph. */
export class CompiledOperations {
  readonly #schema: GraphQLSchema;
  readonly #compiled: LRUCache<string, CompiledOperation>;

  /** @param size operations kept at most */
  constructor(schema: GraphQLSchema, size = 1000) {
    this.#schema = schema;
    this.#compiled = new LRUCache({ max: size });
  }

  /** @throws OperationInvalid or GraphQLError (syntax) */
  get(text: string): CompiledOperation {
    const known = this.#compiled.get(text);
    if (known) return known;
    const compiled = compile(this.#schema, text);
    this.#compiled.set(text, compiled);
    return compiled;
  }
}
