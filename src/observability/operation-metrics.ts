import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { RequestSummary } from './trace.js';
import type { FetchOutcome } from '../engine/index.js';

/** What does not get a label value of its own; no GraphQL name and no code looks like this. */
const OTHER = '(other)';

/** Label values out of texts that are not ours: the first few distinct ones keep their own, the rest share one. */
class BoundedLabels {
  readonly #most: number;
  readonly #known = new Set<string>();

  /** @param most distinct values at most, {@link OTHER} not counted */
  constructor(most: number) {
    this.#most = most;
  }

  of(text: string): string {
    if (this.#known.has(text)) return text;
    if (this.#known.size >= this.#most) return OTHER;
    this.#known.add(text);
    return text;
  }
}

/** Operations that have series of their own; the rest share one. */
const MAX_OPERATIONS = 100;
const MAX_CODES = 50;
const UNREAD = '(unread)';
const ANONYMOUS = '(anonymous)';

/** Seconds; the hub's own work is around a millisecond, an agency's site up to its time limit. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const FETCH_OUTCOMES: readonly FetchOutcome[] = ['OK', 'PARTIAL', 'FAILED', 'CANCELLED', 'NOT_ASKED'];

/** 运行指标 that are counted as requests pass. */
export class OperationMetrics {
  readonly #operations: Counter<'operation' | 'kind' | 'outcome'>;
  readonly #durations: Histogram<'operation' | 'kind'>;
  readonly #errors: Counter<'code'>;
  readonly #inFlight: Gauge;
  readonly #fetches: Histogram<'subgraph' | 'outcome'>;
  readonly #denials: Counter<'reason'>;
  readonly #audit: Histogram<'outcome'>;
  readonly #http: Counter<'route' | 'status'>;
  readonly #streams: Gauge;
  readonly #events: Counter;
  readonly #streamsEnded: Counter<'outcome'>;
  readonly #names = new BoundedLabels(MAX_OPERATIONS);
  readonly #codes = new BoundedLabels(MAX_CODES);

  /** @param subgraphs whose series are there from the start, at zero */
  constructor(registry: Registry, subgraphs: Iterable<string>) {
    const registers = [registry];
    this.#operations = new Counter({
      name: 'huishang_operations_total',
      help: 'GraphQL requests by how they ended: OK, PARTIAL (data with errors), CANCELLED (the client went away), or the error code of a request without data.',
      labelNames: ['operation', 'kind', 'outcome'],
      registers,
    });
    this.#durations = new Histogram({
      name: 'huishang_operation_duration_seconds',
      help: 'Time from the first byte of a GraphQL request to the last byte of its answer. Event streams are left out.',
      labelNames: ['operation', 'kind'],
      buckets: BUCKETS,
      registers,
    });
    this.#errors = new Counter({
      name: 'huishang_operation_errors_total',
      help: 'GraphQL requests whose answer held at least one error of this code.',
      labelNames: ['code'],
      registers,
    });
    this.#inFlight = new Gauge({
      name: 'huishang_operations_in_flight',
      help: 'GraphQL requests that are being answered, open event streams left out.',
      registers,
    });
    this.#fetches = new Histogram({
      name: 'huishang_subgraph_fetch_duration_seconds',
      help: 'Time of fetches from a subgraph, by outcome: OK, PARTIAL (data with errors), FAILED, CANCELLED (the client went away), NOT_ASKED (the circuit breaker of its site is open).',
      labelNames: ['subgraph', 'outcome'],
      buckets: BUCKETS,
      registers,
    });
    this.#denials = new Counter({
      name: 'huishang_authorization_denials_total',
      help: 'Fields that were denied to a caller, by reason.',
      labelNames: ['reason'],
      registers,
    });
    this.#audit = new Histogram({
      name: 'huishang_audit_append_duration_seconds',
      help: 'Time to commit an audit entry, by outcome: COMMITTED or FAILED. Where it failed, nothing was disclosed.',
      labelNames: ['outcome'],
      buckets: BUCKETS,
      registers,
    });
    this.#http = new Counter({
      name: 'huishang_http_requests_total',
      help: 'HTTP requests answered, by route and status.',
      labelNames: ['route', 'status'],
      registers,
    });
    this.#streams = new Gauge({
      name: 'huishang_event_streams_open',
      help: 'Event streams that are open.',
      registers,
    });
    this.#events = new Counter({
      name: 'huishang_event_stream_events_total',
      help: 'Events that were told on event streams.',
      registers,
    });
    this.#streamsEnded = new Counter({
      name: 'huishang_event_streams_ended_total',
      help: 'Event streams by how they ended: OK, CANCELLED (the client went away), or the code of the last answer.',
      labelNames: ['outcome'],
      registers,
    });
    for (const subgraph of subgraphs) {
      for (const outcome of FETCH_OUTCOMES) this.#fetches.zero({ subgraph, outcome });
    }
    for (const outcome of ['COMMITTED', 'FAILED']) this.#audit.zero({ outcome });
  }

  operationStarted(): void {
    this.#inFlight.inc();
  }

  /** What was an operation in flight is an open stream from now on. */
  streamOpened(): void {
    this.#inFlight.dec();
    this.#streams.inc();
  }

  eventSent(): void {
    this.#events.inc();
  }

  /** To be told before {@link operationEnded}. */
  streamEnded(outcome: string): void {
    this.#inFlight.inc();
    this.#streams.dec();
    this.#streamsEnded.inc({ outcome: this.#codes.of(outcome) });
  }

  /**
   * @param named whether the operation has a name, be it one that is not shown
   * @param seconds null where the time says nothing of the hub, as that of a stream
   */
  operationEnded(
    { kind, name, outcome }: RequestSummary,
    named: boolean,
    codes: Iterable<string>,
    seconds: number | null,
  ): void {
    const operation =
      kind === null ? UNREAD : name !== null ? this.#names.of(name) : named ? OTHER : ANONYMOUS;
    const labels = { operation, kind: kind ?? UNREAD };
    this.#inFlight.dec();
    if (seconds !== null) this.#durations.observe(labels, seconds);
    this.#operations.inc({ ...labels, outcome: this.#codes.of(outcome) });
    for (const code of codes) this.#errors.inc({ code: this.#codes.of(code) });
  }

  fetchEnded(subgraph: string, outcome: FetchOutcome, seconds: number): void {
    this.#fetches.observe({ subgraph, outcome }, seconds);
  }

  denied(reason: string): void {
    this.#denials.inc({ reason });
  }

  auditEnded(succeeded: boolean, seconds: number): void {
    this.#audit.observe({ outcome: succeeded ? 'COMMITTED' : 'FAILED' }, seconds);
  }

  httpAnswered(route: string | null, status: number): void {
    this.#http.inc({ route: route ?? OTHER, status });
  }
}
