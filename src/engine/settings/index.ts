export {
  engineSettings,
  OPERATION_LIMITS_DEFAULTS,
  type EngineSettings,
  type OperationLimits,
} from './operation-limits.js';
export {
  REMOTE_SUBGRAPH_DEFAULTS,
  remoteSubgraphEntry,
  type RemoteSubgraphConfig,
} from './remote-subgraph.js';
