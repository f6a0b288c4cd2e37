import { CodedError } from '../../kernel/index.js';
import type { FormattedExecutionResult } from 'graphql';

/** One fetch from an agency. */
export interface SubgraphFetch {
  readonly operation: string;
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  readonly variables: Readonly<Record<string, unknown>>;
  /** Sent as a bearer token: on whose behalf the subgraph is asked. */
  readonly contextToken: string;
  /** W3C Trace Context that goes along; absent where nothing is traced. */
  readonly traceparent?: string;
  /** How many entities each field of the answer must hold, by response key; absent where none are asked for. */
  readonly entityCounts?: ReadonlyMap<string, number>;
  /** Of a subscription that goes on behind an earlier stream, the id of its last event (Last-Event-ID). */
  readonly lastEventId?: string | null | undefined;
  readonly signal: AbortSignal;
}

/**
 * A site failed several times in a row and is not asked for a while (熔断). The operator was told so when that began, and
 * is not told again for each fetch.
 */
export class SubgraphCircuitOpen extends CodedError {
  readonly code = 'SUBGRAPH_CIRCUIT_OPEN';
  /** Whether this fetch was sent, and failed while the circuit opened. */
  readonly wasSent: boolean;

  constructor(subgraph: string, wasSent: boolean, options?: ErrorOptions) {
    super(`The subgraph ${subgraph} failed several times in a row, and is left alone for a while.`, options);
    this.wasSent = wasSent;
  }
}

/** Whether an answer holds another number of entities than were asked for, where it holds a list at all. */
export function miscountsEntities(
  { data }: FormattedExecutionResult,
  counts: ReadonlyMap<string, number> | undefined,
): boolean {
  for (const [key, count] of counts ?? []) {
    const entities = data?.[key];
    if (Array.isArray(entities) && entities.length !== count) return true;
  }
  return false;
}

/** One event of a subscription, not yet answered. */
export interface SubgraphEvent {
  /**
   * Whether it can only be answered under the operation and context with which the subscription was opened, as an event
   * that comes from an agency's own site.
   */
  readonly fixed: boolean;
  /** The same object for every stream that is told of the event; null where it came for one stream alone. */
  readonly source: object | null;
  /** By which a stream goes on behind it; null or absent where it cannot. */
  readonly id?: string | null;
  /** @throws anything when the agency cannot be asked */
  answer(request: SubgraphFetch): Promise<FormattedExecutionResult>;
}

/** Where a stream stands that tells nothing at this moment: it goes on from here when it is cut off. */
export interface StreamPlace {
  readonly place: string;
}

/** How the gateway reaches one agency, in this process or at the agency's own site. */
export interface SubgraphClient {
  /** @throws anything when the agency cannot be asked; only its own fields fail then */
  fetch(request: SubgraphFetch): Promise<FormattedExecutionResult>;
  /**
   * Opens a subscription: its events and where it stands, or the agency's answer when it opens none. The events end when the request's
   * signal aborts.
   *
   * @throws anything when the agency cannot be asked
   */
  subscribe?(
    request: SubgraphFetch,
  ): Promise<AsyncIterable<SubgraphEvent | StreamPlace> | FormattedExecutionResult>;
}
