import type { RequestStart, Stage } from '../gateway/index.js';
import type { FetchOutcome } from '../engine/index.js';

/** How a request ended, as metrics, spans and the log tell it. */
export interface RequestSummary {
  readonly kind: string | null;
  /** Fit to be shown. */
  readonly name: string | null;
  readonly agency: string | null;
  readonly outcome: string;
  readonly failed: boolean;
  readonly status: number;
}

/** The span of one fetch. */
export interface FetchTrace {
  readonly traceparent: string;
  ended(outcome: FetchOutcome): void;
}

/** The spans of one request. */
export interface RequestTrace {
  stageEnded(stage: Stage, startedAt: number, succeeded: boolean): void;
  fetchStarted(subgraph: string): FetchTrace;
  ended(summary: RequestSummary): void;
}

/** 链路追踪: spans of requests, on their way to a collector. */
export interface Tracing {
  /** @param startedAt `performance.now()` of the request's first byte */
  requestStarted(start: RequestStart, startedAt: number): RequestTrace;
  /** Sends what is left, for a few seconds at most. */
  close(): Promise<void>;
}
