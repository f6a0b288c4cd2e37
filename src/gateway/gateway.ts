import { createHash } from 'node:crypto';
import { OperationTypeNode, type GraphQLError } from 'graphql';
import type { UsedTokens } from '../access/index.js';
import type { CacheStatistics, Refusal } from '../kernel/index.js';
import {
  Decisions,
  keyOf,
  type Asked,
  type Decision,
  type DecisionOptions,
  type Moment,
} from './decisions.js';
import { DisclosureRecords, type DisclosureRecordOptions } from './disclosure-records.js';
import { DocumentStore } from './document-store.js';
import type { Engine, EngineOptions, GatewayAnswer } from './engine.js';
import { explainOperation, type ExplanationTerms, type FieldExplanation } from './explain-operation.js';
import { ExplainedOperations } from './explained-operations.js';
import type { GatewayRequest, SubscriptionRequest } from './gateway-request.js';
import type { OperationLimits } from './limits.js';
import type { AnswerError } from './projection/project.js';
import { AUDIT_UNAVAILABLE, refusedFor, refusedWhole, TOKEN_REPLAYED, WARRANT_NOT_USED } from './refusals.js';
import { acceptSupergraph } from './registry/accept-supergraph.js';
import { countChanges } from './registry/change.js';
import { compareSupergraphs } from './registry/compare.js';
import { RunningEngine } from './registry/running-engine.js';
import type { SupergraphReload, SupergraphServer } from './registry/supergraph-watch.js';
import { unstorable } from './storable-input.js';
import { answerEvents, type EventStreamOptions, type StreamTerms } from './subscription/answer-events.js';
import { NOT_A_SUBSCRIPTION, NOT_STREAMED } from './subscription/misdirected.js';
import { untilReplaced } from './subscription/until-replaced.js';
import type { Supergraph } from './supergraph.js';

export type { GatewayRequest, SubscriptionRequest } from './gateway-request.js';
export type { GatewayAnswer };

/** What the gateway is made of. */
export interface GatewayOptions extends EngineOptions, DecisionOptions, DisclosureRecordOptions {
  /** What a caller is told of a fault that will pass by itself; null for a fault that is none of the caller's business. */
  readonly explainFault?: (fault: unknown) => Refusal | null;
  /** Which mutations tokens were used for; where absent, every token may bring several. */
  readonly usedTokens?: UsedTokens;
}

/** 网关: authorizes, plans, executes and records each operation. */
export class Gateway implements SupergraphServer {
  /** Documents that were parsed and validated against the public schema. */
  readonly documents = new DocumentStore();
  readonly #explained = new ExplainedOperations();
  readonly #options: GatewayOptions;
  readonly #engines: RunningEngine;
  readonly #decisions: Decisions;
  readonly #records: DisclosureRecords;

  /** @throws SupergraphRefused when the supergraph may not be served */
  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#decisions = new Decisions(options);
    this.#records = new DisclosureRecords(options);
    this.#engines = new RunningEngine(this.#accept(options.supergraphSdl));
  }

  /** The one that is served now. */
  get supergraph(): Supergraph {
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
    const changes = countChanges(await compareSupergraphs(before, engine.supergraph));
    this.#engines.replace(engine);
    this.documents.clear();
    return { from: before.hash, to: engine.supergraph.hash, ...changes };
  }

  /**
   * Tells of each supergraph that takes the place of another.
   *
   * @returns what ends the listening
   */
  onReload(listener: (supergraph: Supergraph) => void): () => void {
    return this.#engines.onReplaced(listener);
  }

  #accept(supergraphSdl: string): Engine {
    return acceptSupergraph({ ...this.#options, supergraphSdl }, this.#options.catalogue.items);
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
    const asked = this.#ask(request, false);
    if (!('engine' in asked)) return asked;
    const { engine, operation, variables } = asked;
    const { caller, signal, requestId, observer } = request;

    const decision = await this.#decisions.decide(asked, 'READ');
    const { prepared, contextToken, rejected } = decision;
    const recorded = this.#records.record(asked, decision);
    if (rejected) return (await recorded) ? rejected : refusedWhole(AUDIT_UNAVAILABLE, caller.locale);
    const underWarrant = this.#decisions.restsOnWarrant(operation, decision);
    // A mutation acts, and a warrant is used, only when the record stands; a query may be fetched while it is written.
    if ((operation.kind === OperationTypeNode.MUTATION || underWarrant) && !(await recorded)) {
      return refusedWhole(AUDIT_UNAVAILABLE, caller.locale);
    }
    if (operation.kind === OperationTypeNode.MUTATION && !(await this.#useToken(asked))) {
      return refusedWhole(TOKEN_REPLAYED, caller.locale);
    }
    if (underWarrant && !(await this.#decisions.useWarrant(operation, decision))) {
      return refusedWhole(WARRANT_NOT_USED, caller.locale);
    }
    const run = { operation, prepared, variables, contextToken, signal, requestId, observer };
    const answer = await engine.run(run);
    return (await recorded) ? answer : refusedWhole(AUDIT_UNAVAILABLE, caller.locale);
  }

  /**
   * Answers a subscription, an answer for each event. What the caller may read is decided anew for each of them, and an
   * audit entry is committed before the stream opens and before each event is told. A stream ends when the supergraph
   * that it was opened with is replaced.
   */
  subscribe(request: SubscriptionRequest): AsyncIterable<GatewayAnswer> {
    const asked = this.#ask(request, true);
    if (!('engine' in asked)) return only(asked);
    return untilReplaced(this.#engines.replaced(asked.engine), request.signal, (signal) =>
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
    { caller: { locale }, requestId, observer, refusal }: SubscriptionRequest,
    signal: AbortSignal,
  ): EventStreamOptions<Decision & StreamTerms> {
    const { engine, operation, variables } = asked;
    const decide = async (moment: Moment): Promise<Decision & StreamTerms> => {
      const decision = await this.#decisions.decide(asked, moment);
      return { ...decision, key: keyOf(decision) };
    };
    return {
      engine,
      operation,
      variables,
      signal,
      requestId,
      observer,
      refusal,
      decideOpening: () => decide('OPEN'),
      decideEvent: () => decide('READ'),
      rejected: ({ rejected }) => rejected,
      record: (decision) => this.#records.record(asked, decision),
      restsOnWarrant: (decision) => this.#decisions.restsOnWarrant(operation, decision),
      useWarrant: (decision) => this.#decisions.useWarrant(operation, decision),
      notRecorded: refusedWhole(AUDIT_UNAVAILABLE, locale),
      warrantNotUsed: refusedWhole(WARRANT_NOT_USED, locale),
      onFailure: this.#options.onFailure,
      explainFault: (fault) => {
        const explained = this.#options.explainFault?.(fault);
        return explained ? refusedFor(explained, locale) : null;
      },
    };
  }

  /** False where the token was used for another mutation, and its issuer's tokens bring one each. */
  async #useToken({ operation, variables, request: { caller } }: Asked): Promise<boolean> {
    const { usedTokens } = this.#options;
    if (!usedTokens || !caller.token?.singleUse) return true;
    const asked = JSON.stringify([operation.hash, variables]);
    return usedTokens.use(caller.token, createHash('sha256').update(asked).digest('hex'));
  }

  /** Reads an operation and what it is given, or says what is wrong with that. */
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
    return { engine, operation, variables, request };
  }

  /** How well each cache of the gateway and its engine does. */
  caches(): readonly CacheStatistics[] {
    return [...this.documents.caches(), ...this.#explained.caches(), ...this.#engines.current.caches()];
  }
}

async function* only(answer: GatewayAnswer): AsyncGenerator<GatewayAnswer> {
  yield answer;
}

function inputError({ message, extensions }: GraphQLError): AnswerError {
  const code = 'limit' in extensions ? 'OPERATION_TOO_COMPLEX' : 'BAD_USER_INPUT';
  return { message, extensions: { ...extensions, code } };
}
