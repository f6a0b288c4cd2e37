export { ConfigError, examineEnvironment, readConfig, type Config } from './config.js';
export { configurationDocument } from './configuration-document.js';
export { readDatedTables, type DatedTables } from './dated-tables.js';
export { startedByNpm } from './started-by-npm.js';
export { readWitnessConfig, type WitnessConfig } from './witness-config.js';
