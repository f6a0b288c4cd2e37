import type { FormattedExecutionResult } from 'graphql';

/** One fetch from an agency. */
export interface SubgraphFetch {
  readonly operation: string;
  readonly operationKind: 'query' | 'mutation' | 'subscription';
  readonly variables: Readonly<Record<string, unknown>>;
  /** The caller context signed for this subgraph. */
  readonly contextToken: string;
  /** W3C Trace Context that goes along; absent where nothing is traced. */
  readonly traceparent?: string;
  readonly signal: AbortSignal;
}

/** One event of a subscription, not yet answered. */
export interface SubgraphEvent {
  /**
   * Whether it can only be answered under the operation and context with which the subscription was opened, as an event
   * that comes from an agency's own site.
   */
  readonly fixed: boolean;
  /** @throws anything when the agency cannot be asked */
  answer(request: SubgraphFetch): Promise<FormattedExecutionResult>;
}

/** How the gateway reaches one agency, in this process or at the agency's own site. */
export interface SubgraphClient {
  /** @throws anything when the agency cannot be asked; only its own fields are lost then */
  fetch(request: SubgraphFetch): Promise<FormattedExecutionResult>;
  /**
   * Opens a subscription: its events, or the agency's answer when it opens none. The events end when the request's
   * signal aborts.
   *
   * @throws anything when the agency cannot be asked
   */
  subscribe?(request: SubgraphFetch): Promise<AsyncIterable<SubgraphEvent> | FormattedExecutionResult>;
}
