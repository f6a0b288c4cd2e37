import type { FastifyBaseLogger } from 'fastify';
import type { RequestObserver, RequestStart, Stage } from '../gateway/index.js';
import type { Caller } from '../identity/index.js';
import type { OperationMetrics } from './operation-metrics.js';
import type { FetchTrace, RequestSummary, RequestTrace, Tracing } from './trace.js';
import type { FetchObserver, FetchOutcome } from '../engine/index.js';

const LONGEST = 64;

/**
 * An operation's name as metrics, spans and the log may show it; null where it could be something else than a name. It
 * is the client's own text, and no place for the number of a person or an account.
 */
function presentableName(name: string | null): string | null {
  if (name === null || name.length > LONGEST || /\d{6}/.test(name)) return null;
  return name;
}

/** Where what is observed goes. */
export interface Sinks {
  readonly metrics: OperationMetrics;
  readonly tracing: Tracing | null;
  /** Where each finished request is a line; null where it is none. */
  readonly log: FastifyBaseLogger | null;
}

const MILLISECONDS = 1000;
/** A client's own id is a UUID (RFC 9562) or is not taken up: any other text could be data. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const NONE: readonly string[] = [];

/** What a request that never became an operation failed with, by the status of its answer. */
function codeOfStatus(status: number): string {
  if (status < 400) return 'OK';
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 413) return 'OPERATION_TOO_COMPLEX';
  if (status === 429) return 'RATE_LIMITED';
  return status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL';
}

class FetchObservation implements FetchObserver {
  readonly #metrics: OperationMetrics;
  readonly #subgraph: string;
  readonly #trace: FetchTrace | null;
  readonly #startedAt = performance.now();

  constructor(metrics: OperationMetrics, subgraph: string, trace: FetchTrace | null) {
    this.#metrics = metrics;
    this.#subgraph = subgraph;
    this.#trace = trace;
  }

  get traceparent(): string | null {
    return this.#trace ? this.#trace.traceparent : null;
  }

  ended(outcome: FetchOutcome): void {
    this.#metrics.fetchEnded(this.#subgraph, outcome, (performance.now() - this.#startedAt) / MILLISECONDS);
    this.#trace?.ended(outcome);
  }
}

/** Watches one request for metrics, spans and the log. */
export class RequestObservation implements RequestObserver {
  readonly #sinks: Sinks;
  readonly #start: RequestStart;
  readonly #startedAt = performance.now();
  readonly #trace: RequestTrace | null;
  #caller: Caller | null = null;
  #operation: Parameters<RequestObserver['operationRead']>[0] | null = null;
  #codes = NONE;
  #outcome: string | null = null;
  #fetches = 0;
  /** Events told; null where the answer is no stream. */
  #events: number | null = null;
  #ended = false;

  constructor(sinks: Sinks, start: RequestStart) {
    this.#sinks = sinks;
    this.#start = start;
    this.#trace = sinks.tracing ? sinks.tracing.requestStarted(start, this.#startedAt) : null;
    sinks.metrics.operationStarted();
  }

  identified(caller: Caller): void {
    this.#caller = caller;
  }

  operationRead(operation: Parameters<RequestObserver['operationRead']>[0]): void {
    this.#operation = operation;
  }

  denied(reason: string): void {
    this.#sinks.metrics.denied(reason);
  }

  stageEnded(stage: Stage, startedAt: number, succeeded: boolean): void {
    if (stage === 'AUDIT') {
      this.#sinks.metrics.auditEnded(succeeded, (performance.now() - startedAt) / MILLISECONDS);
    }
    if (!this.#events) this.#trace?.stageEnded(stage, startedAt, succeeded);
  }

  fetchStarted(subgraph: string): FetchObserver {
    this.#fetches++;
    // A trace shows how a stream came about and the first event; it would grow for as long as the stream stands.
    const trace = this.#trace && !this.#events ? this.#trace.fetchStarted(subgraph) : null;
    return new FetchObservation(this.#sinks.metrics, subgraph, trace);
  }

  answered(codes: readonly string[], executed: boolean): void {
    this.#codes = codes.length > 1 ? [...new Set(codes)] : codes;
    const [first] = codes;
    this.#outcome = first === undefined ? 'OK' : executed ? 'PARTIAL' : first;
  }

  streamOpened(): void {
    // Nothing would close again what is opened for a client that has gone.
    if (this.#ended) return;
    this.#events = 0;
    this.#sinks.metrics.streamOpened();
  }

  eventSent(): void {
    this.#events = (this.#events ?? 0) + 1;
    this.#sinks.metrics.eventSent();
  }

  ended(status: number, delivered: boolean): void {
    this.#ended = true;
    const known = this.#outcome ?? codeOfStatus(status);
    if (this.#outcome === null && delivered && status >= 400) this.#codes = [known];
    const operation = this.#operation;
    const summary: RequestSummary = {
      kind: operation && operation.kind,
      name: operation && presentableName(operation.name),
      agency: this.#caller && this.#caller.agency,
      outcome: delivered ? known : 'CANCELLED',
      failed: delivered && known !== 'OK' && known !== 'PARTIAL',
      status,
    };
    const duration = performance.now() - this.#startedAt;
    const named = operation !== null && operation.name !== null;
    if (this.#events !== null) this.#sinks.metrics.streamEnded(summary.outcome);
    this.#sinks.metrics.operationEnded(
      summary,
      named,
      this.#codes,
      this.#events === null ? duration / MILLISECONDS : null,
    );
    this.#trace?.ended(summary);
    if (this.#sinks.log) this.#write(this.#sinks.log, summary, duration);
  }

  #write(
    log: FastifyBaseLogger,
    { kind, name, agency, outcome, status }: RequestSummary,
    duration: number,
  ): void {
    const { requestId, clientRequestId } = this.#start;
    log.info(
      {
        requestId,
        clientRequestId:
          clientRequestId !== undefined && UUID.test(clientRequestId) ? clientRequestId : undefined,
        agency: agency ?? undefined,
        role: this.#caller?.role,
        kind: kind ?? undefined,
        operation: name ?? undefined,
        hash: this.#operation?.hash,
        outcome,
        codes: this.#codes.length > 0 ? this.#codes : undefined,
        status,
        fetches: this.#fetches,
        events: this.#events ?? undefined,
        milliseconds: Math.round(duration * 100) / 100,
      },
      this.#events === null ? 'request finished' : 'event stream finished',
    );
  }
}
