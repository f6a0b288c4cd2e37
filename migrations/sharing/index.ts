import { Corrections1763900890000 } from './1763900890000-corrections.js';
import { GroundsOfSharing1763900891000 } from './1763900891000-grounds-of-sharing.js';

/** Sharing by the regulation of 2025, oldest first. */
export const SHARING_MIGRATIONS = [Corrections1763900890000, GroundsOfSharing1763900891000] as const;
