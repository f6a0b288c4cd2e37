import {
  contextHolder,
  type Authorizer,
  type DecisionSet,
  type CaseNamed,
  type Catalogue,
  type ContextHolder,
  type FilterUse,
  type WarrantHeld,
} from '../../access/index.js';
import type { OperationResult } from '../../engine/index.js';
import type { Caller } from '../../identity/index.js';
import type { OperationRequest } from '../operation/operation-request.js';
import { requestedItems } from '../policies/guarded-operation.js';
import { StageTimer } from '../request/stage-timer.js';
import type { Authorization, Authorizations } from './authorization.js';
import type { Denial } from './denials.js';
import { operationDenied } from './operation-denied.js';

/** Whether data is about to be read, which uses quotas up; or a stream is opened, which reads nothing yet. */
export type Phase = 'READ' | 'OPEN';

/** An operation with what its caller may read of it at one moment. */
export interface DecidedOperation extends OperationRequest {
  readonly warrant: WarrantHeld | null;
  readonly mask: DecisionSet;
  readonly authorization: Authorization;
  readonly denials: readonly Denial[];
  /** What the request filters or sorts by under policies. */
  readonly uses: readonly FilterUse[];
  /** The refusal of the whole, where the request asks for all or nothing and is not given all. Nothing is read then. */
  readonly rejected: OperationResult | null;
  /** What signed contexts say of the caller, its warrant and its case. */
  readonly context: ContextHolder;
  /** The same as a text: equal where they say the same. */
  readonly holder: string;
}

/** What decisions are made with. */
export interface DecisionParts {
  readonly catalogue: Catalogue;
  readonly access: Authorizer;
  readonly authorizations: Authorizations;
}

/** What a request shows of itself. */
interface Credentials {
  readonly caller: Caller;
  readonly warrant: WarrantHeld | null;
  readonly substanceCase: CaseNamed | null;
}

function contextOf({ caller, warrant, substanceCase }: Credentials, asOf: string | null): ContextHolder {
  const scope = warrant && warrant.state === 'ACTIVE' ? warrant.scope : null;
  return contextHolder(caller, scope, substanceCase, asOf);
}

/** 授权决定: takes the decisions on all that an operation selects and filters by. */
export async function decide(
  { access, catalogue, authorizations }: DecisionParts,
  asked: OperationRequest,
  phase: Phase,
): Promise<DecidedOperation> {
  const { operation, variables, request } = asked;
  const { caller, observer, rejectsDenied } = request;
  const uses = operation.filters.used(variables);
  const items = requestedItems(operation, uses);
  const timer = observer && new StageTimer(observer);
  const warrant = items.length > 0 ? await access.findWarrant(caller) : null;
  const substanceCase = await access.caseFor(caller, items);
  if (phase === 'OPEN') await access.refreshQuotaUsage(caller);
  const goesOn = (given: DecisionSet): boolean =>
    !rejectsDenied || authorizations.of(operation, given, caller, uses).denials.length === 0;
  const mask =
    phase === 'OPEN'
      ? access.evaluate(caller, items, warrant, substanceCase)
      : await access.admit(caller, items, warrant, substanceCase, goesOn);
  const authorization = authorizations.of(operation, mask, caller, uses);
  const { denials } = authorization;
  if (observer) for (const { decision } of denials) observer.denied(decision.reason);
  timer?.ended('AUTHORIZE');
  const rejected =
    rejectsDenied && denials.length > 0 ? operationDenied(denials, catalogue, caller.locale) : null;
  const context = contextOf({ caller, warrant, substanceCase }, asked.asOf);
  return { ...asked, warrant, mask, authorization, denials, uses, rejected, context, holder: context.key };
}

/** Two decisions with the same key grant and deny the same, masking and warrant included. */
export function keyOf({ mask, warrant }: Pick<DecidedOperation, 'mask' | 'warrant'>): string {
  return warrant ? JSON.stringify([grantsOf(mask), warrant.state, warrant.scope]) : grantsOf(mask);
}

/** Masks are remembered, and each event of each stream asks. */
const GRANTS = new WeakMap<DecisionSet, string>();

function grantsOf(mask: DecisionSet): string {
  const known = GRANTS.get(mask);
  if (known !== undefined) return known;
  const { granted, masked, regional } = mask;
  const text = JSON.stringify([granted, masked, regional].map((each) => [...each].toSorted()));
  GRANTS.set(mask, text);
  return text;
}
