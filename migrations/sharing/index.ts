import { Corrections1763901400000 } from './1763901400000-corrections.js';
import { GroundsOfSharing1763901401000 } from './1763901401000-grounds-of-sharing.js';
import { AgreementClocks1763901620000 } from './1763901620000-agreement-clocks.js';
import { CatalogueEntries1763901621000 } from './1763901621000-catalogue-entries.js';
import { OnwardConsents1763901622000 } from './1763901622000-onward-consents.js';

/** Sharing by the regulation of 2025, oldest first. */
export const SHARING_MIGRATIONS = [Corrections1763901400000, GroundsOfSharing1763901401000] as const;

/** Later ones of the same, behind those of other features that were made before them. */
export const LATER_SHARING_MIGRATIONS = [
  AgreementClocks1763901620000,
  CatalogueEntries1763901621000,
  OnwardConsents1763901622000,
] as const;
