import { GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import {
  asOfUnsupported,
  CallerContextVerifier,
  ContextRefused,
  satisfied,
  type CallerContext,
} from '../../access/index.js';
import { databaseRefusal, valueRefusal } from '../../database/index.js';
import { EndableStream } from '../../http/event-stream/index.js';
import type { CacheStatistics, Clock } from '../../kernel/index.js';
import { CompiledOperations, type CompiledOperation } from '../operations/compiled-operations.js';
import { applyJurisdiction, isWithinCase, jurisdictionOf, type Bound } from '../guards/jurisdiction.js';
import type { RegionalContext, SubgraphContext, SubgraphManifest } from '../schema/manifest.js';
import { buildSubgraph } from '../schema/schema.js';
import { refuseUnkept } from '../guards/past.js';
import { itemNotGranted, refusalError } from '../guards/refusal-error.js';
import { contextRefused } from './request.js';
import { eventIdOf, StreamPosition } from './stream-position.js';
import { UnreadableRows, type OnUnreadableRow } from '../guards/unreadable-rows.js';

/** One fetch as the gateway sends it. */
export interface SubgraphRequest {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The caller context that the gateway signed for this subgraph. */
  readonly contextToken: string;
  /** Of a subscription that goes on behind an earlier stream, the id of its last event (Last-Event-ID). */
  readonly lastEventId?: string | null | undefined;
}

/** One event of a subscription, not yet answered. */
export interface SubgraphEvent {
  /** What happened, the same object for every subscription that is told of it; null where that cannot be told. */
  readonly source: object | null;
  /** By which a stream goes on behind it; null where it cannot. */
  readonly id: string | null;
  /** Answers it under an operation and a context of this moment; the operation may select other fields by now. */
  answer(request: SubgraphRequest): Promise<ExecutionResult>;
  /** Answers it under the operation and context with which the subscription was opened. */
  answerAsOpened(variables: SubgraphRequest['variables']): Promise<ExecutionResult>;
}

interface Admitted {
  readonly ok: true;
  readonly operation: CompiledOperation;
  readonly context: CallerContext;
}

interface NotAdmitted {
  readonly ok: false;
  readonly refusal: ExecutionResult;
}

/** What a running subgraph needs. */
export interface SubgraphEnvironment {
  /** Connections as the subgraph's own database role. */
  readonly database: DataSource;
  readonly verifier: CallerContextVerifier;
  readonly clock: Clock;
  /** Told of each stored row that is left out of an answer because it cannot be read. */
  readonly onUnreadableRow?: OnUnreadableRow;
}

/** A running subgraph (子图). It answers only what comes with a caller context signed for it. */
export class Subgraph<Services = unknown> {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly #manifest: SubgraphManifest<Services>;
  readonly #environment: SubgraphEnvironment;
  readonly #operations: CompiledOperations;
  /** For callers who are held to a jurisdiction or a case; the others do not pay for it. */
  readonly #regionalOperations: CompiledOperations;

  private constructor(
    manifest: SubgraphManifest<Services>,
    schema: GraphQLSchema,
    regionalSchema: GraphQLSchema,
    environment: SubgraphEnvironment,
  ) {
    this.name = manifest.name;
    this.schema = schema;
    this.#manifest = manifest;
    this.#environment = environment;
    this.#operations = new CompiledOperations(schema, manifest.name);
    this.#regionalOperations = new CompiledOperations(regionalSchema, `${manifest.name}_regional`);
  }

  static async start<Services>(
    manifest: SubgraphManifest<Services>,
    environment: SubgraphEnvironment,
  ): Promise<Subgraph<Services>> {
    const schema = await buildSubgraph(manifest);
    const bounded = applyJurisdiction(await buildSubgraph(manifest), manifest.items);
    return new Subgraph(manifest, schema, bounded, environment);
  }

  /**
   * Executes one fetch.
   *
   * @returns data and errors as GraphQL has them; FIELD_DENIED without data when the context does not grant every item
   *   that the operation touches (the gateway leaves such fields out, so this is its mistake or somebody's attempt)
   */
  async execute(request: SubgraphRequest): Promise<ExecutionResult> {
    const admitted = await this.#admit(request);
    if (!admitted.ok) return admitted.refusal;
    const { asOf } = admitted.context;
    const past = asOf === undefined ? null : await this.#refusePast(asOf);
    if (past) return { errors: [past] };
    const context = this.#open(admitted.context);
    const result = explained(await admitted.operation.run(context, request.variables), context);
    return asOf === undefined ? result : { ...result, extensions: { ...result.extensions, asOf } };
  }

  /** Why nothing can be said of an instant; null where it can. */
  async #refusePast(asOf: string): Promise<GraphQLError | null> {
    const { history } = this.#manifest;
    if (history === undefined) return refusalError(asOfUnsupported({ agency: this.name.toUpperCase() }));
    return history === 'KEPT' ? refuseUnkept(this.#environment.database, this.name, asOf) : null;
  }

  /**
   * Opens a subscription: its events, each to be answered by itself, and where it stands; or what {@link execute} would answer
   * instead.
   *
   * @param signal ends the events when it aborts
   */
  async subscribe(
    request: SubgraphRequest,
    signal: AbortSignal,
  ): Promise<AsyncIterable<SubgraphEvent | StreamPosition> | ExecutionResult> {
    const opening = await this.#admit(request);
    if (!opening.ok) return opening.refusal;
    const source = await opening.operation.subscribe(
      { ...this.#open(opening.context), lastEventId: request.lastEventId },
      request.variables,
    );
    if (!(Symbol.asyncIterator in source)) return source;
    // Made here and not when the first event is asked for: a client that has gone by then still ends it.
    return this.#events(new EndableStream(source, signal), opening);
  }

  async *#events(
    source: EndableStream<unknown>,
    opening: Admitted,
  ): AsyncGenerator<SubgraphEvent | StreamPosition> {
    for await (const event of source) {
      if (event instanceof StreamPosition) {
        yield event;
        continue;
      }
      yield {
        source: typeof event === 'object' ? event : null,
        id: eventIdOf(event),
        answer: async (request) => {
          const admitted = await this.#admit(request);
          if (!admitted.ok) return admitted.refusal;
          const { operation, context } = admitted;
          const opened = this.#open(context);
          return explained(await operation.answer(event, opened, request.variables), opened);
        },
        answerAsOpened: async (variables) => {
          const opened = this.#open(opening.context);
          return explained(await opening.operation.answer(event, opened, variables), opened);
        },
      };
    }
  }

  /** Verifies the context and checks every item of the operation against it. */
  async #admit({ contextToken, operation: text }: SubgraphRequest): Promise<Admitted | NotAdmitted> {
    let context: CallerContext;
    try {
      context = await this.#environment.verifier.verify(contextToken);
    } catch (error) {
      if (!(error instanceof ContextRefused)) throw error;
      const refusal = refusalError(contextRefused({}), 'UNAUTHENTICATED');
      return { ok: false, refusal: { errors: [refusal] } };
    }
    const operations =
      context.regional?.size || isWithinCase(context) ? this.#regionalOperations : this.#operations;
    const operation = operations.get(text);
    const missing = operation.items.find((policies) => !satisfied(policies, context.grants));
    return missing
      ? { ok: false, refusal: { errors: [notGranted(missing)] } }
      : { ok: true, operation, context };
  }

  /** Services opened anew: nothing read for one operation or event reaches another. */
  #open(context: CallerContext): SubgraphContext<Services> {
    const { database, clock, onUnreadableRow = () => undefined } = this.#environment;
    const unreadable = new UnreadableRows(onUnreadableRow);
    const asOf = this.#manifest.history === 'KEPT' ? (context.asOf ?? null) : null;
    const scope = { database, clock, context, jurisdiction: null, asOf };
    const opened = new Map<Bound, RegionalContext<Services>>();
    const within = (bound: Bound): RegionalContext<Services> => {
      const known = opened.get(bound);
      if (known) return known;
      const bounded = { ...scope, jurisdiction: jurisdictionOf(context, database, this.name, bound) };
      const regional = { ...bounded, data: this.#manifest.open(bounded), unreadable, within };
      opened.set(bound, regional);
      return regional;
    };
    return { ...scope, data: this.#manifest.open(scope), unreadable, within };
  }

  caches(): readonly CacheStatistics[] {
    return [
      ...this.#operations.caches(),
      ...this.#regionalOperations.caches(),
      ...this.#environment.verifier.caches(),
    ];
  }
}

/**
 * A result in which a failure of the database, and a value that it does not take, have their code, their sentence in both
 * languages and their remedy, and which says of each stored row that was left out that it was.
 */
function explained(
  result: ExecutionResult,
  { unreadable }: Pick<SubgraphContext<unknown>, 'unreadable'>,
): ExecutionResult {
  const leftOut = unreadable.errors();
  if (!result.errors) return leftOut.length === 0 ? result : { ...result, errors: leftOut };
  const errors = result.errors.map((error) => {
    const refusal = databaseRefusal(error) ?? valueRefusal(error);
    if (refusal === null) return error;
    const { code, facts, message, remedy } = refusal;
    const { nodes, path, originalError } = error;
    return new GraphQLError(message.en, {
      nodes: nodes ?? null,
      path: path ?? null,
      originalError: originalError ?? null,
      extensions: { ...facts, code, message, remedy },
    });
  });
  return { ...result, errors: [...errors, ...leftOut] };
}

function notGranted(policies: readonly (readonly string[])[]): GraphQLError {
  const policy = policies[0]?.join(' ') ?? '';
  return refusalError(itemNotGranted({ policy }), 'FIELD_DENIED');
}
