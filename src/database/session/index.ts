export { connectClient } from './database-client.js';
export { DatabasePool, poolConfig, type DatabasePoolOptions } from './database-pool.js';
export { Servers } from './servers.js';
export { SERVING_LIMITS, type SessionTerms } from './session-terms.js';
