export { DatabaseHealth, type DatabaseHealthOptions } from './database-health.js';
