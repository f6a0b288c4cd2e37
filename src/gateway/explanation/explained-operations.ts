import { setImmediate } from 'node:timers/promises';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { withDefaults, type CheckedDocument, type Engine, type OperationLimits } from '../../engine/index.js';
import { BoundedCache, charactersOfKey, type CacheStatistics } from '../../kernel/index.js';
import { guardedOperation, type GuardedOperation } from '../policies/guarded-operation.js';
import type { GuardedSupergraph } from '../policies/guarded-supergraph.js';
import { validateRequest } from '../request/validate-request.js';

/** Bounds on what is remembered: texts, and their characters. */
const MAX_TEXTS = 500;
const MAX_CHARACTERS = 4_000_000;

/** A text with what was found of it, under one schema. */
interface Checked {
  readonly schema: GraphQLSchema;
  readonly result: CheckedDocument;
}

/**
 * The operations of texts that come as arguments, in `explainAccess`. Such a text is read as if it were sent as a request:
 * within the same limits and by the same rules, once for all who send it, and valid or not, so that repeating it costs a
 * look-up. Different texts of one request are checked one at a time with other work in between.
 */
export class ExplainedOperations {
  readonly #checked = new BoundedCache<string, Checked>('explained_texts', {
    max: MAX_TEXTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: charactersOfKey,
  });
  /** Settles when the text before has been checked. */
  #turn: Promise<unknown> = Promise.resolve();

  /**
   * @param variables by which conditions are evaluated; null where they are not known
   * @throws GraphQLError BAD_USER_INPUT for a text that is no valid operation, or that a limit refuses
   */
  async read(
    engine: Engine<GuardedSupergraph>,
    text: string,
    variables: Readonly<Record<string, unknown>> | null,
  ): Promise<GuardedOperation> {
    const checked = await this.#check(engine.supergraph.publicSchema, text, engine.limits);
    if (!checked.ok) throw unusable(checked.error);
    const written = engine.operation(text, checked.document, null);
    const operation =
      variables === null
        ? written
        : engine.evaluateConditions(written, withDefaults(written.definition, variables));
    return guardedOperation(engine.supergraph, operation);
  }

  caches(): readonly CacheStatistics[] {
    return [this.#checked.statistics()];
  }

  #check(schema: GraphQLSchema, text: string, limits: OperationLimits): Promise<CheckedDocument> {
    const known = this.#known(schema, text);
    if (known) return Promise.resolve(known);
    const checked = this.#turn.then(() => this.#known(schema, text) ?? this.#checkNow(schema, text, limits));
    this.#turn = checked.catch(() => null);
    return checked;
  }

  #known(schema: GraphQLSchema, text: string): CheckedDocument | null {
    const known = this.#checked.get(text);
    return known?.schema === schema ? known.result : null;
  }

  async #checkNow(schema: GraphQLSchema, text: string, limits: OperationLimits): Promise<CheckedDocument> {
    const result = validateRequest(schema, { query: text, operationName: null }, { limits });
    this.#checked.set(text, { schema, result });
    await setImmediate();
    return result;
  }
}

/** What is wrong with the text is wrong with the argument. */
function unusable({ message, extensions }: GraphQLError): GraphQLError {
  const { code: _code, limit, ...facts } = extensions;
  const refusal = limit === undefined ? {} : { refusal: 'OPERATION_TOO_COMPLEX' };
  return new GraphQLError(message, { extensions: { ...facts, ...refusal, code: 'BAD_USER_INPUT' } });
}
