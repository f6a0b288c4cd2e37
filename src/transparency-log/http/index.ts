export { logRoutes, type LogRoutesOptions } from './log-routes.js';
