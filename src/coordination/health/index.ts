export type { HubHealth, HubHealthSource } from './hub-health.js';
export { HubHealthResolver } from './hub-health.resolver.js';
export { openHubHealth } from './open-hub-health.js';
