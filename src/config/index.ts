export type { ObservabilityConfig, TracingConfig } from './observability.js';
export { REMOTE_SUBGRAPH_DEFAULTS, type RemoteSubgraphConfig } from './subgraphs.js';
export { ConfigError, readConfig, type Config } from './config.js';
