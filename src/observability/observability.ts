import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import type { ObservabilityConfig, TracingConfig } from './settings/index.js';
import type { HttpObserver } from '../gateway/index.js';
import { metricsRoute } from './metrics-route.js';
import { OperationMetrics } from './operation-metrics.js';
import { RequestObservation } from './request-observation.js';
import { registerState, type HubState } from './state-metrics.js';
import type { Tracing } from './trace.js';

export interface ObservabilityOptions extends ObservabilityConfig {
  /** The version of the hub, as metrics and traces tell it. */
  readonly version: string;
}

/** Levels of a log at which a line about a request is written. */
const INFORMED: ReadonlySet<string> = new Set(['info', 'debug', 'trace']);

/** The fields of its one line are all the hub's; looking through them for names to withhold costs three times the line. */
function requestLog(logger: FastifyBaseLogger): FastifyBaseLogger {
  return logger.child({}, { redact: [] });
}

/** OpenTelemetry is loaded only where a collector is named. */
async function openTracing(
  config: TracingConfig,
  version: string,
  logger: FastifyBaseLogger,
): Promise<Tracing> {
  const { openOtlpTracing } = await import('./tracing/otlp-tracing.js');
  return openOtlpTracing(config, version, (error) => {
    if (error) logger.warn({ err: error }, 'traces could not be delivered');
    else logger.info('traces are delivered again');
  });
}

/** 可观测性: what an operator sees of one running hub, as metrics, traces and lines of the log. */
export class Observability {
  readonly #options: ObservabilityOptions;
  readonly #registry = new Registry();
  readonly #tracing: Tracing | null;
  readonly #logger: FastifyBaseLogger;

  private constructor(options: ObservabilityOptions, logger: FastifyBaseLogger, tracing: Tracing | null) {
    this.#options = options;
    this.#logger = logger;
    this.#tracing = tracing;
  }

  static async open(options: ObservabilityOptions, logger: FastifyBaseLogger): Promise<Observability> {
    const { tracing, version } = options;
    return new Observability(options, logger, tracing && (await openTracing(tracing, version, logger)));
  }

  /** Watches requests from now on, and the hub's state whenever somebody asks. Once only. */
  watch(subgraphs: Iterable<string>, state: Omit<HubState, 'version'>): HttpObserver {
    registerState(this.#registry, { ...state, version: this.#options.version });
    const metrics = new OperationMetrics(this.#registry, subgraphs);
    const log =
      this.#options.logRequests && INFORMED.has(this.#logger.level) ? requestLog(this.#logger) : null;
    const sinks = { metrics, tracing: this.#tracing, log };
    return {
      requestStarted: (start) => new RequestObservation(sinks, start),
      httpAnswered: (route, status) => metrics.httpAnswered(route, status),
    };
  }

  /** Serves `/metrics` where somebody may read it. */
  serve(server: FastifyInstance): void {
    const answer = metricsRoute(this.#registry, this.#options);
    if (answer) server.get('/metrics', answer);
  }

  /** Sends the spans that are left. */
  async close(): Promise<void> {
    await this.#tracing?.close();
  }
}
