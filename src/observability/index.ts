export { createLogger } from './logger.js';
export { Observability, type ObservabilityOptions } from './observability.js';
export { metricsTokenMissing } from './metrics-route.js';
export type { HubState } from './state-metrics.js';
