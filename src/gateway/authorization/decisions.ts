import {
  contextHolder,
  type AccessDesk,
  type AccessMask,
  type CallerContextSigner,
  type CaseNamed,
  type ContextHolder,
  type Catalogue,
  type FilterUse,
  type WarrantHeld,
} from '../../access/index.js';
import {
  type Engine,
  type EngineRun,
  type GatewayAnswer,
  subgraphsOf,
  type PreparedOperation,
} from '../../engine/index.js';
import type { Caller } from '../../identity/index.js';
import { Authorizations, type Authorization } from './authorization.js';
import type { Denial } from './denials.js';
import type { GatewayRequest } from '../request/gateway-request.js';
import { itemsAsked } from '../policies/items-asked.js';
import { operationDenied } from './operation-denied.js';
import type { GuardedOperation } from '../policies/guarded-operation.js';
import type { GuardedSupergraph } from '../policies/guarded-supergraph.js';
import { StageClock } from '../request/stage-clock.js';

/** An operation with what one request gives to it. */
export interface Asked {
  readonly engine: Engine<GuardedSupergraph>;
  readonly operation: GuardedOperation;
  /** Checked against the public schema, with defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly request: GatewayRequest;
}

/** What a caller may read of an operation at one moment, and how it is then executed. */
export interface Decision extends Pick<EngineRun, 'prepared' | 'contextToken'> {
  readonly warrant: WarrantHeld | null;
  readonly mask: AccessMask;
  readonly denials: readonly Denial[];
  /** What the request filters or sorts by under policies. */
  readonly uses: readonly FilterUse[];
  /** The refusal of the whole, where the request asks for all or nothing and is not given all. Nothing is read then. */
  readonly rejected: GatewayAnswer | null;
  /** What signed contexts say of the caller, its warrant and its case: equal where they say the same. */
  readonly holder: string;
}

/** Whether data is about to be read, which uses quotas up; or a stream is opened, which reads nothing yet. */
export type Moment = 'READ' | 'OPEN';

/** What decisions are made with. */
export interface DecisionOptions {
  readonly catalogue: Catalogue;
  readonly access: AccessDesk;
  readonly signer: CallerContextSigner;
}

/** What a request shows of itself. */
interface Shown {
  readonly caller: Caller;
  readonly warrant: WarrantHeld | null;
  readonly substanceCase: CaseNamed | null;
}

const NOTHING: ReadonlySet<string> = new Set();

/** 授权决定: takes the verdicts on an operation, and prepares what is left of it. */
export class Decisions {
  readonly #options: DecisionOptions;
  readonly #authorizations: Authorizations;

  constructor(options: DecisionOptions) {
    this.#options = options;
    this.#authorizations = new Authorizations(options.catalogue);
  }

  async decide({ engine, operation, variables, request }: Asked, moment: Moment): Promise<Decision> {
    const { access } = this.#options;
    const { caller, observer, work } = request;
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
    const prepare = (): PreparedOperation =>
      engine.prepare(operation, authorization.deniedFields(caller.locale));
    const left = work ? work.exactly(prepare) : prepare();
    stages?.ended('PLAN');
    const holder = holderOf({ caller, warrant, substanceCase });
    const contextToken = this.#contextTokens(left, holder, authorization);
    const rejected = this.#rejected(request, denials);
    const prepared = rejected ? { ...left, reads: NOTHING } : left;
    return { warrant, mask, denials, uses, prepared, contextToken, rejected, holder: holder.key };
  }

  /** Counts one use of the warrant; false when there is none left. */
  async useWarrant({ hash }: GuardedOperation, { warrant }: Decision): Promise<boolean> {
    return warrant === null || this.#options.access.useWarrant(warrant.id, hash);
  }

  #rejected(
    { rejectsDenied, caller: { locale } }: GatewayRequest,
    denials: readonly Denial[],
  ): GatewayAnswer | null {
    if (!rejectsDenied || denials.length === 0) return null;
    return operationDenied(denials, this.#options.catalogue, locale);
  }

  /** One signed context for each subgraph that the plan asks, holding the grants on that subgraph's own items only. */
  #contextTokens(
    prepared: PreparedOperation,
    holder: ContextHolder,
    authorization: Authorization,
  ): (subgraph: string) => Promise<string> {
    const asked = subgraphsOf(prepared.plan);
    return (subgraph) => {
      if (!asked.has(subgraph)) throw new Error(`The plan does not ask ${subgraph}.`);
      return this.#options.signer.signFor(holder, authorization.grantsOn(subgraph));
    };
  }
}

function holderOf({ caller, warrant, substanceCase }: Shown): ContextHolder {
  const scope = warrant && warrant.state === 'ACTIVE' ? warrant.scope : null;
  return contextHolder(caller, scope, substanceCase?.platformCode ?? null);
}

/** Two decisions with the same key grant and deny the same, masking and warrant included. */
export function keyOf({ mask, warrant }: Decision): string {
  return warrant ? JSON.stringify([grantsOf(mask), warrant.state, warrant.scope]) : grantsOf(mask);
}

/** Masks are remembered, and each event of each stream asks. */
const GRANTS = new WeakMap<AccessMask, string>();

function grantsOf(mask: AccessMask): string {
  const known = GRANTS.get(mask);
  if (known !== undefined) return known;
  const { granted, masked, regional } = mask;
  const text = JSON.stringify([granted, masked, regional].map((each) => [...each].toSorted()));
  GRANTS.set(mask, text);
  return text;
}
