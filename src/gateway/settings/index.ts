export { gatewaySettings, type GatewaySettings } from './gateway-settings.js';
export { RATE_LIMITS_DEFAULTS, type Rate, type RateLimits } from './rate-limits.js';
export { STREAM_COUNTS_DEFAULTS, type StreamCounts } from './stream-limits.js';
export type { ActorSet } from './trusted-documents-only.js';
