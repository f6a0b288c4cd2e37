import { PlatformRegistrations1763900920000 } from './1763900920000-platform-registrations.js';
import { PlatformMerges1763900921000 } from './1763900921000-platform-merges.js';
import { PlatformCandidates1763900922000 } from './1763900922000-platform-candidates.js';
import { MergedPlatformsUnite1763901650000 } from './1763901650000-merged-platforms-unite.js';
import { PlatformSplits1763901651000 } from './1763901651000-platform-splits.js';

/** Registration and identity of platforms, oldest first. */
export const IDENTITY_MIGRATIONS = [
  PlatformRegistrations1763900920000,
  PlatformMerges1763900921000,
  PlatformCandidates1763900922000,
  MergedPlatformsUnite1763901650000,
  PlatformSplits1763901651000,
] as const;
