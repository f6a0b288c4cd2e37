import { PlatformChanges1763901500000 } from './1763901500000-platform-changes.js';
import { AnnouncedPlatformChanges1763901501000 } from './1763901501000-announced-platform-changes.js';

/** What those who keep a copy of the register read and are told, oldest first. */
export const SYNC_MIGRATIONS = [PlatformChanges1763901500000, AnnouncedPlatformChanges1763901501000] as const;
