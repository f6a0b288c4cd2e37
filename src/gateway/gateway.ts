import { hash } from 'node:crypto';
import { OperationTypeNode, type DocumentNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import {
  contextHolder,
  type AccessDesk,
  type AccessMask,
  type CallerContextSigner,
  type CaseNamed,
  type Catalogue,
  type FilterUse,
  type WarrantHeld,
} from '../access/index.js';
import type { AuditLog } from '../audit/index.js';
import type { Caller } from '../identity/index.js';
import { newId, type CacheStatistics } from '../kernel/index.js';
import { Authorizations, type Authorization } from './authorization.js';
import { denialRecord, type Denial } from './denials.js';
import { plainFields, restsOnWarrant } from './disclosures.js';
import type { Engine, EngineOptions, GatewayAnswer } from './engine.js';
import { subgraphsOf } from './executor/prepared-plan.js';
import { DocumentStore } from './document-store.js';
import { itemsAsked } from './items-asked.js';
import type { OperationObserver } from './observer.js';
import type { OperationLimits } from './limits.js';
import type { Operation } from './operation.js';
import { operationDenied } from './operation-denied.js';
import type { PreparedOperation } from './prepared-operations.js';
import type { AnswerError } from './projection/project.js';
import { AUDIT_UNAVAILABLE, refusedWhole, WARRANT_NOT_USED } from './refusals.js';
import { acceptSupergraph } from './registry/accept-supergraph.js';
import { countChanges } from './registry/change.js';
import { compareSupergraphs } from './registry/compare.js';
import { RunningEngine } from './registry/running-engine.js';
import type { SupergraphReload, SupergraphServer } from './registry/supergraph-watch.js';
import { StageClock } from './stage-clock.js';
import { unstorable } from './storable-input.js';
import type { Supergraph } from './supergraph.js';
import { NOT_A_SUBSCRIPTION, NOT_STREAMED } from './subscription/misdirected.js';
import { answerEvents, type StreamTerms } from './subscription/answer-events.js';
import { untilReplaced } from './subscription/until-replaced.js';

export type { GatewayAnswer };

/** What the gateway is made of. */
export interface GatewayOptions extends EngineOptions {
  readonly catalogue: Catalogue;
  readonly access: AccessDesk;
  readonly signer: CallerContextSigner;
  readonly audit: AuditLog;
}

/** One operation of one caller, parsed and validated. */
export interface GatewayRequest {
  readonly document: DocumentNode;
  /** That the document was validated against; the current one when absent. A reload may come between the two. */
  readonly schema?: GraphQLSchema;
  /** The operation's text, by which it is remembered. */
  readonly source: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  readonly requestId: string;
  /** All or nothing: where a field is denied, nothing is fetched and the operation is refused. */
  readonly rejectsDenied?: boolean;
  readonly signal: AbortSignal;
  readonly observer?: OperationObserver | undefined;
}

/** One subscription of one caller. */
export interface SubscriptionRequest extends GatewayRequest {
  /** Why the caller is told nothing more, e.g. because its token has expired; null while it is. */
  readonly refusal: () => Promise<GatewayAnswer | null>;
}

interface Decision extends Omit<StreamTerms, 'key'> {
  readonly warrant: WarrantHeld | null;
  readonly mask: AccessMask;
  readonly denials: readonly Denial[];
  /** What the request filters or sorts by under policies. */
  readonly uses: readonly FilterUse[];
}

/** What a request shows of itself. */
interface Shown {
  readonly caller: Caller;
  readonly warrant: WarrantHeld | null;
  readonly substanceCase: CaseNamed | null;
}

/** Whether data is about to be read, which uses quotas up; or a stream is opened, which reads nothing yet. */
type Moment = 'READ' | 'OPEN';

const LONGEST_OPERATION_NAME = 200;

function sha256(text: string): string {
  return hash('sha256', text);
}

/** 网关: authorizes, plans, executes and records each operation. */
export class Gateway implements SupergraphServer {
  /** Documents that were parsed and validated against the public schema. */
  readonly documents = new DocumentStore();
  readonly #options: GatewayOptions;
  readonly #engines: RunningEngine;
  readonly #authorizations: Authorizations;

  /** @throws SupergraphRefused when the supergraph may not be served */
  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#authorizations = new Authorizations(options.catalogue);
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
    const { caller, observer } = request;
    const engine = this.#engines.for(request.schema);
    const operation = engine.operation(request.source, request.document, request.operationName);
    observer?.operationRead(operation);
    if (operation.kind === OperationTypeNode.SUBSCRIPTION) return NOT_STREAMED;
    const read = engine.input(operation, request.variables);
    if (!read.ok) return { errors: read.errors.map(inputError) };
    const unusable = unstorable(request.variables);
    if (unusable) return { errors: [unusable] };

    const decision = await this.#decide(engine, operation, request, read.variables, 'READ');
    const { denials, prepared, contextToken } = decision;
    const rejected = this.#rejected(request, denials);
    if (rejected) {
      const refused = await this.#record(request, operation, withoutReads(decision), read.variables);
      return refused ? rejected : refusedWhole(AUDIT_UNAVAILABLE, caller.locale);
    }

    const underWarrant = this.#restsOnWarrant(operation, decision);
    const recorded = this.#record(request, operation, decision, read.variables);
    // A mutation acts, and a warrant is used, only when the record stands; a query may be fetched while it is written.
    if ((operation.kind === OperationTypeNode.MUTATION || underWarrant) && !(await recorded)) {
      return refusedWhole(AUDIT_UNAVAILABLE, caller.locale);
    }
    if (underWarrant && !(await this.#useWarrant(operation, decision))) {
      return refusedWhole(WARRANT_NOT_USED, caller.locale);
    }
    const answer = await engine.run({
      operation,
      prepared,
      variables: read.variables,
      contextToken,
      signal: request.signal,
      requestId: request.requestId,
      observer,
    });
    return (await recorded) ? answer : refusedWhole(AUDIT_UNAVAILABLE, caller.locale);
  }

  /**
   * Answers a subscription, an answer for each event. What the caller may read is decided anew for each of them, and an
   * audit entry is committed before the stream opens and before each event is told. A stream ends when the supergraph
   * that it was opened with is replaced.
   */
  subscribe(request: SubscriptionRequest): AsyncIterable<GatewayAnswer> {
    const { observer, refusal } = request;
    const engine = this.#engines.for(request.schema);
    const operation = engine.operation(request.source, request.document, request.operationName);
    observer?.operationRead(operation);
    if (operation.kind !== OperationTypeNode.SUBSCRIPTION) return only(NOT_A_SUBSCRIPTION);
    const read = engine.input(operation, request.variables);
    if (!read.ok) return only({ errors: read.errors.map(inputError) });
    const unusable = unstorable(request.variables);
    if (unusable) return only({ errors: [unusable] });
    const decide = async (moment: Moment): Promise<Decision & StreamTerms> => {
      const decision = await this.#decide(engine, operation, request, read.variables, moment);
      return { ...decision, key: keyOf(decision) };
    };
    return untilReplaced(this.#engines.replaced(engine), request.signal, (signal) =>
      answerEvents<Decision & StreamTerms>({
        engine,
        operation,
        variables: read.variables,
        signal,
        requestId: request.requestId,
        observer,
        refusal,
        decideOpening: () => decide('OPEN'),
        decideEvent: () => decide('READ'),
        rejected: ({ denials }) => this.#rejected(request, denials),
        record: (decision) =>
          this.#record(
            request,
            operation,
            this.#rejected(request, decision.denials) ? withoutReads(decision) : decision,
            read.variables,
          ),
        restsOnWarrant: (decision) => this.#restsOnWarrant(operation, decision),
        useWarrant: (decision) => this.#useWarrant(operation, decision),
        notRecorded: refusedWhole(AUDIT_UNAVAILABLE, request.caller.locale),
        warrantNotUsed: refusedWhole(WARRANT_NOT_USED, request.caller.locale),
        onFailure: this.#options.onFailure,
      }),
    );
  }

  /** What the caller may read of an operation at this moment, and how it is then executed. */
  async #decide(
    engine: Engine,
    operation: Operation,
    request: GatewayRequest,
    variables: Readonly<Record<string, unknown>>,
    moment: Moment,
  ): Promise<Decision> {
    const { access } = this.#options;
    const { caller, observer } = request;
    const uses = operation.filters.used(variables);
    const items = itemsAsked(operation, uses);
    const stages = observer && new StageClock(observer);
    const warrant = items.length > 0 ? await access.hold(caller) : null;
    const substanceCase = await access.caseFor(caller, items);
    if (moment === 'OPEN') await access.learnUses(caller);
    const goesOn = (given: AccessMask): boolean =>
      !request.rejectsDenied || this.#authorizations.of(operation, given, caller, uses).denials.length === 0;
    const mask =
      moment === 'OPEN'
        ? access.maskFor(caller, items, warrant, substanceCase)
        : await access.admit(caller, items, warrant, substanceCase, goesOn);
    const authorization = this.#authorizations.of(operation, mask, caller, uses);
    const { denials } = authorization;
    if (observer) for (const { verdict } of denials) observer.denied(verdict.reason);
    stages?.ended('AUTHORIZE');
    const prepared = await engine.prepare(operation, authorization.deniedFields(caller.locale));
    stages?.ended('PLAN');
    const contextToken = this.#contextTokens(prepared, { caller, warrant, substanceCase }, authorization);
    return { warrant, mask, denials, uses, prepared, contextToken };
  }

  /** The refusal of the whole, where the request asks for all or nothing and is not given all. */
  #rejected(
    { rejectsDenied, caller: { locale } }: GatewayRequest,
    denials: readonly Denial[],
  ): GatewayAnswer | null {
    if (!rejectsDenied || denials.length === 0) return null;
    return operationDenied(denials, this.#options.catalogue, locale);
  }

  /** How well each cache of the gateway and its engine does. */
  caches(): readonly CacheStatistics[] {
    return [...this.documents.caches(), ...this.#engines.current.caches()];
  }

  /** One signed context for each subgraph that the plan asks, holding the grants on that subgraph's own items only. */
  #contextTokens(
    prepared: PreparedOperation,
    { caller, warrant, substanceCase }: Shown,
    authorization: Authorization,
  ): (subgraph: string) => Promise<string> {
    const asked = subgraphsOf(prepared.plan);
    const scope = warrant && warrant.state === 'ACTIVE' ? warrant.scope : null;
    const holder = contextHolder(caller, scope, substanceCase?.platformCode ?? null);
    return (subgraph) => {
      if (!asked.has(subgraph)) throw new Error(`The plan does not ask ${subgraph}.`);
      return this.#options.signer.signFor(holder, authorization.grantsOn(subgraph));
    };
  }

  /** Whether something is about to be given, or given plain, because of the warrant. */
  #restsOnWarrant({ guarded }: Operation, { warrant, mask, prepared, uses }: Decision): boolean {
    return warrant !== null && restsOnWarrant(guarded, uses, prepared.reads, mask);
  }

  /** Counts one use of the warrant; false when there is none left. */
  async #useWarrant(operation: Operation, { warrant }: Decision): Promise<boolean> {
    return warrant === null || this.#options.access.useWarrant(warrant.id, operation.hash);
  }

  /** Commits the audit entry; false when that failed. */
  async #record(
    request: GatewayRequest,
    operation: Operation,
    { denials, mask, prepared, uses }: Decision,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<boolean> {
    const { caller, observer } = request;
    const clock = observer && new StageClock(observer);
    try {
      await this.#options.audit.append({
        id: newId(),
        requestId: request.requestId,
        agency: caller.agency,
        role: caller.role,
        level: caller.level,
        region: caller.region,
        officer: caller.officer,
        purpose: caller.purpose,
        caseId: caller.caseId,
        basis: caller.basis,
        operationKind: operation.kind,
        operationName: operation.name?.slice(0, LONGEST_OPERATION_NAME) ?? null,
        operationHash: operation.hash,
        variablesHash: sha256(JSON.stringify(request.variables)),
        fieldsAsked: [...operation.coordinates, ...new Set(uses.map(({ coordinate }) => coordinate))],
        fieldsDenied: denials.map(denialRecord),
        fieldsPlain: plainFields(operation.guarded, uses, prepared.reads, mask, this.#options.catalogue),
        platformsAsked: operation.platforms(variables),
      });
      clock?.ended('AUDIT');
      return true;
    } catch (error) {
      clock?.ended('AUDIT', false);
      this.#options.onFailure('audit', error, request.requestId);
      return false;
    }
  }
}

/** What is refused whole reads nothing. */
function withoutReads<Terms extends Decision>(decision: Terms): Terms {
  return { ...decision, prepared: { ...decision.prepared, reads: new Set<string>() } };
}

function keyOf({ mask: { granted, masked, regional }, warrant }: Decision): string {
  const items = [granted, masked, regional].map((each) => [...each].toSorted());
  return JSON.stringify([items, warrant?.state, warrant?.scope]);
}

async function* only(answer: GatewayAnswer): AsyncGenerator<GatewayAnswer> {
  yield answer;
}

function inputError({ message, extensions }: GraphQLError): AnswerError {
  const code = 'limit' in extensions ? 'OPERATION_TOO_COMPLEX' : 'BAD_USER_INPUT';
  return { message, extensions: { ...extensions, code } };
}
