import type { DocumentNode, GraphQLScalarType } from 'graphql';
import type { Authorizer, CallerContextSigner, UsedTokens } from '../access/index.js';
import {
  acceptSupergraph,
  countChanges,
  describePlan,
  RunningEngine,
  type EngineOptions,
  type OperationResult,
  type OperationLimits,
  type SupergraphReload,
  type SupergraphServer,
} from '../engine/index.js';
import type { CacheStatistics, Refusal } from '../kernel/index.js';
import { Authorizations } from './authorization/authorization.js';
import { compareGuardedSupergraphs } from './composition/compare-guarded.js';
import { policyProblems } from './composition/composition-rules.js';
import { agencyErrorsForClients } from './disclosure/agency-errors.js';
import { DisclosureRecords, type DisclosureRecordOptions } from './disclosure/disclosure-records.js';
import { answerSubscription, type EventPipelineParts } from './event-pipeline.js';
import { EVENT_BOUNDS } from './subscriptions/answer-events.js';
import { EventTurns } from './subscriptions/event-turns.js';
import {
  explainOperation,
  type ExplanationTerms,
  type FieldExplanation,
} from './explanation/explain-operation.js';
import { ExplainedOperations } from './explanation/explained-operations.js';
import type { GuardedEngine } from './operation/operation-request.js';
import { answerOperation } from './pipeline.js';
import { withDisclosedPlatforms } from './platforms/disclosed-platforms.js';
import { readGuardedSupergraph, type GuardedSupergraph } from './policies/guarded-supergraph.js';
import type { RateLimiter } from './rates/rate-limiter.js';
import { CurrentRequest } from './request/current-request.js';
import { DocumentStore } from './request/document-store.js';
import type {
  GatewayRequest,
  RefusedRequest,
  StreamedAnswer,
  SubscriptionRequest,
} from './request/gateway-request.js';
import type { OperationHandler } from './request/operation-handler.js';
import { refusedFor } from './request/refusals.js';
import { validateRequest } from './request/validate-request.js';

/** What the gateway is made of. */
export interface GatewayOptions
  extends Omit<EngineOptions, 'supergraph' | 'discloses' | 'errorsForClients'>, DisclosureRecordOptions {
  readonly supergraphSdl: string;
  readonly scalars: Readonly<Record<string, GraphQLScalarType>>;
  readonly access: Authorizer;
  readonly signer: CallerContextSigner;
  /** Which mutations tokens were used for; where absent, every token may bring several. */
  readonly usedTokens?: UsedTokens;
  /** Why nothing may be disclosed or done now; null where it may. It always may when absent. */
  readonly notDisclosing?: () => Refusal | null;
  /** Told what each operation, and each event of a subscription, costs; nothing is counted when absent. */
  readonly rates?: Pick<RateLimiter, 'begin' | 'charge' | 'exceeded'>;
}

/** 网关: authorizes, plans, executes and records each operation, by the stages of pipeline.ts. */
export class Gateway implements SupergraphServer, OperationHandler {
  readonly documents = new DocumentStore();
  readonly #explained = new ExplainedOperations();
  readonly #current = new CurrentRequest();
  readonly #options: GatewayOptions;
  readonly #engines: RunningEngine<GuardedEngine>;
  readonly #parts: EventPipelineParts;

  /** @throws SupergraphRefused when the supergraph may not be served */
  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#engines = new RunningEngine(this.#accept(options.supergraphSdl));
    this.#parts = {
      ...options,
      engines: this.#engines,
      authorizations: new Authorizations(options.catalogue),
      records: new DisclosureRecords(options),
      eventTurns: new EventTurns(EVENT_BOUNDS),
    };
  }

  /** The one that is served now. */
  get supergraph(): GuardedSupergraph {
    return this.#engines.current.supergraph;
  }

  get limits(): OperationLimits {
    return this.#engines.current.limits;
  }

  /**
   * Serves another supergraph from the next request on. Operations in flight end on the one they began with.
   *
   * @returns what is different; null when it is the one that is served already
   * @throws SupergraphRefused; the running one is kept then
   */
  async reload(supergraphSdl: string): Promise<SupergraphReload | null> {
    if (supergraphSdl === this.supergraph.sdl) return null;
    const engine = this.#accept(supergraphSdl);
    const { supergraph: before } = this;
    const changes = countChanges(await compareGuardedSupergraphs(before, engine.supergraph));
    this.#engines.replace(engine);
    this.documents.clear();
    return { from: before.hash, to: engine.supergraph.hash, ...changes };
  }

  onReload(listener: (supergraph: GuardedSupergraph) => void): () => void {
    return this.#engines.onReplaced(listener);
  }

  #accept(supergraphSdl: string): GuardedEngine {
    const { scalars, catalogue } = this.#options;
    return acceptSupergraph({
      ...this.#options,
      supergraphSdl,
      errorsForClients: agencyErrorsForClients,
      discloses: withDisclosedPlatforms,
      read: (sdl) => readGuardedSupergraph(sdl, scalars),
      problemsOf: (supergraph) => policyProblems(supergraph, catalogue.items),
    });
  }

  /**
   * Answers one operation. Denied fields are taken out before anything is fetched; the audit entry is committed before
   * the answer is returned, and before a mutation acts.
   */
  execute(request: GatewayRequest): Promise<OperationResult> {
    return this.#current.run(request, () => this.#answer(request));
  }

  /**
   * Answers an operation that the hub has written, within the request that is being answered and for its caller: by the same stages,
   * with an audit entry of its own under the id of that request. The receipt of the request stands for its own entry.
   *
   * @param source one text for every request; it is trusted to be none of the client's
   * @param onRecorded told of the operation's own record
   * @throws Error outside of a request; GraphQLError where the text is no operation of the supergraph that is served
   */
  async executeWithin(
    source: string,
    operationName: string,
    variables: Readonly<Record<string, unknown>>,
    onRecorded?: GatewayRequest['onRecorded'],
  ): Promise<OperationResult> {
    const { caller, requestId, rejectsDenied, signal, work } = this.#current.get();
    const schema = this.supergraph.publicSchema;
    const document = await this.#documentOf(source, operationName);
    const told = { document, schema, source, operationName, variables, onRecorded };
    const request = { ...told, caller, requestId, signal, work };
    return this.#answer(rejectsDenied === undefined ? request : { ...request, rejectsDenied });
  }

  async #documentOf(query: string, operationName: string): Promise<DocumentNode> {
    const key = `within ${query}`;
    const known = await this.documents.get(key);
    if (known) return known;
    const { publicSchema } = this.supergraph;
    const checked = validateRequest(publicSchema, { query, operationName }, { limits: this.limits });
    if (!checked.ok) throw checked.error;
    await this.documents.set(key, checked.document);
    return checked.document;
  }

  async #answer(request: GatewayRequest): Promise<OperationResult> {
    try {
      return await answerOperation(this.#parts, request);
    } catch (fault) {
      const refusal = this.#options.explainFault?.(fault);
      if (!refusal) throw fault;
      return refusedFor(refusal, request.caller.locale);
    }
  }

  /**
   * Answers a subscription, an answer for each event. What the caller may read is decided anew for each of them, and an
   * audit entry is committed before the stream opens and before each event is told.
   */
  subscribe(request: SubscriptionRequest): AsyncIterable<StreamedAnswer> {
    return answerSubscription(this.#parts, request);
  }

  refused(request: RefusedRequest, code: string): Promise<void> {
    return this.#parts.records.refused(request, code);
  }

  /**
   * A dry run of an operation that is given as a text; see {@link explainOperation}.
   *
   * @throws GraphQLError BAD_USER_INPUT for a text that is no valid operation, or that a limit refuses
   */
  async explain(text: string, terms: Omit<ExplanationTerms, 'catalogue'>): Promise<FieldExplanation[]> {
    const operation = await this.#explained.read(this.#engines.current, text, terms.variables);
    return explainOperation(operation, { ...terms, catalogue: this.#options.catalogue });
  }

  /**
   * The query plan of an operation that is given as a text, as for a caller to whom nothing is denied; see {@link describePlan}.
   *
   * @throws GraphQLError when it is not valid, or cannot be planned
   */
  plan(text: string): string {
    return describePlan(this.#engines.current, text);
  }

  /** How well each cache of the gateway and its engine does. */
  caches(): readonly CacheStatistics[] {
    return [...this.documents.caches(), ...this.#explained.caches(), ...this.#engines.current.caches()];
  }
}
