export { composeGuardedSupergraph } from './registry/compose-guarded.js';
export type { ComposedSupergraph } from './registry/compose.js';
export type { SubgraphSdl } from './registry/subgraph-document.js';
export { describeProblem, type CompositionProblem } from './registry/problem.js';
export { Gateway, type GatewayOptions } from './gateway.js';
export { authenticate } from './http/authenticate.js';
export { DEFAULT_STREAM_LIMITS, OpenStreams, type StreamLimits } from './http/open-streams.js';
export { RateLimiter } from './rate-limiter.js';
export { createHttpServer, type HttpServer, type HttpServerOptions } from './http/server.js';
export type { FetchObserver, FetchOutcome } from './fetch-observer.js';
export type { HttpObserver, OperationObserver, RequestObserver, RequestStart, Stage } from './observer.js';
export {
  RemoteSubgraph,
  type BreakerChange,
  type BreakerState,
  type RemoteSubgraphEvents,
} from './remote/remote-subgraph.js';
export { StandaloneServer, type StandaloneServerOptions } from './standalone/server.js';
export {
  checkTrustedDocuments,
  readManifest,
  readTrustedDocuments,
  TrustedDocuments,
  TrustedDocumentsUnusable,
  validateTrustedDocuments,
  type DocumentsByAgency,
} from './trusted-documents/index.js';
export type { SubgraphClient, SubgraphEvent, SubgraphFetch } from './subgraph-client.js';
export { describeGuardedPlan } from './describe-guarded-plan.js';
export { SupergraphRefused } from './registry/supergraph-refused.js';
export { countChanges, type SupergraphChange } from './registry/change.js';
export { compareSupergraphSdl } from './registry/compare-guarded.js';
export { sameSupergraphSdl } from './registry/compare.js';
export { SupergraphWatch } from './registry/supergraph-watch.js';
export { fetchSdl, SdlUnavailable } from './registry/fetch-sdl.js';
