export { REMOTE_SUBGRAPH_DEFAULTS, type RemoteSubgraphConfig } from './subgraphs.js';
export { ConfigError, readConfig, type Config } from './config.js';
