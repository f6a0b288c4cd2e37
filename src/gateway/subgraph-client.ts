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

/** How the gateway reaches one agency, in this process or at the agency's own site. */
export interface SubgraphClient {
  /** @throws anything when the agency cannot be asked; only its own fields are lost then */
  fetch(request: SubgraphFetch): Promise<FormattedExecutionResult>;
}
