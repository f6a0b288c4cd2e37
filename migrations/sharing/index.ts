import { Corrections1763900890000 } from './1763900890000-corrections.js';

/** Sharing by the regulation of 2025, oldest first. */
export const SHARING_MIGRATIONS = [Corrections1763900890000] as const;
