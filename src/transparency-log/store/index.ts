export { readLeafRange } from './find-leaf.js';
export { LogIncomplete, readTile, subtreeReader } from './read-hashes.js';
export { cosignedNote, newestHead, readBacklog, type LogBacklog, type StoredHead } from './read-heads.js';
