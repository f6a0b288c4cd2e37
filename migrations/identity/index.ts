import { PlatformRegistrations1763900920000 } from './1763900920000-platform-registrations.js';

/** Registration and identity of platforms, oldest first. */
export const IDENTITY_MIGRATIONS = [PlatformRegistrations1763900920000] as const;
