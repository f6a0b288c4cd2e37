export { httpSettings, type HttpSettings } from './http-settings.js';
export { DEFAULT_HTTP_LIMITS, type HttpLimits } from './http-limits.js';
