import { GraphQLError, OperationTypeNode } from 'graphql';
import {
  checkDocument,
  compareSupergraphs,
  countChanges,
  type DeniedFields,
  type OperationResult,
  type Operation,
  type OperationInput,
  type OperationLimits,
  type PreparedOperation,
  type Supergraph,
  type SupergraphReload,
} from '../../engine/index.js';
import type { CacheStatistics } from '../../kernel/index.js';
import { NOT_A_SUBSCRIPTION, NOT_STREAMED } from '../operation/misdirected.js';
import type { GraphqlRequest } from '../../http/server/index.js';
import { answerEvents, EVENT_BOUNDS, type StreamTerms } from '../subscriptions/answer-events.js';
import { EventTurns } from '../subscriptions/event-turns.js';
import { untilReplaced } from '../subscriptions/until-replaced.js';
import { ServedSupergraph, type ReadyOperation } from './served-supergraph.js';

export interface StandaloneOptions {
  /** Any Federation 2 supergraph, with its subgraphs' addresses in `join__Graph`. */
  readonly supergraphSdl: string;
  /** Bounds on one operation that are not the default ones. */
  readonly limits?: Partial<OperationLimits>;
  /** Told of what failed, for the operator's log. */
  readonly onFailure: (where: string, error: unknown) => void;
  /** Serves what the supergraph protects (`@policy`, `@authenticated`, `@requiresScopes`) to anybody as well. */
  readonly ignoreAuthorization?: boolean | undefined;
}

/** Nothing is known here of the lengths of lists, so their cost is bounded only by who knows them. */
const LIMITS = { body: 1_048_576, cost: Number.MAX_SAFE_INTEGER };
const NOTHING_DENIED: DeniedFields = { key: '', details: () => null };
/** Nothing is recorded here. */
const NOT_RECORDED = { id: '' };
const NO_CONTEXT = Promise.resolve('');
const noContext = (): Promise<string> => NO_CONTEXT;

function failed(error: GraphQLError, code: string): OperationResult {
  const { message, locations, extensions: { http: _status, ...extensions } = {} } = error.toJSON();
  return { errors: [{ message, ...(locations ? { locations } : {}), extensions: { code, ...extensions } }] };
}

/** What to fetch for an operation, or why it cannot be fetched. */
function prepare({ engine }: ServedSupergraph, operation: Operation): PreparedOperation | OperationResult {
  try {
    return engine.prepare(operation, NOTHING_DENIED);
  } catch (error) {
    if (error instanceof GraphQLError) return failed(error, 'BAD_USER_INPUT');
    throw error;
  }
}

/**
 * The engine over any Federation 2 supergraph, its subgraphs asked over HTTP. There is no authorization, no caller and
 * no record: it serves trials, benchmarks and conformance suites, and never production.
 */
export class StandaloneGateway {
  readonly #options: Omit<StandaloneOptions, 'supergraphSdl'>;
  readonly #eventTurns = new EventTurns(EVENT_BOUNDS);
  #served: ServedSupergraph;

  /** @throws SupergraphRefused */
  constructor(options: StandaloneOptions) {
    this.#options = { ...options, limits: { ...LIMITS, ...options.limits } };
    this.#served = new ServedSupergraph({ ...this.#options, supergraphSdl: options.supergraphSdl });
  }

  /** The one that is served now. */
  get supergraph(): Supergraph {
    return this.#served.engine.supergraph;
  }

  /** Serves another supergraph from the next request on; see {@link SupergraphServer}. */
  async reload(supergraphSdl: string): Promise<SupergraphReload | null> {
    const before = this.supergraph;
    if (supergraphSdl === before.sdl) return null;
    const next = new ServedSupergraph({ ...this.#options, supergraphSdl });
    const { supergraph: after } = next.engine;
    const changes = countChanges(await compareSupergraphs(before, after));
    const previous = this.#served;
    this.#served = next;
    previous.retire().catch((error: unknown) => this.#options.onFailure('retired supergraph', error));
    return { from: before.hash, to: after.hash, ...changes };
  }

  get limits(): OperationLimits {
    return this.#served.engine.limits;
  }

  /**
   * Answers one request.
   *
   * @param readOnly refuses a mutation, as a GET must
   * @returns without `data` when the operation was not executed; null when it is a mutation and must not be
   */
  async answer(
    request: GraphqlRequest,
    readOnly: boolean,
    signal: AbortSignal,
  ): Promise<OperationResult | null> {
    const served = this.#served;
    return served.during(() => this.#answer(served, request, readOnly, signal));
  }

  /** Answers a subscription, an answer for each event, until the signal aborts; or with one answer that says why not. */
  async *subscribe(request: GraphqlRequest, signal: AbortSignal): AsyncGenerator<OperationResult> {
    const served = this.#served;
    const leave = served.enter();
    try {
      yield* untilReplaced(served.retired, signal, (ended) => this.#events(served, request, ended));
    } finally {
      leave();
    }
  }

  /** Ends event streams, and waits for what is in flight. */
  close(): Promise<void> {
    return this.#served.retire();
  }

  async #answer(
    served: ServedSupergraph,
    request: GraphqlRequest,
    readOnly: boolean,
    signal: AbortSignal,
  ): Promise<OperationResult | null> {
    const ready = await this.#readyFor(served, request);
    if (!('operation' in ready)) return ready;
    const { operation } = ready;
    if (operation.kind === OperationTypeNode.SUBSCRIPTION) return NOT_STREAMED;
    if (readOnly && operation.kind !== OperationTypeNode.QUERY) return null;
    const read = this.#input(served, operation, request);
    if (!read.ok) return read.answer;
    const prepared = prepare(served, read.operation);
    if (!('projection' in prepared)) return prepared;
    return served.engine.run({
      operation: read.operation,
      prepared,
      variables: read.variables,
      contextToken: noContext,
      signal,
    });
  }

  caches(): readonly CacheStatistics[] {
    return this.#served.caches();
  }

  async *#events(
    served: ServedSupergraph,
    request: GraphqlRequest,
    signal: AbortSignal,
  ): AsyncGenerator<OperationResult> {
    const ready = await this.#readyFor(served, request);
    if (!('operation' in ready)) {
      yield ready;
      return;
    }
    const { operation } = ready;
    if (operation.kind !== OperationTypeNode.SUBSCRIPTION) {
      yield NOT_A_SUBSCRIPTION;
      return;
    }
    const read = this.#input(served, operation, request);
    if (!read.ok) {
      yield read.answer;
      return;
    }
    const prepared = prepare(served, read.operation);
    if (!('projection' in prepared)) {
      yield prepared;
      return;
    }
    const decide = (): Promise<StreamTerms> =>
      Promise.resolve({ prepared, contextToken: noContext, key: '', holder: null });
    yield* answerEvents({
      engine: served.engine,
      operation: read.operation,
      variables: read.variables,
      variablesText: '',
      signal,
      refusal: () => Promise.resolve(null),
      // Nobody is known here: each stream is a caller of its own.
      turn: (answer) => this.#eventTurns.take(signal, signal, answer),
      decideOpening: decide,
      decideEvent: decide,
      record: () => Promise.resolve(NOT_RECORDED),
      recordDisclosed: () => Promise.resolve(true),
      restsOnWarrant: () => false,
      useWarrant: () => Promise.resolve(true),
      notRecorded: {},
      warrantNotUsed: {},
      onFailure: this.#options.onFailure,
    });
  }

  #input(
    { engine }: ServedSupergraph,
    operation: Operation,
    { variables }: GraphqlRequest,
  ):
    | Extract<OperationInput, { readonly ok: true }>
    | { readonly ok: false; readonly answer: OperationResult } {
    const read = engine.input(operation, variables);
    if (read.ok) return read;
    const errors = read.errors.flatMap((error) => failed(error, 'BAD_USER_INPUT').errors ?? []);
    return { ok: false, answer: { errors } };
  }

  async #readyFor(
    served: ServedSupergraph,
    request: GraphqlRequest,
  ): Promise<ReadyOperation | OperationResult> {
    const key = `${request.operationName ?? ''}\n${request.query}`;
    return served.operations.get(key) ?? (await this.#prepare(served, request, key));
  }

  async #prepare(
    { engine, operations }: ServedSupergraph,
    { query, operationName }: GraphqlRequest,
    key: string,
  ): Promise<ReadyOperation | OperationResult> {
    const { limits, supergraph } = engine;
    const checked = checkDocument(supergraph.publicSchema, query, operationName, { limits });
    if (!checked.ok) return failed(checked.error, 'BAD_USER_INPUT');
    const operation = engine.operation(query, checked.document, operationName);
    const ready = { operation };
    operations.set(key, ready);
    return ready;
  }
}
