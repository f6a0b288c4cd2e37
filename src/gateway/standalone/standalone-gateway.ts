import { getOperationAST, GraphQLError, Kind, OperationTypeNode, type DocumentNode } from 'graphql';
import { REMOTE_SUBGRAPH_DEFAULTS } from '../../config/index.js';
import { BoundedCache, charactersOfKey, type CacheStatistics } from '../../kernel/index.js';
import { Engine, type GatewayAnswer } from '../engine.js';
import { parseWithin, type OperationLimits } from '../limits.js';
import type { Operation } from '../operation.js';
import type { DeniedFields, PreparedOperation } from '../prepared-operations.js';
import { RemoteSubgraph } from '../remote/remote-subgraph.js';
import type { SubgraphClient } from '../subgraph-client.js';
import { validateDocument } from '../validation.js';
import { disclose, DisclosingSubgraph } from './disclosed-errors.js';
import type { GraphqlRequest } from './graphql-request.js';
import { subgraphUrls } from './subgraph-urls.js';

export interface StandaloneOptions {
  /** Any Federation 2 supergraph, with its subgraphs' addresses in `join__Graph`. */
  readonly supergraphSdl: string;
  /** Bounds on one operation that are not the default ones. */
  readonly limits?: Partial<OperationLimits>;
  /** Told of what failed, for the operator's log. */
  readonly onFailure: (where: string, error: unknown) => void;
}

/** An operation that was parsed, validated and planned. */
interface Ready {
  readonly operation: Operation;
  readonly prepared: PreparedOperation;
}

/** A conformance suite lets subgraphs fail on purpose, and a benchmark overloads them; neither is a reason to leave them alone. */
const PATIENCE = {
  timeoutMilliseconds: 30_000,
  connections: 256,
  breakerFailures: Number.MAX_SAFE_INTEGER,
};
/** Nothing is known here of the lengths of lists, so their cost is bounded only by who knows them. */
const LIMITS = { body: 1_048_576, cost: Number.MAX_SAFE_INTEGER };
const NOTHING_DENIED: DeniedFields = { key: '', details: () => null };
const NO_CONTEXT = Promise.resolve('');
const noContext = (): Promise<string> => NO_CONTEXT;
/** Bounds on what is remembered: operations, and characters of their texts. */
const MOST_OPERATIONS = 2_000;
const MOST_CHARACTERS = 16_000_000;

function failed(error: GraphQLError, code: string): GatewayAnswer {
  const { message, locations, extensions: { http: _status, ...extensions } = {} } = error.toJSON();
  return { errors: [{ message, ...(locations ? { locations } : {}), extensions: { code, ...extensions } }] };
}

/**
 * The engine over any Federation 2 supergraph, its subgraphs asked over HTTP. There is no authorization, no caller and
 * no record: it serves trials, benchmarks and conformance suites, and never production.
 */
export class StandaloneGateway {
  readonly #engine: Engine;
  readonly #sites: RemoteSubgraph[] = [];
  readonly #ready = new BoundedCache<string, Ready>('ready_operations', {
    max: MOST_OPERATIONS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: charactersOfKey,
  });

  /** @throws GraphQLError when the supergraph is not one; Error naming a subgraph without a usable address */
  constructor(options: StandaloneOptions) {
    const subgraphs = new Map<string, SubgraphClient>();
    for (const [name, url] of subgraphUrls(options.supergraphSdl)) {
      if (!URL.canParse(url)) throw new Error(`The supergraph gives no address for the subgraph ${name}.`);
      const site = new RemoteSubgraph(name, {
        ...REMOTE_SUBGRAPH_DEFAULTS,
        ...PATIENCE,
        url,
        allowPrivate: true,
      });
      this.#sites.push(site);
      subgraphs.set(name, new DisclosingSubgraph(name, site));
    }
    this.#engine = new Engine({
      supergraphSdl: options.supergraphSdl,
      scalars: {},
      subgraphs,
      onFailure: options.onFailure,
      limits: { ...LIMITS, ...options.limits },
    });
  }

  get limits(): OperationLimits {
    return this.#engine.limits;
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
    const key = `${request.operationName ?? ''}\n${request.query}`;
    const ready = this.#ready.get(key) ?? (await this.#prepare(request, key));
    if (!('prepared' in ready)) return ready;
    const { operation, prepared } = ready;
    if (readOnly && operation.kind !== OperationTypeNode.QUERY) return null;
    const read = this.#engine.input(operation, request.variables);
    if (!read.ok) {
      return { errors: read.errors.flatMap((error) => failed(error, 'BAD_USER_INPUT').errors ?? []) };
    }
    const answer = await this.#engine.run({
      operation,
      prepared,
      variables: read.variables,
      contextToken: noContext,
      signal,
    });
    return disclose(answer);
  }

  caches(): readonly CacheStatistics[] {
    return [
      this.#ready.statistics(),
      ...this.#engine.caches(),
      ...this.#sites.flatMap((site) => site.caches()),
    ];
  }

  async close(): Promise<void> {
    await Promise.all(this.#sites.map((site) => site.close()));
  }

  async #prepare({ query, operationName }: GraphqlRequest, key: string): Promise<Ready | GatewayAnswer> {
    const { limits, supergraph } = this.#engine;
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
    const operation = this.#engine.operation(query, document, operationName);
    const ready = { operation, prepared: await this.#engine.prepare(operation, NOTHING_DENIED) };
    this.#ready.set(key, ready);
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
