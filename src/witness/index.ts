export { LogKeysUnusable, trustedLogs } from './trusted-logs.js';
export { WitnessFolderUnusable } from './witness-folder.js';
export { keptWitnessSigner, readWitnessSigner } from './witness-key.js';
export { WitnessServer } from './witness-server.js';
