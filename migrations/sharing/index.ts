import { Corrections1763901400000 } from './1763901400000-corrections.js';
import { GroundsOfSharing1763901401000 } from './1763901401000-grounds-of-sharing.js';
import { AgreementClocks1763901402000 } from './1763901402000-agreement-clocks.js';
import { CatalogueEntries1763901403000 } from './1763901403000-catalogue-entries.js';
import { OnwardConsents1763901404000 } from './1763901404000-onward-consents.js';
import { ClocksOfOnwardConsents1763901680000 } from './1763901680000-clocks-of-onward-consents.js';

/** Sharing by the regulation of 2025, oldest first. */
export const SHARING_MIGRATIONS = [
  Corrections1763901400000,
  GroundsOfSharing1763901401000,
  AgreementClocks1763901402000,
  CatalogueEntries1763901403000,
  OnwardConsents1763901404000,
  ClocksOfOnwardConsents1763901680000,
] as const;
