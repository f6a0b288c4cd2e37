import { Corrections1763901400000 } from './1763901400000-corrections.js';
import { GroundsOfSharing1763901401000 } from './1763901401000-grounds-of-sharing.js';

/** Sharing by the regulation of 2025, oldest first. */
export const SHARING_MIGRATIONS = [Corrections1763901400000, GroundsOfSharing1763901401000] as const;
