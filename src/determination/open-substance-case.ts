import { commitOnce } from '../database/index.js';
import { newId, ok, refused, type Agency, type Outcome } from '../kernel/index.js';
import { agencySet, FEWEST_CONCERNED_AGENCIES, proposeConcernedAgencies } from './concerned-agencies.js';
import {
  actorNotAllowed,
  caseAlreadyOpen,
  platformUnknown,
  tooFewConcernedAgencies,
} from './determination.errors.js';
import { leadingGroupFor } from './platform-directory.js';
import { mayOpenCase } from './standing.js';
import { findOpenCase, insertCase, lockBusinessLine } from './substance-case.repository.js';
import { substanceCaseMachine } from './substance-case.machine.js';
import { requiredText } from './text-limits.js';
import { keyHolder, type DeterminationWorkspace, type Idempotent } from './workspace.js';

export interface OpenSubstanceCase extends Idempotent {
  readonly platform: string;
  /** 业务条线: which of the platform's businesses, in words; one open case each. */
  readonly businessLine: string;
  readonly reason: string;
  /** Who should give an opinion; proposed from the platform's sectors when left out. */
  readonly concernedAgencies?: readonly Agency[] | null | undefined;
  /** 紧急: a dispute goes to the leading group at once, without consultation. */
  readonly urgent?: boolean | null | undefined;
}

/** 国办发〔2016〕21号: where a business crosses sectors, the agencies concerned each give an opinion on its substance. */
const RULE = '国办发〔2016〕21号';

/**
 * Opens a case (立案) and asks the agencies concerned for their opinions. For an agency's officer or the office.
 *
 * Refuses ACTOR_NOT_ALLOWED, PLATFORM_UNKNOWN, TOO_FEW_CONCERNED_AGENCIES, CASE_ALREADY_OPEN and what the text limits
 * refuse.
 *
 * @returns the case's id
 */
export async function openSubstanceCase(
  { database, clock, caller, platforms }: DeterminationWorkspace,
  input: OpenSubstanceCase,
): Promise<Outcome<string>> {
  if (!mayOpenCase(caller)) {
    const { agency, role } = caller;
    const allowed = ['AGENCY', 'OFFICE'] as const;
    return refused(actorNotAllowed({ command: 'openSubstanceCase', agency, role, allowed }));
  }
  const key = requiredText('idempotencyKey', 'key', input.idempotencyKey);
  if (!key.ok) return key;
  const line = requiredText('businessLine', 'name', input.businessLine);
  if (!line.ok) return line;
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;

  const platform = await platforms.find(input.platform);
  if (!platform) return refused(platformUnknown({ platform: input.platform }));
  const concerned = input.concernedAgencies?.length
    ? agencySet(input.concernedAgencies)
    : proposeConcernedAgencies(platform.sectors, caller.agency);
  if (concerned.length < FEWEST_CONCERNED_AGENCIES) {
    return refused(tooFewConcernedAgencies({ agencies: concerned, fewest: FEWEST_CONCERNED_AGENCIES }));
  }
  const platformCode = platform.code;
  const businessLine = line.value.replaceAll(/\s+/gu, ' ');
  const urgent = input.urgent ?? false;
  const stated = { platformCode, businessLine, reason: reason.value, urgent };
  const request = {
    actor: keyHolder(caller),
    operation: 'openSubstanceCase',
    key: key.value,
    // What was sent, not what was proposed: the platform's sectors may change between a request and its repetition.
    input: {
      ...stated,
      concernedAgencies: input.concernedAgencies ? agencySet(input.concernedAgencies) : null,
    },
  };
  return commitOnce(database, request, async (manager) => {
    await lockBusinessLine(manager, platformCode, businessLine);
    const open = await findOpenCase(manager, platformCode, businessLine);
    if (open) return refused(caseAlreadyOpen({ caseId: open.id, platform: platformCode, businessLine }));
    const now = clock.now();
    const row = {
      id: newId(),
      ...stated,
      status: substanceCaseMachine.initial,
      openedBy: caller.agency,
      openedByOfficer: caller.officer,
      openedAt: now,
      concernedAgencies: [...concerned],
      ...leadingGroupFor(platform),
      version: 1,
    };
    await insertCase(manager, row, { by: caller, at: now, rule: RULE, details: { concerned, urgent } });
    return ok(row.id);
  });
}
