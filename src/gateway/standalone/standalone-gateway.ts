import { getOperationAST, GraphQLError, Kind, OperationTypeNode, type DocumentNode } from 'graphql';
import type { CacheStatistics } from '../../kernel/index.js';
import type { GatewayAnswer } from '../engine.js';
import { parseWithin, type OperationLimits } from '../limits.js';
import type { DeniedFields } from '../prepared-operations.js';
import { countChanges } from '../registry/change.js';
import { compareSupergraphs } from '../registry/compare.js';
import type { SupergraphReload } from '../registry/supergraph-watch.js';
import type { Supergraph } from '../supergraph.js';
import { validateDocument } from '../validation.js';
import { disclose } from './disclosed-errors.js';
import type { GraphqlRequest } from './graphql-request.js';
import { ServedSupergraph, type ReadyOperation } from './served-supergraph.js';

export interface StandaloneOptions {
  /** Any Federation 2 supergraph, with its subgraphs' addresses in `join__Graph`. */
  readonly supergraphSdl: string;
  /** Bounds on one operation that are not the default ones. */
  readonly limits?: Partial<OperationLimits>;
  /** Told of what failed, for the operator's log. */
  readonly onFailure: (where: string, error: unknown) => void;
}

/** Nothing is known here of the lengths of lists, so their cost is bounded only by who knows them. */
const LIMITS = { body: 1_048_576, cost: Number.MAX_SAFE_INTEGER };
const NOTHING_DENIED: DeniedFields = { key: '', details: () => null };
const NO_CONTEXT = Promise.resolve('');
const noContext = (): Promise<string> => NO_CONTEXT;

function failed(error: GraphQLError, code: string): GatewayAnswer {
  const { message, locations, extensions: { http: _status, ...extensions } = {} } = error.toJSON();
  return { errors: [{ message, ...(locations ? { locations } : {}), extensions: { code, ...extensions } }] };
}

/**
 * The engine over any Federation 2 supergraph, its subgraphs asked over HTTP. There is no authorization, no caller and
 * no record: it serves trials, benchmarks and conformance suites, and never production.
 */
export class StandaloneGateway {
  readonly #options: Omit<StandaloneOptions, 'supergraphSdl'>;
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
  ): Promise<GatewayAnswer | null> {
    const served = this.#served;
    return served.during(() => this.#answer(served, request, readOnly, signal));
  }

  /** Waits for what is in flight. */
  close(): Promise<void> {
    return this.#served.retire();
  }

  async #answer(
    served: ServedSupergraph,
    request: GraphqlRequest,
    readOnly: boolean,
    signal: AbortSignal,
  ): Promise<GatewayAnswer | null> {
    const { engine } = served;
    const key = `${request.operationName ?? ''}\n${request.query}`;
    const ready = served.operations.get(key) ?? (await this.#prepare(served, request, key));
    if (!('prepared' in ready)) return ready;
    const { operation, prepared } = ready;
    if (readOnly && operation.kind !== OperationTypeNode.QUERY) return null;
    const read = engine.input(operation, request.variables);
    if (!read.ok) {
      return { errors: read.errors.flatMap((error) => failed(error, 'BAD_USER_INPUT').errors ?? []) };
    }
    const answer = await engine.run({
      operation,
      prepared,
      variables: read.variables,
      contextToken: noContext,
      signal,
    });
    return disclose(answer);
  }

  caches(): readonly CacheStatistics[] {
    return this.#served.caches();
  }

  async #prepare(
    { engine, operations }: ServedSupergraph,
    { query, operationName }: GraphqlRequest,
    key: string,
  ): Promise<ReadyOperation | GatewayAnswer> {
    const { limits, supergraph } = engine;
    let document: DocumentNode;
    try {
      document = parseWithin(query, limits);
    } catch (error) {
      if (error instanceof GraphQLError) return failed(error, 'GRAPHQL_PARSE_FAILED');
      throw error;
    }
    const invalid = validateDocument(supergraph.publicSchema, document, limits);
    if (invalid) return failed(invalid, 'GRAPHQL_VALIDATION_FAILED');
    if (!getOperationAST(document, operationName))
      return failed(noOperation(document, operationName), 'BAD_USER_INPUT');
    const operation = engine.operation(query, document, operationName);
    const ready = { operation, prepared: await engine.prepare(operation, NOTHING_DENIED) };
    operations.set(key, ready);
    return ready;
  }
}

function noOperation({ definitions }: DocumentNode, operationName: string | null): GraphQLError {
  if (operationName !== null) return new GraphQLError(`The document has no operation "${operationName}".`);
  return new GraphQLError(
    definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)
      ? 'Name one operation of the document with "operationName".'
      : 'The document has no operation.',
  );
}
