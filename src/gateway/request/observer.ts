import type { ExecutionObserver, Operation } from '../../engine/index.js';
import type { Caller } from '../../identity/index.js';

/** What the gateway does with an operation beside its fetches. AUDIT: writing the audit entry. */
export type Stage = 'AUTHORIZE' | 'PLAN' | 'AUDIT';

/**
 * Told of one operation while the gateway works on it. Calls are made in the middle of the work: they must be quick,
 * and must not throw. Times are milliseconds of `performance.now()`.
 */
export interface OperationObserver extends ExecutionObserver {
  /** The operation was read; its name is the client's own text. */
  operationRead(operation: Pick<Operation, 'kind' | 'name' | 'hash'>): void;
  /** A field was denied. */
  denied(reason: string): void;
  stageEnded(stage: Stage, startedAt: number, succeeded: boolean): void;
}

/** What is known of a request before anything of it was read. */
export interface RequestStart {
  /** The hub's own id of the request. */
  readonly requestId: string;
  /** Header `x-request-id` as the client sent it. */
  readonly clientRequestId: string | undefined;
  /** Header `traceparent` (W3C Trace Context) as the client sent it. */
  readonly traceparent: string | undefined;
  readonly method: string;
}

/** Told of one GraphQL request from its first byte to its last. */
export interface RequestObserver extends OperationObserver {
  identified(caller: Caller): void;
  /** The answer is made. `codes` are the codes of its errors, `executed` says whether it holds data, if only null. */
  answered(codes: readonly string[], executed: boolean): void;
  /** The answer is an event stream from now on; how it ended is {@link answered}. */
  streamOpened(): void;
  /** An event of the stream was given to the connection. */
  eventSent(): void;
  /** The answer was sent, or (`delivered` false) the client went away before. */
  ended(status: number, delivered: boolean): void;
}

/** Whoever watches the hub's HTTP side. Absent, nothing is measured and nothing is spent. */
export interface HttpObserver {
  /** A GraphQL request came in. */
  requestStarted(request: RequestStart): RequestObserver;
  /** Any request was answered; `route` is a route of the hub, or null where there is none. */
  httpAnswered(route: string | null, status: number): void;
}
