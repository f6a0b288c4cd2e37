export { callerClaims, type Caller, type TokenReference } from './caller.js';
export { HUB_ITSELF } from './hub-caller.js';
export { readClaims, type TokenHolder } from './claims.js';
export { developmentIssuers, developmentToken } from './development-issuers.js';
export { bearerToken, readCaller, readOnDenied, type Headers } from './exchange-headers.js';
export { idempotencyActor } from './idempotency-actor.js';
export { IssuersUnusable, readIssuers, type Issuer, type IssuerEnvironment } from './issuers.js';
export { identityKeysUnavailable } from './token.errors.js';
export { TokenVerifier, type KeysReading } from './token-verifier.js';
