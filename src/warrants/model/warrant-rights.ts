import {
  actsForOffice,
  officeName,
  ok,
  refused,
  type Actor,
  type OfficePlace,
  type Outcome,
  type Rank,
  type Role,
} from '../../kernel/index.js';
import {
  warrantOutsideOffice,
  warrantPlaceNotCovered,
  warrantRoleNotAllowed,
  warrantStepNotYours,
} from './account-warrant.errors.js';
import type { AccountWarrantState, InterruptionCommand } from './account-warrant.machine.js';
import { isCompetent, type CompetentPlace, type PlatformPlace } from './gate.js';

/** The agency that owns account data: it may pause and revoke any warrant. */
export const ACCOUNT_DATA_OWNER = 'PBOC';

/** Who takes a step. */
export interface WarrantActor extends OfficePlace {
  readonly agency: Actor;
  readonly role: Role;
  readonly officer: string;
  /** As the token proves it; absent where it proves none, and what the approver declares stands. */
  readonly rank?: Rank;
}

/** What a step depends on. */
export interface WarrantSnapshot {
  readonly requester: string;
  /** The requesting office. */
  readonly office: OfficePlace;
  readonly requestedBy: string;
  readonly state: AccountWarrantState;
  readonly validTo: Date;
  readonly platformCode: string;
  readonly place: PlatformPlace;
  /** Of the warrant's gate. */
  readonly competentPlace: CompetentPlace;
  /** Whose pause is in effect. */
  readonly pausedBy: (OfficePlace & { readonly agency: string }) | null;
}

function needRole(role: Role, needed: readonly Role[]): Outcome<null> {
  return needed.includes(role) ? ok(null) : refused(warrantRoleNotAllowed({ role, needed }));
}

/** Refuses WARRANT_ROLE_NOT_ALLOWED to whoever may not request a warrant. */
export function mayRequest({ role }: WarrantActor): Outcome<null> {
  return needRole(role, ['OFFICER', 'LEADER']);
}

/** Refuses WARRANT_PLACE_NOT_COVERED to an office that is not competent for the place of the platform. */
export function competentFor(
  actor: OfficePlace,
  { platformCode, place, competentPlace }: Pick<WarrantSnapshot, 'platformCode' | 'place' | 'competentPlace'>,
): Outcome<null> {
  return isCompetent(actor, place, competentPlace)
    ? ok(null)
    : refused(warrantPlaceNotCovered({ office: officeName(actor), platformCode }));
}

function ofOffice(actor: OfficePlace, office: OfficePlace): Outcome<null> {
  return actsForOffice(actor, office)
    ? ok(null)
    : refused(warrantOutsideOffice({ office: officeName(actor), requester: officeName(office) }));
}

/**
 * Whether somebody may approve a warrant in any state: a leader of the requesting office or of one above it, which is
 * competent for the platform's place. Refuses WARRANT_STEP_NOT_YOURS, WARRANT_ROLE_NOT_ALLOWED, WARRANT_OUTSIDE_OFFICE
 * and WARRANT_PLACE_NOT_COVERED.
 */
export function mayApprove(actor: WarrantActor, warrant: WarrantSnapshot): Outcome<null> {
  const { requester, office } = warrant;
  if (actor.agency !== requester) {
    return refused(warrantStepNotYours({ agency: actor.agency, sides: [requester] }));
  }
  const allowed = needRole(actor.role, ['LEADER']);
  if (!allowed.ok) return allowed;
  const own = ofOffice(actor, office);
  return own.ok ? competentFor(actor, warrant) : own;
}

/**
 * Whether somebody may pause, resume or revoke a warrant in any state: a leader of the requesting office or of one above
 * it, or an office of the data's owner that is competent for the place. A pause is lifted only by the office that imposed
 * it, or one above. Refuses WARRANT_STEP_NOT_YOURS, WARRANT_ROLE_NOT_ALLOWED, WARRANT_OUTSIDE_OFFICE and
 * WARRANT_PLACE_NOT_COVERED.
 */
export function mayInterrupt(
  actor: WarrantActor,
  warrant: WarrantSnapshot,
  command: InterruptionCommand,
): Outcome<null> {
  const { requester, office, pausedBy } = warrant;
  const pause = command === 'resumeAccountWarrant' ? pausedBy : null;
  const sides = pause ? [pause.agency] : [requester, ACCOUNT_DATA_OWNER];
  if (!sides.includes(actor.agency)) {
    return refused(warrantStepNotYours({ agency: actor.agency, sides }));
  }
  const isOwner = actor.agency === ACCOUNT_DATA_OWNER;
  const allowed = needRole(actor.role, isOwner ? ['LEADER', 'OFFICER'] : ['LEADER']);
  if (!allowed.ok) return allowed;
  if (pause) return ofOffice(actor, pause);
  return isOwner && actor.agency !== requester ? competentFor(actor, warrant) : ofOffice(actor, office);
}
