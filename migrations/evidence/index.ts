import { LogLeaves1763900800000 } from './1763900800000-log-leaves.js';

/** The evidence log, oldest first. */
export const EVIDENCE_MIGRATIONS = [LogLeaves1763900800000] as const;
