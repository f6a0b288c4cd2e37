import { LogLeaves1763900800000 } from './1763900800000-log-leaves.js';
import { Administrators1763900801000 } from './1763900801000-administrators.js';
import { AuditQuestions1763900850000 } from './1763900850000-audit-questions.js';
import { LawNoticeExceptions1763900851000 } from './1763900851000-law-notice-exceptions.js';
import { OneAdministratorPost1763900861000 } from './1763900861000-one-administrator-post.js';
import { ExportsOnRecord1763900860000 } from './1763900860000-exports-on-record.js';
import { CommandsOnRecord1763900863000 } from './1763900863000-commands-on-record.js';
import { ClockRefusal1763900862000 } from './1763900862000-clock-refusal.js';

/** The evidence log, oldest first. */
export const EVIDENCE_MIGRATIONS = [
  LogLeaves1763900800000,
  Administrators1763900801000,
  AuditQuestions1763900850000,
  LawNoticeExceptions1763900851000,
  ExportsOnRecord1763900860000,
  OneAdministratorPost1763900861000,
  ClockRefusal1763900862000,
  CommandsOnRecord1763900863000,
] as const;
