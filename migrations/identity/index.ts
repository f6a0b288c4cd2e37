import { PlatformRegistrations1763900920000 } from './1763900920000-platform-registrations.js';
import { PlatformMerges1763900921000 } from './1763900921000-platform-merges.js';
import { PlatformCandidates1763900922000 } from './1763900922000-platform-candidates.js';

/** Registration and identity of platforms, oldest first. */
export const IDENTITY_MIGRATIONS = [
  PlatformRegistrations1763900920000,
  PlatformMerges1763900921000,
  PlatformCandidates1763900922000,
] as const;
