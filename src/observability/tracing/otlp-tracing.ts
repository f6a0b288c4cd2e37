import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type Tracer,
  isSpanContextValid,
  TraceFlags,
  type SpanContext,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base';
import {
  ATTR_ERROR_TYPE,
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_SERVICE_NAME,
  ATTR_SERVICE_VERSION,
} from '@opentelemetry/semantic-conventions';
import type { TracingConfig } from '../settings/index.js';
import type { RequestStart, Stage } from '../../gateway/index.js';
import type { FetchTrace, RequestSummary, RequestTrace, Tracing } from '../trace.js';
import { ReportingExporter } from './reporting-exporter.js';
import type { FetchOutcome } from '../../engine/index.js';

const TRACEPARENT = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** Reads a `traceparent` header (W3C Trace Context, 3.2); null where there is none or it is not one. */
function readTraceparent(header: string | undefined): SpanContext | null {
  const [, version, traceId = '', spanId = '', flags = '', more] = TRACEPARENT.exec(header ?? '') ?? [];
  if (version === undefined || version === 'ff' || (version === '00' && more !== undefined)) return null;
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
  const context: SpanContext = { traceId, spanId, traceFlags, isRemote: true };
  return isSpanContextValid(context) ? context : null;
}

function traceparentOf({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-0${traceFlags & TraceFlags.SAMPLED}`;
}

/** Of the conventions that are still in development, and so not among the package's stable names. */
const GRAPHQL_OPERATION_NAME = 'graphql.operation.name';
const GRAPHQL_OPERATION_TYPE = 'graphql.operation.type';

const EXPORT_MILLISECONDS = 5_000;
const CLOSE_MILLISECONDS = 3_000;

class FetchSpan implements FetchTrace {
  readonly #span: Span;

  constructor(span: Span) {
    this.#span = span;
  }

  get traceparent(): string {
    return traceparentOf(this.#span.spanContext());
  }

  ended(outcome: FetchOutcome): void {
    this.#span.setAttribute('huishang.outcome', outcome);
    if (outcome === 'FAILED') this.#span.setStatus({ code: SpanStatusCode.ERROR });
    this.#span.end();
  }
}

/** Spans that know their parent by the request they belong to, not by what happens to run. */
class RequestSpan implements RequestTrace {
  readonly #tracer: Tracer;
  readonly #span: Span;
  readonly #within: Context;

  constructor(tracer: Tracer, span: Span) {
    this.#tracer = tracer;
    this.#span = span;
    this.#within = trace.setSpan(ROOT_CONTEXT, span);
  }

  stageEnded(stage: Stage, startedAt: number, succeeded: boolean): void {
    const span = this.#tracer.startSpan(stage.toLowerCase(), { startTime: startedAt }, this.#within);
    if (!succeeded) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  fetchStarted(subgraph: string): FetchTrace {
    const options = { kind: SpanKind.CLIENT, attributes: { 'huishang.subgraph': subgraph } };
    return new FetchSpan(this.#tracer.startSpan(`fetch ${subgraph}`, options, this.#within));
  }

  ended({ kind, name, agency, outcome, failed, status }: RequestSummary): void {
    const span = this.#span;
    if (kind !== null) {
      span.updateName(name === null ? kind : `${kind} ${name}`);
      span.setAttribute(GRAPHQL_OPERATION_TYPE, kind);
    }
    if (name !== null) span.setAttribute(GRAPHQL_OPERATION_NAME, name);
    if (agency !== null) span.setAttribute('huishang.agency', agency);
    span.setAttribute('huishang.outcome', outcome);
    span.setAttribute(ATTR_HTTP_RESPONSE_STATUS_CODE, status);
    if (failed) span.setAttribute(ATTR_ERROR_TYPE, outcome).setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }
}

/** A request that is not sampled: agencies are told so, and nothing else is done. */
class UnsampledRequest implements RequestTrace, FetchTrace {
  readonly traceparent: string;

  constructor(traceparent: string) {
    this.traceparent = traceparent;
  }

  stageEnded(): void {}

  fetchStarted(): FetchTrace {
    return this;
  }

  ended(): void {}
}

class OtlpTracing implements Tracing {
  readonly #provider: BasicTracerProvider;
  readonly #tracer: Tracer;

  constructor(provider: BasicTracerProvider, version: string) {
    this.#provider = provider;
    this.#tracer = provider.getTracer('huishang', version);
  }

  requestStarted({ requestId, method, traceparent }: RequestStart, startedAt: number): RequestTrace {
    const parent = readTraceparent(traceparent);
    const context = parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
    const attributes = { [ATTR_HTTP_REQUEST_METHOD]: method, 'huishang.request_id': requestId };
    const options = { kind: SpanKind.SERVER, startTime: startedAt, attributes };
    const span = this.#tracer.startSpan('graphql', options, context);
    return span.isRecording()
      ? new RequestSpan(this.#tracer, span)
      : new UnsampledRequest(traceparentOf(span.spanContext()));
  }

  async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, CLOSE_MILLISECONDS);
    });
    await Promise.race([this.#provider.shutdown().catch(() => undefined), enough]);
    clearTimeout(timer);
  }
}

/**
 * Sends spans to an OpenTelemetry collector, OTLP over HTTP with protobuf. A trace that a client began goes on, and the
 * client's sampling decision with it (W3C Trace Context).
 *
 * @param onState told when the collector is first not reached, and when it is again
 */
export function openOtlpTracing(
  { url, serviceName, ratio }: TracingConfig,
  version: string,
  onState: (error: Error | null) => void,
): Tracing {
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: EXPORT_MILLISECONDS });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ [ATTR_SERVICE_NAME]: serviceName, [ATTR_SERVICE_VERSION]: version }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new BatchSpanProcessor(new ReportingExporter(exporter, onState))],
  });
  return new OtlpTracing(provider, version);
}
