import type { EngineOptions, OperationResult } from '../engine/index.js';
import { actorKey } from '../identity/index.js';
import type { Refusal } from '../kernel/index.js';
import { keyOf, type Phase } from './authorization/decide.js';
import type { PlannedOperation } from './authorization/plan.js';
import type { RecordedEntry } from './disclosure/disclosure-records.js';
import { restsOnWarrant } from './disclosure/plain-fields.js';
import type { OperationRequest } from './operation/operation-request.js';
import { admit, authorize, charge, refuseClosed, useWarrant, type PipelineParts } from './pipeline.js';
import type { RateLimiter } from './rates/rate-limiter.js';
import type { StreamedAnswer, SubscriptionRequest } from './request/gateway-request.js';
import {
  AUDIT_UNAVAILABLE,
  RATE_LIMITED,
  refusedFor,
  refusedWhole,
  WARRANT_NOT_USED,
} from './request/refusals.js';
import { answerEvents, type EventStreamOptions, type StreamTerms } from './subscriptions/answer-events.js';
import type { EventTurns } from './subscriptions/event-turns.js';
import { untilReplaced } from './subscriptions/until-replaced.js';

/** What event streams need beside the stages of a query. */
export interface EventPipelineParts extends Omit<PipelineParts, 'rates'>, Pick<EngineOptions, 'onFailure'> {
  readonly rates?: Pick<RateLimiter, 'begin' | 'charge' | 'exceeded'> | undefined;
  /** Lets events be answered a bounded number at a time, callers in turn. */
  readonly eventTurns: EventTurns;
  /** What a caller is told of a fault that will pass by itself; null for any other. */
  readonly explainFault?: ((fault: unknown) => Refusal | null) | undefined;
}

type EventTerms = PlannedOperation & StreamTerms;

/**
 * The stages of a subscription: admitted and authorized when it opens, then for each event authorized anew, charged,
 * executed, recorded and projected ({@link answerEvents}). It ends when the supergraph that it was opened with is replaced.
 */
export async function* answerSubscription(
  parts: EventPipelineParts,
  request: SubscriptionRequest,
): AsyncGenerator<StreamedAnswer> {
  const admitted = await admit(parts, request, 'STREAM');
  if (!admitted.ok) {
    yield admitted.error;
    return;
  }
  const asked = admitted.value;
  const closed = await refuseClosed(parts, asked);
  if (closed) {
    yield closed;
    return;
  }
  yield* untilReplaced(parts.engines.replaced(asked.engine), request.signal, (signal) =>
    answerEvents(streamOf(parts, asked, request, signal)),
  );
}

function streamOf(
  parts: EventPipelineParts,
  asked: OperationRequest,
  request: SubscriptionRequest,
  signal: AbortSignal,
): EventStreamOptions<EventTerms, RecordedEntry> {
  const { records, rates, eventTurns, explainFault, onFailure } = parts;
  const { engine, operation, variables } = asked;
  const { caller, requestId, observer, refusal } = request;
  const actor = actorKey(caller);
  const terms = async (phase: Phase): Promise<EventTerms> => {
    const planned = await authorize(parts, asked, phase);
    return { ...planned, key: keyOf(planned) };
  };
  return {
    engine,
    operation,
    variables,
    variablesText: JSON.stringify(request.variables),
    signal,
    requestId,
    observer,
    lastEventId: request.lastEventId,
    refusal: async () =>
      (await refusal()) ?? (await refuseClosed(parts, asked)) ?? rateExceeded(parts, asked),
    turn: (answer) => eventTurns.take(actor, signal, answer),
    begin: () => rates?.begin(caller) ?? null,
    decideOpening: () => terms('OPEN'),
    decideEvent: () => {
      charge(parts, asked);
      return terms('READ');
    },
    rejected: ({ rejected }) => rejected,
    record: (planned, disclosed, answer) => records.record(planned, disclosed, answer),
    recordDisclosed: (entry, disclosed, answer) => records.recordDisclosed(request, entry, disclosed, answer),
    restsOnWarrant,
    useWarrant: (planned) => useWarrant(parts, planned),
    notRecorded: refusedWhole(AUDIT_UNAVAILABLE, caller.locale),
    warrantNotUsed: refusedWhole(WARRANT_NOT_USED, caller.locale),
    onFailure,
    explainFault: (fault) => {
      const explained = explainFault?.(fault);
      return explained ? refusedFor(explained, caller.locale) : null;
    },
  };
}

/** The last answer to a stream whose caller has taken more of the process than it may; recorded. */
async function rateExceeded(
  { rates, records }: EventPipelineParts,
  { request, operation }: OperationRequest,
): Promise<OperationResult | null> {
  const refusal = rates?.exceeded(request.caller);
  if (!refusal) return null;
  await records.refused(request, RATE_LIMITED, operation);
  const { code: reason, facts, message, remedy } = refusal;
  return refusedWhole(
    { message, remedy, extensions: { ...facts, code: RATE_LIMITED, reason } },
    request.caller.locale,
  );
}
