import { OwnersAsCodes1763901300000 } from './1763901300000-owners-as-codes.js';

/** What agencies hold that joined after the first six, oldest first. */
export const AGENCY_MIGRATIONS = [
  // One a line: `huishang agency new` adds to them.
  OwnersAsCodes1763901300000,
] as const;
