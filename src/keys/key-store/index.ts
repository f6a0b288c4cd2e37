export { keptKey, KeptKeyUnusable, privateFolder, readKeptKey } from './kept-key.js';
