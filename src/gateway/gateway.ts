import { createHash } from 'node:crypto';
import { GraphQLError, OperationTypeNode, type GraphQLScalarType } from 'graphql';
import type { UsedTokens } from '../access/index.js';
import {
  costWith,
  type Engine,
  type EngineOptions,
  type GatewayAnswer,
  type OperationLimits,
  type AnswerError,
  acceptSupergraph,
  countChanges,
  RunningEngine,
  type SupergraphReload,
  type SupergraphServer,
} from '../engine/index.js';
import type { CacheStatistics, Refusal } from '../kernel/index.js';
import {
  Decisions,
  keyOf,
  type Asked,
  type Decision,
  type DecisionOptions,
  type Moment,
} from './authorization/decisions.js';
import {
  DisclosureRecords,
  type DisclosureRecordOptions,
  type RefusedOperation,
} from './disclosure/disclosure-records.js';
import { restsOnWarrant } from './disclosure/disclosures.js';
import { DocumentStore } from './request/document-store.js';
import {
  explainOperation,
  type ExplanationTerms,
  type FieldExplanation,
} from './explanation/explain-operation.js';
import { ExplainedOperations } from './explanation/explained-operations.js';
import type { GatewayRequest, SubscriptionRequest } from './request/gateway-request.js';
import type { RateLimiter } from './rates/rate-limiter.js';
import {
  AUDIT_UNAVAILABLE,
  RATE_LIMITED,
  refusedFor,
  refusedWhole,
  TOKEN_REPLAYED,
  WARRANT_NOT_USED,
} from './request/refusals.js';
import { withDisclosedPlatforms } from './platforms/platforms-disclosed.js';
import { guardedOperation } from './policies/guarded-operation.js';
import { readGuardedSupergraph, type GuardedSupergraph } from './policies/guarded-supergraph.js';
import { ruleProblems } from './composition/composition-rules.js';
import { compareGuardedSupergraphs } from './composition/compare-guarded.js';
import { unstorable } from './request/storable-input.js';
import { answerEvents, type EventStreamOptions, type StreamTerms } from './subscriptions/answer-events.js';
import { NOT_A_SUBSCRIPTION, NOT_STREAMED } from './subscriptions/misdirected.js';
import { untilReplaced } from './subscriptions/until-replaced.js';

export type { GatewayRequest, SubscriptionRequest } from './request/gateway-request.js';
export type { GatewayAnswer };

/** What the gateway is made of. */
export interface GatewayOptions
  extends Omit<EngineOptions, 'supergraph' | 'discloses'>, DecisionOptions, DisclosureRecordOptions {
  readonly supergraphSdl: string;
  readonly scalars: Readonly<Record<string, GraphQLScalarType>>;
  /** What a caller is told of a fault that will pass by itself; null for a fault that is none of the caller's business. */
  readonly explainFault?: (fault: unknown) => Refusal | null;
  /** Which mutations tokens were used for; where absent, every token may bring several. */
  readonly usedTokens?: UsedTokens;
  /** Told what each operation, and each event of a subscription, costs; nothing is counted when absent. */
  readonly rates?: Pick<RateLimiter, 'begin' | 'charge' | 'exceeded'>;
}

/** 网关: authorizes, plans, executes and records each operation. */
export class Gateway implements SupergraphServer {
  /** Documents that were parsed and validated against the public schema. */
  readonly documents = new DocumentStore();
  readonly #explained = new ExplainedOperations();
  readonly #options: GatewayOptions;
  readonly #engines: RunningEngine<Engine<GuardedSupergraph>>;
  readonly #decisions: Decisions;
  readonly #records: DisclosureRecords;
  readonly #eventTurns = new EventTurns(EVENT_BOUNDS);

  /** @throws SupergraphRefused when the supergraph may not be served */
  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#decisions = new Decisions(options);
    this.#records = new DisclosureRecords(options);
    this.#engines = new RunningEngine(this.#accept(options.supergraphSdl));
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

  /**
   * Tells of each supergraph that takes the place of another.
   *
   * @returns what ends the listening
   */
  onReload(listener: (supergraph: GuardedSupergraph) => void): () => void {
    return this.#engines.onReplaced(listener);
  }

  #accept(supergraphSdl: string): Engine<GuardedSupergraph> {
    const { scalars, catalogue } = this.#options;
    return acceptSupergraph({
      ...this.#options,
      supergraphSdl,
      discloses: withDisclosedPlatforms,
      read: (sdl) => readGuardedSupergraph(sdl, scalars),
      problemsOf: (supergraph) => ruleProblems(supergraph, catalogue.items),
    });
  }

  /**
   * Answers one operation. Denied fields are taken out before anything is fetched; the audit entry is committed before
   * the answer is returned, and before the deed where the operation is a mutation.
   */
  async execute(request: GatewayRequest): Promise<GatewayAnswer> {
    try {
      return await this.#execute(request);
    } catch (fault) {
      const refusal = this.#options.explainFault?.(fault);
      if (!refusal) throw fault;
      return refusedFor(refusal, request.caller.locale);
    }
  }

  async #execute(request: GatewayRequest): Promise<GatewayAnswer> {
    const asked = await this.#admit(request, false);
    if (!('engine' in asked)) return asked;
    const { operation } = asked;
    const decision = await this.#decide(asked, 'READ');
    const unrecorded = refusedWhole(AUDIT_UNAVAILABLE, request.caller.locale);
    const { rejected } = decision;
    if (rejected) return (await this.#records.record(asked, decision)) ? rejected : unrecorded;
    const underWarrant = restsOnWarrant(operation, decision);
    // A mutation acts, and a warrant is used, only when the record stands.
    if (operation.kind === OperationTypeNode.MUTATION || underWarrant) {
      const entry = await this.#records.record(asked, decision);
      if (!entry) return unrecorded;
      if (operation.kind === OperationTypeNode.MUTATION && !(await this.#useToken(asked))) {
        await this.#records.refused(request, 'TOKEN_REPLAYED', operation);
        return refusedWhole(TOKEN_REPLAYED, request.caller.locale);
      }
      if (underWarrant && !(await this.#useWarrant(asked, decision))) {
        return refusedWhole(WARRANT_NOT_USED, request.caller.locale);
      }
      const { answer, disclosed } = await this.#run(asked, decision);
      return (await this.#records.recordDisclosed(request, entry, disclosed)) ? answer : unrecorded;
    }
    return (await this.#answerQuery(asked, decision)) ?? unrecorded;
  }

  /** Decides and prepares; an operation that cannot be decided or planned has its entry all the same. */
  async #decide(asked: Asked, moment: Moment): Promise<Decision> {
    try {
      return await this.#decisions.decide(asked, moment);
    } catch (error) {
      const code: unknown = error instanceof GraphQLError ? error.extensions['code'] : null;
      await this.#records.refused(
        asked.request,
        typeof code === 'string' ? code : 'INTERNAL',
        asked.operation,
      );
      throw error;
    }
  }

  /**
   * Fetches, then records what the answer discloses; both at once where it can disclose no platform.
   *
   * @returns null when the entry could not be committed
   */
  async #answerQuery(asked: Asked, decision: Decision): Promise<GatewayAnswer | null> {
    const running = this.#run(asked, decision);
    const entering = decision.prepared.collect
      ? running.then(
          ({ disclosed }) => this.#records.record(asked, decision, disclosed),
          () => this.#records.record(asked, decision),
        )
      : this.#records.record(asked, decision);
    const [ran, entry] = await Promise.all([running, entering]);
    return entry && ran.answer;
  }

  async #run(
    { engine, operation, variables, request: { signal, requestId, observer } }: Asked,
    { prepared, contextToken }: Decision,
  ): Promise<{ readonly answer: GatewayAnswer; readonly disclosed: ReadonlySet<string> }> {
    const disclosed = new Set<string>();
    const run = { operation, prepared, variables, contextToken, signal, requestId, observer, disclosed };
    return { answer: await engine.run(run), disclosed };
  }

  /**
   * Answers a subscription, an answer for each event. What the caller may read is decided anew for each of them, and an
   * audit entry is committed before the stream opens and before each event is told. A stream ends when the supergraph
   * that it was opened with is replaced.
   */
  async *subscribe(request: SubscriptionRequest): AsyncIterable<GatewayAnswer> {
    const asked = await this.#admit(request, true);
    if (!('engine' in asked)) {
      yield asked;
      return;
    }
    yield* untilReplaced(this.#engines.replaced(asked.engine), request.signal, (signal) =>
      answerEvents(this.#streamOf(asked, request, signal)),
    );
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

  #streamOf(
    asked: Asked,
    request: SubscriptionRequest,
    signal: AbortSignal,
  ): EventStreamOptions<Decision & StreamTerms> {
    const {
      caller: { locale },
      requestId,
      observer,
      refusal,
    } = request;
    const { engine, operation, variables } = asked;
    const actor = actorKey(request.caller);
    const decide = async (moment: Moment): Promise<Decision & StreamTerms> => {
      const decision = await this.#decide(asked, moment);
      return { ...decision, key: keyOf(decision) };
    };
    return {
      engine,
      operation,
      variables,
      variablesText: JSON.stringify(request.variables),
      signal,
      requestId,
      observer,
      refusal: async () => (await refusal()) ?? this.#rateExceeded(asked),
      turn: (answer) => this.#eventTurns.take(actor, signal, answer),
      begin: () => this.#options.rates?.begin(request.caller) ?? null,
      decideOpening: () => decide('OPEN'),
      decideEvent: () => {
        this.#charge(asked);
        return decide('READ');
      },
      rejected: ({ rejected }) => rejected,
      record: (decision, disclosed) => this.#records.record(asked, decision, disclosed),
      recordDisclosed: (entry, disclosed) => this.#records.recordDisclosed(request, entry, disclosed),
      restsOnWarrant: (decision) => restsOnWarrant(operation, decision),
      useWarrant: (decision) => this.#useWarrant(asked, decision),
      notRecorded: refusedWhole(AUDIT_UNAVAILABLE, locale),
      warrantNotUsed: refusedWhole(WARRANT_NOT_USED, locale),
      onFailure: this.#options.onFailure,
      explainFault: (fault) => {
        const explained = this.#options.explainFault?.(fault);
        return explained ? refusedFor(explained, locale) : null;
      },
    };
  }

  /** False where the warrant has no use left, which is entered beside what was decided. */
  async #useWarrant({ request, operation }: Asked, decision: Decision): Promise<boolean> {
    if (await this.#decisions.useWarrant(operation, decision)) return true;
    await this.#records.refused(request, 'WARRANT_EXHAUSTED', operation);
    return false;
  }

  /** False where the token was used for another mutation, and its issuer's tokens bring one each. */
  async #useToken({ operation, variables, request: { caller } }: Asked): Promise<boolean> {
    const { usedTokens } = this.#options;
    if (!usedTokens || !caller.token?.singleUse) return true;
    const asked = JSON.stringify([operation.hash, variables]);
    return usedTokens.use(caller.token, createHash('sha256').update(asked).digest('hex'));
  }

  /** Commits the entry of a request that is refused before it reaches {@link execute} or {@link subscribe}. */
  refused(request: RefusedOperation, code: string): Promise<void> {
    return this.#records.refused(request, code);
  }

  /** Reads an operation and what it is given; or says what is wrong with that, which is recorded. */
  async #admit(request: GatewayRequest, asStream: boolean): Promise<Asked | GatewayAnswer> {
    const written = this.#engines
      .for(request.schema)
      .operation(request.source, request.document, request.operationName);
    const ask = (): Asked | GatewayAnswer => this.#ask(request, asStream);
    const asked = request.work ? request.work.exactly(ask) : ask();
    if (!('engine' in asked)) {
      const code = asked.errors?.[0]?.extensions['code'];
      await this.#records.refused(request, typeof code === 'string' ? code : 'BAD_USER_INPUT', written);
    } else this.#charge(asked);
    return asked;
  }

  /** The last answer to a stream whose caller has taken more of the process than it may; recorded. */
  async #rateExceeded({ request, operation }: Asked): Promise<GatewayAnswer | null> {
    const refusal = this.#options.rates?.exceeded(request.caller);
    if (!refusal) return null;
    await this.#records.refused(request, RATE_LIMITED, operation);
    const { code: reason, facts, message, remedy } = refusal;
    return refusedWhole(
      { message, remedy, extensions: { ...facts, code: RATE_LIMITED, reason } },
      request.caller.locale,
    );
  }

  #charge({ operation, variables, request: { caller } }: Asked): void {
    this.#options.rates?.charge(caller, costWith(operation.cost, variables));
  }

  #ask(request: GatewayRequest, asStream: boolean): Asked | GatewayAnswer {
    const engine = this.#engines.for(request.schema);
    const written = engine.operation(request.source, request.document, request.operationName);
    request.observer?.operationRead(written);
    const isStream = written.kind === OperationTypeNode.SUBSCRIPTION;
    if (isStream !== asStream) return asStream ? NOT_A_SUBSCRIPTION : NOT_STREAMED;
    const read = engine.input(written, request.variables);
    if (!read.ok) return { errors: read.errors.map(inputError) };
    const unusable = unstorable(request.variables);
    if (unusable) return { errors: [unusable] };
    const { operation, variables } = read;
    return { engine, operation: guardedOperation(engine.supergraph, operation), variables, request };
  }

  /** How well each cache of the gateway and its engine does. */
  caches(): readonly CacheStatistics[] {
    return [...this.documents.caches(), ...this.#explained.caches(), ...this.#engines.current.caches()];
  }
}

function inputError({ message, extensions }: GraphQLError): AnswerError {
  const code = 'limit' in extensions ? 'OPERATION_TOO_COMPLEX' : 'BAD_USER_INPUT';
  return { message, extensions: { ...extensions, code } };
}
