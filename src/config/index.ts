export type { ObservabilityConfig, TracingConfig } from './observability.js';
export { REMOTE_SUBGRAPH_DEFAULTS, type RemoteSubgraphConfig } from './subgraphs.js';
export { OPERATION_LIMITS_DEFAULTS, type OperationLimits } from './operation-limits.js';
export { ConfigError, examineEnvironment, readConfig, type Config } from './config.js';
export { readDatedTables, type DatedTables } from './dated-tables.js';
export { RATE_LIMITS_DEFAULTS, type Rate, type RateLimits } from './rate-limits.js';
export { startedByNpm } from './started-by-npm.js';
export { DEFAULT_HTTP_LIMITS, type HttpLimits } from './http-limits.js';
export { STREAM_COUNTS_DEFAULTS, type StreamCounts } from './stream-limits.js';
