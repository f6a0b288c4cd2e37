import type { DocumentNode } from 'graphql';
import type { CacheStatistics } from '../kernel/index.js';
import { executePlan, type JoinedData, type PlanExecution } from './execution/execute-plan.js';
import type { ExecutionObserver } from './execution/fetch-observer.js';
import { openSubscription } from './execution/open-subscription.js';
import type { StreamPlace, SubgraphClient, SubgraphEvent } from './execution/subgraph-client.js';
import type { ErrorsForClients } from './execution/subgraph-errors.js';
import type { Row } from './joined-data/row.js';
import { DEFAULT_LIMITS, type OperationLimits } from './limits/limits.js';
import { introspect } from './operation/introspection.js';
import { OperationCache } from './operation/operation-cache.js';
import { readInput, type OperationInput } from './operation/operation-input.js';
import type { Operation } from './operation/operation.js';
import { QueryPlanner } from './planning/index.js';
import type { DisclosureCollector } from './preparation/disclosure-collector.js';
import {
  PreparedOperations,
  type DeniedFields,
  type PreparedOperation,
} from './preparation/prepared-operations.js';
import { boundedErrors } from './projection/bounded-errors.js';
import { project, type AnswerError } from './projection/project.js';
import type { Supergraph } from './supergraph/supergraph.js';

export interface EngineOptions<Served extends Supergraph = Supergraph> {
  readonly supergraph: Served;
  readonly subgraphs: ReadonlyMap<string, SubgraphClient>;
  /**
   * Told of what failed, for the operator's log; nothing of it reaches a client. The request's id is there where the
   * failure belongs to a request that has one.
   */
  readonly onFailure: (where: string, error: unknown, requestId?: string) => void;
  /** Bounds on one operation that are not the default ones. */
  readonly limits?: Partial<OperationLimits>;
  /** What clients are told of subgraphs' own errors; only that there was one, when absent. */
  readonly errorsForClients?: ErrorsForClients | undefined;
  /** What is looked for in answers; nothing when absent. */
  readonly discloses?: DisclosureCollector | undefined;
}

/** What goes back to the client. `data` is absent when nothing was executed. */
export interface OperationResult {
  readonly data?: Row | null;
  readonly errors?: readonly AnswerError[];
}

/** One execution of a prepared operation; of a subscription, for one of its events. */
export interface EngineRun extends Pick<PlanExecution, 'contextToken' | 'signal' | 'event' | 'refuseAnswer'> {
  readonly operation: Operation;
  readonly prepared: PreparedOperation;
  /** Checked against the public schema, with defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly requestId?: string | undefined;
  readonly observer?: ExecutionObserver | undefined;
  /** Gets what the answer discloses of what is looked for. */
  readonly disclosed?: Set<string>;
  /** Of a subscription that goes on behind an earlier stream, the id of its last event (Last-Event-ID). */
  readonly lastEventId?: string | null | undefined;
}

/** What the answer of a run is made of, beside the joined data. */
export type ProjectedRun = Pick<EngineRun, 'operation' | 'prepared' | 'variables' | 'requestId'>;

/** A subscription that was opened, or the answer that the client gets instead. */
export type EngineSubscription =
  | { readonly events: AsyncIterable<SubgraphEvent | StreamPlace> }
  | { readonly answer: OperationResult };

/**
 * 联邦执行引擎: a supergraph, the agencies behind it, and how an operation becomes fetches and fetches an answer. It
 * authorizes and records nothing: whoever calls it says what is denied.
 */
export class Engine<Served extends Supergraph = Supergraph> {
  readonly supergraph: Served;
  readonly limits: OperationLimits;
  readonly #subgraphs: ReadonlyMap<string, SubgraphClient>;
  readonly #onFailure: EngineOptions['onFailure'];
  readonly #errorsForClients: ErrorsForClients;
  readonly #operations: OperationCache;
  readonly #prepared: PreparedOperations;

  constructor({
    supergraph,
    subgraphs,
    limits,
    onFailure,
    discloses,
    errorsForClients = () => null,
  }: EngineOptions<Served>) {
    this.#errorsForClients = errorsForClients;
    this.limits = { ...DEFAULT_LIMITS, ...limits };
    this.supergraph = supergraph;
    this.#subgraphs = subgraphs;
    this.#onFailure = onFailure;
    this.#operations = new OperationCache(this.supergraph);
    this.#prepared = new PreparedOperations(supergraph, {
      planner: new QueryPlanner(supergraph.document),
      onRefused: ({ hash }, defect) => onFailure(`plan of operation ${hash}`, defect),
      discloses,
    });
  }

  /** The chosen operation of a parsed and validated document, normalised. */
  operation(source: string, document: DocumentNode, operationName: string | null): Operation {
    return this.#operations.get(source, document, operationName);
  }

  /** What a request asks for and gives, its conditions evaluated, or what is wrong with that. */
  input(operation: Operation, given: Readonly<Record<string, unknown>>): OperationInput {
    return readInput(this.supergraph.publicSchema, operation, given, this.limits, (variables) =>
      this.evaluateConditions(operation, variables),
    );
  }

  /** The operation under the values of its conditions. `variables` hold its defaults. */
  evaluateConditions(operation: Operation, variables: Readonly<Record<string, unknown>>): Operation {
    return this.#operations.evaluateConditions(operation, variables);
  }

  /**
   * What to fetch and how to answer when some fields are denied.
   *
   * @param operation under the values of its conditions
   * @throws GraphQLError OPERATION_TOO_COMPLEX, OPERATION_NOT_PLANNABLE, PLAN_REFUSED
   */
  prepare(operation: Operation, denied: DeniedFields): PreparedOperation {
    return this.#prepared.get(operation, denied);
  }

  caches(): readonly CacheStatistics[] {
    return [...this.#operations.caches(), ...this.#prepared.caches()];
  }

  /**
   * Opens a subscription. Each of its events is then answered by {@link run}, for which what is denied may have changed.
   *
   * @returns the events and where the stream stands, which end when the signal aborts; or the answer that the client gets instead
   */
  async subscribe(run: EngineRun): Promise<EngineSubscription> {
    const opened = await openSubscription(run.prepared.plan, {
      ...run,
      client: this.#client,
      errorsForClients: this.#errorsForClients,
      onFailure: (subgraph, error) => this.#onFailure(subgraph, error, run.requestId),
    });
    if (opened && 'events' in opened) return opened;
    return { answer: opened ?? (await this.run(run)) };
  }

  /** {@link execute}, then {@link project}. */
  async run(run: EngineRun): Promise<OperationResult> {
    return this.project(run, await this.execute(run));
  }

  /** Fetches and joins. Never throws for what an agency does. */
  async execute(run: EngineRun): Promise<JoinedData> {
    const { prepared, requestId, disclosed, variables, contextToken, signal, event, observer, refuseAnswer } =
      run;
    const joined = await executePlan(prepared.plan, {
      variables,
      contextToken,
      signal,
      ...(event ? { event } : {}),
      refuseAnswer,
      observer,
      client: this.#client,
      errorsForClients: this.#errorsForClients,
      matches: (concrete, condition) => this.supergraph.matches(concrete, condition),
      onFailure: (subgraph, error) => this.#onFailure(subgraph, error, requestId),
    });
    if (disclosed) prepared.collect?.(joined.data, disclosed);
    return joined;
  }

  /** Answers in the client's shape: denials and what could not be had become errors at the client's own paths. */
  async project(
    { operation, prepared, variables, requestId }: ProjectedRun,
    joined: JoinedData,
  ): Promise<OperationResult> {
    if (operation.introspection) {
      Object.assign(
        joined.data,
        await introspect(this.supergraph.publicSchema, operation.introspection, variables),
      );
    }
    const { data, errors } = project(joined.data, prepared.projection, variables);
    this.#logUnusable(errors, requestId);
    const all = boundedErrors([...errors, ...joined.errors]);
    return all.length > 0 ? { data, errors: all } : { data };
  }

  /** A value that an agency gave and that the schema does not allow, once for each field. */
  #logUnusable(errors: readonly AnswerError[], requestId: string | undefined): void {
    const fields = new Map(
      errors
        .filter(
          ({ extensions }) => extensions['code'] === 'AGENCY_UNAVAILABLE' && extensions['agency'] === null,
        )
        .map(({ message, extensions }) => [String(extensions['field']), message]),
    );
    for (const [field, message] of fields) this.#onFailure(field, new Error(message), requestId);
  }

  readonly #client = (name: string): SubgraphClient => {
    const client = this.#subgraphs.get(name);
    if (!client) throw new Error(`No subgraph ${name} is configured.`);
    return client;
  };
}
