import { GraphQLError, OperationTypeNode } from 'graphql';
import type { Authorizer, CallerContextSigner, Catalogue, UsedTokens } from '../access/index.js';
import { costWith, type OperationResult, type RunningEngine } from '../engine/index.js';
import { failed, ok, type Refusal, type Result } from '../kernel/index.js';
import type { Authorizations } from './authorization/authorization.js';
import { decide, type Phase } from './authorization/decide.js';
import { plan, type PlannedOperation } from './authorization/plan.js';
import { spendToken, spendWarrant } from './authorization/spend.js';
import type { DisclosureRecords } from './disclosure/disclosure-records.js';
import { restsOnWarrant } from './disclosure/plain-fields.js';
import { hashOfData } from './execution/answer-text.js';
import { execute, project, type ExecutedOperation } from './execution/execute.js';
import { limitRequests } from './http/admit-request.js';
import { authenticate } from './http/authenticate.js';
import type { TransportStages } from './http/transport-stages.js';
import { coerce } from './operation/coerce.js';
import { normalize, requireForm, type AnswerForm } from './operation/normalize.js';
import type { GuardedEngine, OperationRequest } from './operation/operation-request.js';
import type { RateLimiter } from './rates/rate-limiter.js';
import type { GatewayRequest } from './request/gateway-request.js';
import {
  AUDIT_UNAVAILABLE,
  refusedFor,
  refusedWhole,
  TOKEN_REPLAYED,
  WARRANT_NOT_USED,
} from './request/refusals.js';
import { documentRules, validateRequest } from './request/validate-request.js';

/** What the stages work with. */
export interface PipelineParts {
  readonly engines: RunningEngine<GuardedEngine>;
  readonly catalogue: Catalogue;
  readonly access: Authorizer;
  readonly signer: CallerContextSigner;
  readonly authorizations: Authorizations;
  readonly records: DisclosureRecords;
  /** Why nothing may be disclosed or done now; null where it may. It always may when absent. */
  readonly notDisclosing?: (() => Refusal | null) | undefined;
  /** Told what each operation costs; nothing is counted when absent. */
  readonly rates?: Pick<RateLimiter, 'charge'> | undefined;
  /** Which mutations tokens were used for; where absent, every token may bring several. */
  readonly usedTokens?: UsedTokens | undefined;
}

/**
 * The first stages, which every transport runs in this order on what came over HTTP. Apollo Server parses and validates by
 * itself, within the same limits and by the same rules.
 */
export const TRANSPORT_STAGES = {
  /** Headers and address: the caller. */
  authenticate,
  /** The parameters: the text of the operation, which parsing and validation can take. */
  limit: limitRequests,
  /** The text: a document that is valid under the public schema. */
  validate: validateRequest,
  rules: documentRules,
} as const satisfies TransportStages;

/**
 * The other stages of a query or a mutation: {@link normalize} and {@link coerce} in {@link admit}, {@link decide} and
 * {@link plan} in {@link authorize}, then record, {@link execute} and {@link project} in {@link disclose}.
 */
export async function answerOperation(
  parts: PipelineParts,
  request: GatewayRequest,
): Promise<OperationResult> {
  const admitted = await admit(parts, request, 'WHOLE');
  if (!admitted.ok) return admitted.error;
  const closed = await refuseClosed(parts, admitted.value);
  if (closed) return closed;
  const planned = await authorize(parts, admitted.value, 'READ');
  return (await disclose(parts, planned)) ?? refuseUnrecorded(parts, request);
}

/** What is answered in place of what could not be recorded; with the reason, where that is known. */
function refuseUnrecorded(
  { notDisclosing }: Pick<PipelineParts, 'notDisclosing'>,
  { caller: { locale } }: GatewayRequest,
): OperationResult {
  const refusal = notDisclosing?.();
  return refusal ? refusedFor(refusal, locale) : refusedWhole(AUDIT_UNAVAILABLE, locale);
}

/** From a valid document to an operation with usable variables, whose cost is charged. What is refused is recorded. */
export async function admit(
  parts: PipelineParts,
  request: GatewayRequest,
  form: AnswerForm,
): Promise<Result<OperationRequest, OperationResult>> {
  const normalized = normalize(parts.engines, request);
  const formed = requireForm(normalized, form);
  const read = formed.ok ? coerce(formed.value) : formed;
  if (read.ok) {
    charge(parts, read.value);
    return ok(read.value);
  }
  const code = read.error.errors?.[0]?.extensions['code'];
  await parts.records.refused(
    request,
    typeof code === 'string' ? code : 'BAD_USER_INPUT',
    normalized.written,
  );
  return failed(read.error);
}

/** What everybody is answered, on the record, while nothing may be disclosed; null where it may. */
export async function refuseClosed(
  { notDisclosing, records }: Pick<PipelineParts, 'notDisclosing' | 'records'>,
  { request, operation }: Pick<OperationRequest, 'request' | 'operation'>,
): Promise<OperationResult | null> {
  const refusal = notDisclosing?.();
  if (!refusal) return null;
  await records.refused(request, refusal.code, operation);
  return refusedFor(refusal, request.caller.locale);
}

/** From an operation to a plan of what its caller may read. What cannot be decided or planned is recorded all the same. */
export async function authorize(
  parts: PipelineParts,
  request: OperationRequest,
  phase: Phase,
): Promise<PlannedOperation> {
  try {
    const decided = await decide(parts, request, phase);
    return plan(parts, decided);
  } catch (error) {
    const code: unknown = error instanceof GraphQLError ? error.extensions['code'] : null;
    await parts.records.refused(
      request.request,
      typeof code === 'string' ? code : 'INTERNAL',
      request.operation,
    );
    throw error;
  }
}

/**
 * From a plan to the answer, with its record. No answer leaves before its record is committed.
 *
 * @returns null when the record could not be committed
 */
async function disclose(parts: PipelineParts, planned: PlannedOperation): Promise<OperationResult | null> {
  const { rejected, operation } = planned;
  if (rejected) return (await parts.records.record(planned)) && rejected;
  const spends = {
    token: operation.kind === OperationTypeNode.MUTATION,
    warrant: restsOnWarrant(planned),
  };
  return spends.token || spends.warrant
    ? discloseAfterRecord(parts, planned, spends)
    : discloseQuery(parts, planned);
}

/** Execute, project, record: the record has the hash of what is answered. */
async function discloseQuery(
  { records }: PipelineParts,
  planned: PlannedOperation,
): Promise<OperationResult | null> {
  let executed: ExecutedOperation;
  let answer: OperationResult;
  try {
    executed = await execute(planned);
    answer = await project(planned, executed);
  } catch (fault) {
    await records.record(planned);
    throw fault;
  }
  const entry = await records.record(planned, executed.disclosed, hashOfData(answer));
  return entry && answer;
}

/** Record, execute, project: a mutation acts, and a warrant is used, only when the record stands. */
async function discloseAfterRecord(
  parts: PipelineParts,
  planned: PlannedOperation,
  spends: { readonly token: boolean; readonly warrant: boolean },
): Promise<OperationResult | null> {
  const { records } = parts;
  const { operation, request } = planned;
  const entry = await records.record(planned);
  if (!entry) return null;
  if (spends.token && !(await spendToken(parts, planned))) {
    await records.refused(request, 'TOKEN_REPLAYED', operation);
    return refusedWhole(TOKEN_REPLAYED, request.caller.locale);
  }
  if (spends.warrant && !(await useWarrant(parts, planned))) {
    return refusedWhole(WARRANT_NOT_USED, request.caller.locale);
  }
  const executed = await execute(planned);
  const answer = await project(planned, executed);
  const recorded = await records.recordDisclosed(request, entry, executed.disclosed, hashOfData(answer));
  return recorded ? answer : null;
}

/** Charges what the operation, or one event of a subscription, costs. */
export function charge({ rates }: PipelineParts, { operation, variables, request }: OperationRequest): void {
  rates?.charge(request.caller, costWith(operation.cost, variables));
}

/** False where the warrant has no use left, which is entered beside what was decided. */
export async function useWarrant(parts: PipelineParts, planned: PlannedOperation): Promise<boolean> {
  if (await spendWarrant(parts, planned)) return true;
  await parts.records.refused(planned.request, 'WARRANT_EXHAUSTED', planned.operation);
  return false;
}
