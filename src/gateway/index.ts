export { composeSupergraph, type ComposedSupergraph, type SubgraphSdl } from './compose.js';
export { Gateway, type GatewayOptions } from './gateway.js';
export { createHttpServer, type HttpServerOptions } from './http/server.js';
export type {
  FetchObserver,
  FetchOutcome,
  HttpObserver,
  OperationObserver,
  RequestObserver,
  RequestStart,
  Stage,
} from './observer.js';
export { RemoteSubgraph, type BreakerState, type RemoteSubgraphEvents } from './remote/remote-subgraph.js';
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
export type { SubgraphClient, SubgraphFetch } from './subgraph-client.js';
export { describePlan } from './describe-plan.js';
export { explainOperation, type FieldExplanation } from './explain-operation.js';
