import { HoldingsByHolder1763901700000 } from './1763901700000-holdings-by-holder.js';
import { OwnersAsCodes1763901300000 } from './1763901300000-owners-as-codes.js';
import { OwnershipChains1763901780000 } from './1763901780000-ownership-chains.js';

/** What agencies hold, since the first six had what they have, oldest first. */
export const AGENCY_MIGRATIONS = [
  // One a line: `huishang agency new` adds to them.
  OwnersAsCodes1763901300000,
  HoldingsByHolder1763901700000,
  OwnershipChains1763901780000,
] as const;
