import { EventsNameOffices1763900100000 } from './1763900100000-events-name-offices.js';
import { WarrantsRecordedSteps1763900110000 } from './1763900110000-warrants-recorded-steps.js';
import { AccessRecordedAgreements1763900120000 } from './1763900120000-access-recorded-agreements.js';
import { FieldWordsOfStoredCodes1763900130000 } from './1763900130000-field-words-of-stored-codes.js';
import { DraftsAreReviewed1763900500000 } from './1763900500000-drafts-are-reviewed.js';
import { DecisionModesAndMinutes1763900510000 } from './1763900510000-decision-modes-and-minutes.js';
import { LawIssuingMarks1763900520000 } from './1763900520000-law-issuing-marks.js';
import { FirmHearings1763900530000 } from './1763900530000-firm-hearings.js';
import { OrdersInTheOfficeSeries1763900562000 } from './1763900562000-orders-in-the-office-series.js';
import { FindingsSayConduct1763900561000 } from './1763900561000-findings-say-conduct.js';
import { AGENCY_MIGRATIONS } from './agencies/index.js';
import { BASELINE } from './baseline/index.js';
import { CONSOLE_MIGRATIONS } from './console/index.js';
import { EVIDENCE_MIGRATIONS } from './evidence/index.js';
import { HISTORY_MIGRATIONS } from './history/index.js';
import { IDENTITY_MIGRATIONS } from './identity/index.js';
import { INTAKE_MIGRATIONS } from './intake/index.js';
import { SYNC_MIGRATIONS } from './sync/index.js';
import { SandboxNotice1763901600000 } from './sandbox/1763901600000-sandbox-notice.js';
import { SHARING_MIGRATIONS } from './sharing/index.js';
import { CasesOnGroups1763901760000 } from './determination/1763901760000-cases-on-groups.js';
import { NamingWatchLists1763901800000 } from './naming-watch/1763901800000-naming-watch-lists.js';
import { LawIndicators1763901720000 } from './indicators/1763901720000-law-indicators.js';
import { LawDatedRows1763900200000 } from './1763900200000-law-dated-rows.js';
import { LawGates1763900400000 } from './1763900400000-law-gates.js';
import { CrimeTransfers1763900410000 } from './1763900410000-crime-transfers.js';
import { MajorCasesAndClues1763900420000 } from './1763900420000-major-cases-and-clues.js';
import { CodesAsData1763900300000 } from './1763900300000-codes-as-data.js';
import { TransfersAreNoOrders1763900560000 } from './1763900560000-transfers-are-no-orders.js';
import { CaseAreas1763900600000 } from './1763900600000-case-areas.js';
import { Supervisors1763900340000 } from './1763900340000-supervisors.js';
import { OrderOffices1763900330000 } from './1763900330000-order-offices.js';
import { CaseOffices1763900320000 } from './1763900320000-case-offices.js';
import { FindingsByRules1763900310000 } from './1763900310000-findings-by-rules.js';

import { WorkingCalendar1763900540000 } from './1763900540000-working-calendar.js';
import { TeamTasks1763900540200 } from './1763900540200-team-tasks.js';

export { BASELINE } from './baseline/index.js';

/** The milliseconds at the end of a migration's name, by which TypeORM orders them. */
const stampOf = ({ name }: { readonly name: string }): number => Number(/\d{13}$/.exec(name)?.[0]);

/** Every migration, oldest first, whatever list it stands in. One that was released is never changed. */
export const MIGRATIONS = [
  ...BASELINE,
  EventsNameOffices1763900100000,
  WarrantsRecordedSteps1763900110000,
  AccessRecordedAgreements1763900120000,
  FieldWordsOfStoredCodes1763900130000,
  LawDatedRows1763900200000,
  CodesAsData1763900300000,
  FindingsByRules1763900310000,
  CaseOffices1763900320000,
  OrderOffices1763900330000,
  Supervisors1763900340000,
  LawGates1763900400000,
  CrimeTransfers1763900410000,
  MajorCasesAndClues1763900420000,
  DraftsAreReviewed1763900500000,
  DecisionModesAndMinutes1763900510000,
  LawIssuingMarks1763900520000,
  FirmHearings1763900530000,
  WorkingCalendar1763900540000,
  TeamTasks1763900540200,
  TransfersAreNoOrders1763900560000,
  FindingsSayConduct1763900561000,
  OrdersInTheOfficeSeries1763900562000,
  CaseAreas1763900600000,
  ...CONSOLE_MIGRATIONS,
  ...EVIDENCE_MIGRATIONS,
  ...IDENTITY_MIGRATIONS,
  ...INTAKE_MIGRATIONS,
  ...AGENCY_MIGRATIONS,
  ...SHARING_MIGRATIONS,
  ...SYNC_MIGRATIONS,
  SandboxNotice1763901600000,
  ...HISTORY_MIGRATIONS,
  LawIndicators1763901720000,
  CasesOnGroups1763901760000,
  NamingWatchLists1763901800000,
].toSorted((one, other) => stampOf(one) - stampOf(other));

export { default as DATABASE_RIGHTS } from './database-rights.json' with { type: 'json' };
