import { z } from 'zod';
import { flag, httpUrl, setting } from '../../settings/index.js';

/** What may stand after `Bearer` (RFC 6750, 2.1). */
const metricsToken = z
  .string()
  .regex(/^[\w.~+/-]{16,}=*$/, 'must have at least 16 characters: letters, digits and -._~+/');

/** The variables of what an operator sees; those named OTEL_ are OpenTelemetry's own. */
export const watchingVariables = {
  METRICS_TOKEN: setting(metricsToken.optional(), {
    en: 'bearer token for `/metrics`, at least 16 characters; [who may read them](operations/observability.md#metrics)',
    zh: '读取 `/metrics` 的令牌，至少 16 个字符；[谁可以读取](operations/observability.zh-CN.md#指标)',
  }),
  LOG_REQUESTS: setting(flag.default(true), {
    en: 'one line of the log, at `info`, for each finished request',
    zh: '每个请求结束时以 `info` 级别写一行日志',
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(httpUrl.optional(), {
    en: 'OpenTelemetry collector for traces, OTLP over HTTP; also `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`, which is taken as it is',
    zh: '接收链路追踪的 OpenTelemetry 采集器（OTLP over HTTP）；也可用 `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`，其地址按原样使用',
  }),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: httpUrl.optional(),
  OTEL_SERVICE_NAME: setting(z.string().min(1).max(200).default('huishang'), {
    en: 'what traces call the hub',
    zh: '追踪中本系统的名称',
  }),
  OTEL_TRACES_SAMPLER_ARG: setting(z.coerce.number().min(0).max(1).default(1), {
    en: 'share of requests that are traced, 0 to 1',
    zh: '被追踪请求的比例，0 至 1',
  }),
};

/** Where traces go, by OTLP over HTTP. */
export interface TracingConfig {
  /** The collector's address for traces, its path included. */
  readonly url: string;
  readonly serviceName: string;
  /** The share of requests that are traced, 0 to 1, where the client's own trace does not decide. */
  readonly ratio: number;
}

/** What an operator gets to see, and who may. */
export interface ObservabilityConfig {
  /** What `/metrics` asks for as a bearer token; null asks for none. */
  readonly metricsToken: string | null;
  /** Whether `/metrics` answers without a token: outside production, and where only this machine reaches the hub. */
  readonly metricsOpen: boolean;
  /** Whether each finished request is one line of the log. */
  readonly logRequests: boolean;
  /** Null where no collector is named. */
  readonly tracing: TracingConfig | null;
}

const LOOPBACK = /^(localhost|::1|127(\.\d{1,3}){3})$/;

/** The signal's own endpoint is taken as it is; the general one is a base (OTLP exporter specification). */
function tracesUrl(own: string | undefined, general: string | undefined): string | null {
  if (own !== undefined) return own;
  return general === undefined ? null : `${general.replace(/\/+$/, '')}/v1/traces`;
}

/** What the watching is, where the hub listens at this address. */
export function readObservability(
  values: z.infer<z.ZodObject<typeof watchingVariables>>,
  { production, host }: { readonly production: boolean; readonly host: string },
): ObservabilityConfig {
  const url = tracesUrl(values.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, values.OTEL_EXPORTER_OTLP_ENDPOINT);
  const token = values.METRICS_TOKEN ?? null;
  return {
    metricsToken: token,
    metricsOpen: token === null && !production && LOOPBACK.test(host),
    logRequests: values.LOG_REQUESTS,
    tracing:
      url === null
        ? null
        : { url, serviceName: values.OTEL_SERVICE_NAME, ratio: values.OTEL_TRACES_SAMPLER_ARG },
  };
}
