import { ConsoleSessions1763900700000 } from './1763900700000-console-sessions.js';
import { MatterNumbers1763900710000 } from './1763900710000-matter-numbers.js';
import { Search1763900711000 } from './1763900711000-search.js';
import { AuditSearch1763900712000 } from './1763900712000-audit-search.js';
import { PersonalItems1763900713000 } from './1763900713000-personal-items.js';
import { KnownOfficers1763900714000 } from './1763900714000-known-officers.js';
import { OpinionsSayUnlicensed1763900715000 } from './1763900715000-opinions-say-unlicensed.js';
import { OfficersSeen1763900716000 } from './1763900716000-officers-seen.js';
import { CasesBySector1763900716500 } from './1763900716500-cases-by-sector.js';
import { AgreementStepsAreTold1763900716700 } from './1763900716700-agreement-steps-are-told.js';

/** What the console needs in the database, oldest first. */
export const CONSOLE_MIGRATIONS = [
  ConsoleSessions1763900700000,
  MatterNumbers1763900710000,
  Search1763900711000,
  AuditSearch1763900712000,
  PersonalItems1763900713000,
  KnownOfficers1763900714000,
  OpinionsSayUnlicensed1763900715000,
  OfficersSeen1763900716000,
  CasesBySector1763900716500,
  AgreementStepsAreTold1763900716700,
] as const;
