export { composeGuardedSupergraph } from './composition/compose-guarded.js';
export { Gateway, type GatewayOptions } from './gateway.js';
export { authenticate, type SessionTokens } from './http/authenticate.js';
export { DEFAULT_STREAM_LIMITS, OpenStreams, type StreamLimits } from './http/open-streams.js';
export { RATE_LIMITS_DEFAULTS, type RateLimits } from './settings/index.js';
export { RateLimiter } from './rates/rate-limiter.js';
export { createHttpServer } from './http-server.js';
export type { HttpServer, HttpServerOptions } from './http/server.js';
export type {
  HttpObserver,
  OperationObserver,
  RequestObserver,
  RequestStart,
  Stage,
} from './request/observer.js';
export { StandaloneServer, type StandaloneServerOptions } from './standalone/server.js';
export {
  checkTrustedDocuments,
  readManifest,
  readTrustedDocuments,
  TrustedDocuments,
  TrustedDocumentsUnusable,
  validateTrustedDocuments,
  type DocumentLookup,
  type DocumentsByAgency,
} from './trusted-documents/index.js';
export { describeGuardedPlan } from './explanation/describe-guarded-plan.js';
export { compareSupergraphSdl } from './composition/compare-guarded.js';
