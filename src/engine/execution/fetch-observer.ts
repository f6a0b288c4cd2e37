/**
 * How a fetch ended. PARTIAL: data with errors; CANCELLED: the client went away; NOT_ASKED: the site's circuit breaker is
 * open.
 */
export type FetchOutcome = 'OK' | 'PARTIAL' | 'FAILED' | 'CANCELLED' | 'NOT_ASKED';

/** One fetch that is being watched. */
export interface FetchObserver {
  /** The W3C `traceparent` that goes along to the subgraph; null where nothing is traced. */
  readonly traceparent: string | null;
  ended(outcome: FetchOutcome): void;
}

/** Told of each fetch of an execution; it must be quick and must not throw. */
export interface ExecutionObserver {
  fetchStarted(subgraph: string): FetchObserver;
}
