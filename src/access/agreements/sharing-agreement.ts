import {
  actsForOffice,
  isHuman,
  officeCovers,
  officeName,
  ok,
  refused,
  type Actor,
  type DeadlineBases,
  type OfficePlace,
  type Outcome,
  type Role,
} from '../../kernel/index.js';
import {
  agreementVersionMachine,
  type AgreementVersionCommand,
  type AgreementVersionStatus,
} from './agreement-version.machine.js';
import {
  agreementAlreadySuspended,
  agreementAmendmentPending,
  agreementFourEyes,
  agreementNoVersionPending,
  agreementOutsideOffice,
  agreementRoleNotAllowed,
  agreementSecondPersonRequired,
  agreementSideRequired,
  agreementSuspendedByOtherSide,
  agreementTermsInvalid,
  agreementUnmaskedNational,
} from './sharing-agreement.errors.js';
import {
  AGREEMENT_SIDES,
  sharingAgreementMachine,
  type AgreementCommand,
  type AgreementMutation,
  type AgreementStatus,
} from './sharing-agreement.machine.js';
import { checkExtension } from './clock/agreement-clock.js';
import { agreementSupplyNotAwaited } from './clock/agreement-clock.errors.js';
import { checkTerms, type AgreementTerms } from './agreement-terms.js';

/** Who takes a step. */
export interface AgreementActor extends OfficePlace {
  readonly agency: Actor;
  readonly role: Role;
  readonly officer: string;
}

/** The version that is proposed and neither in force nor rejected. */
export interface PendingVersion {
  readonly number: number;
  readonly status: AgreementVersionStatus;
  readonly proposedBy: string;
  readonly firstApprovedBy: string | null;
  readonly validTo: Date;
  readonly masked: boolean;
  /** By when the owner answers; null where no clock runs. */
  readonly answerDueAt: Date | null;
  readonly extendedAt: Date | null;
  readonly deadlines: DeadlineBases | null;
}

/** What a step depends on. */
export interface AgreementSnapshot {
  readonly owner: string;
  readonly grantee: string;
  /** For which region; null for the whole country. */
  readonly region: string | null;
  readonly status: AgreementStatus;
  /** The sides that have suspended it. */
  readonly suspendedBy: readonly string[];
  /** The office of each side that suspended it last. */
  readonly suspendedFrom: ReadonlyMap<string, OfficePlace>;
  /** Number of the version in force; null before the first one is. */
  readonly inForce: number | null;
  /** Number of the newest version, whatever became of it. */
  readonly latest: number;
  readonly pending: PendingVersion | null;
  /** By when the owner says that what the version in force gives is provided; null where nothing is waited for. */
  readonly supplyDueAt: Date | null;
}

/** A step of a version. */
export interface VersionStep {
  readonly number: number;
  readonly command: AgreementVersionCommand;
  readonly status: AgreementVersionStatus;
}

/** What a step does to an agreement. */
export interface AgreementChange {
  /** What the table calls the step. */
  readonly command: AgreementCommand;
  readonly status: AgreementStatus;
  readonly suspendedBy: readonly string[];
  /** The steps that come with it of versions, by number, and what they lead to. */
  readonly versions: readonly VersionStep[];
  /** The version that the step is about. */
  readonly about: number;
  readonly inForce: number | null;
}

/** Refuses AGREEMENT_ROLE_NOT_ALLOWED to machines, administrators and auditors. */
export function mayAct({ role }: AgreementActor): Outcome<null> {
  return isHuman(role) ? ok(null) : refused(agreementRoleNotAllowed({ role }));
}

/** Refuses AGREEMENT_OUTSIDE_OFFICE to an office that what lies in this region, or in the country, is not for. */
function ofPlace(actor: AgreementActor, region: string | null): Outcome<null> {
  if (officeCovers(actor, region)) return ok(null);
  return refused(agreementOutsideOffice({ office: officeName(actor), place: region ?? 'NATIONAL' }));
}

/**
 * Checks a proposal by the grantee, apart from its items, which the catalogue knows.
 * Refuses with AGREEMENT_ROLE_NOT_ALLOWED, AGREEMENT_OUTSIDE_OFFICE and AGREEMENT_TERMS_INVALID.
 */
export function checkProposal(actor: AgreementActor, terms: AgreementTerms, now: Date): Outcome<null> {
  const allowed = mayAct(actor);
  if (!allowed.ok) return allowed;
  const covered = ofPlace(actor, terms.region ?? actor.region);
  if (!covered.ok) return covered;
  if (terms.owner === actor.agency) return refused(agreementTermsInvalid({ problem: 'SAME_PARTY' }));
  return checkTerms(terms, now);
}

type Sides = Pick<AgreementSnapshot, 'owner' | 'grantee'>;

const SIDES = {
  OWNER: ({ owner }: Sides) => [owner],
  GRANTEE: ({ grantee }: Sides) => [grantee],
  EITHER: ({ owner, grantee }: Sides) => [owner, grantee],
} as const;

/**
 * Whether the actor may send this mutation in any state: a person of a side that has it, in an office of the agreement's
 * region or above. Refuses AGREEMENT_ROLE_NOT_ALLOWED, AGREEMENT_SIDE_REQUIRED and AGREEMENT_OUTSIDE_OFFICE.
 */
export function mayStep(
  actor: AgreementActor,
  agreement: Pick<AgreementSnapshot, 'owner' | 'grantee' | 'region'>,
  mutation: AgreementMutation,
): Outcome<null> {
  const allowed = mayAct(actor);
  if (!allowed.ok) return allowed;
  const sides = SIDES[AGREEMENT_SIDES[mutation]](agreement);
  return sides.includes(actor.agency)
    ? ofPlace(actor, agreement.region)
    : refused(agreementSideRequired({ agency: actor.agency, sides }));
}

/**
 * What a step leads to. A version needs the approvals of two of the owner's people (双人复核), neither of them its
 * proposer in whatever agency's name: the office sits within the People's Bank, and one person may act for both. Each
 * side lifts only its own suspension, and an office none of an office above it. Values unmasked are for the owner's national
 * office to share.
 *
 * Refuses as {@link mayStep} does, and with TRANSITION_NOT_ALLOWED, AGREEMENT_UNMASKED_NATIONAL, AGREEMENT_FOUR_EYES,
 * AGREEMENT_SECOND_PERSON_REQUIRED, AGREEMENT_NO_VERSION_PENDING, AGREEMENT_AMENDMENT_PENDING,
 * AGREEMENT_ALREADY_SUSPENDED, AGREEMENT_SUSPENDED_BY_OTHER_SIDE, AGREEMENT_EXTENSION_NOT_POSSIBLE,
 * AGREEMENT_SUPPLY_NOT_AWAITED and AGREEMENT_TERMS_INVALID
 * (approving what is over).
 */
export function takeStep(
  actor: AgreementActor,
  agreement: AgreementSnapshot,
  mutation: AgreementMutation,
  now: Date,
): Outcome<AgreementChange> {
  const allowed = mayStep(actor, agreement, mutation);
  if (!allowed.ok) return allowed;
  const moved = sharingAgreementMachine.transition(agreement.status, mutation);
  if (!moved.ok) return moved;
  const effect = EFFECTS[mutation](actor, { ...agreement, status: moved.value }, now);
  if (!effect.ok) return effect;
  const isHalfLifted = mutation === 'resumeSharingAgreement' && effect.value.suspendedBy.length > 0;
  return ok({ command: isHalfLifted ? 'liftOneSuspension' : mutation, ...effect.value });
}

type AgreementEffect = Omit<AgreementChange, 'command'>;

/** What a mutation does once its transition is allowed; the agreement has the new status already. */
type Effect = (actor: AgreementActor, agreement: AgreementSnapshot, now: Date) => Outcome<AgreementEffect>;

const unchanged = ({ status, suspendedBy, inForce, latest }: AgreementSnapshot): AgreementEffect => ({
  status,
  suspendedBy,
  versions: [],
  about: inForce ?? latest,
  inForce,
});

const EFFECTS: Readonly<Record<AgreementMutation, Effect>> = {
  approveSharingAgreement(actor, agreement, now) {
    const { pending, inForce } = agreement;
    if (pending === null) return refused(agreementNoVersionPending({}));
    if (actor.officer === pending.proposedBy) return refused(agreementFourEyes({}));
    if (actor.officer === pending.firstApprovedBy) return refused(agreementSecondPersonRequired({}));
    if (!pending.masked && actor.level !== 'NATIONAL') {
      return refused(agreementUnmaskedNational({ office: officeName(actor) }));
    }
    if (pending.validTo <= now) return refused(agreementTermsInvalid({ problem: 'ALREADY_OVER' }));
    const approved = versionStep(pending.number, pending.status, 'approveAgreementVersion');
    const versions = [approved];
    if (approved.status !== 'IN_FORCE')
      return ok({ ...unchanged(agreement), about: pending.number, versions });
    const superseded =
      inForce === null ? [] : [versionStep(inForce, 'IN_FORCE', 'supersedeAgreementVersion')];
    return ok({
      ...unchanged(agreement),
      about: pending.number,
      inForce: pending.number,
      versions: [...superseded, ...versions],
    });
  },

  amendSharingAgreement(_actor, agreement) {
    const { pending, latest } = agreement;
    if (pending !== null) return refused(agreementAmendmentPending({ number: pending.number }));
    return ok({ ...unchanged(agreement), about: latest + 1 });
  },

  rejectSharingAgreementAmendment(_actor, agreement) {
    const { pending } = agreement;
    if (pending === null) return refused(agreementNoVersionPending({}));
    const versions = [versionStep(pending.number, pending.status, 'rejectAgreementVersion')];
    return ok({ ...unchanged(agreement), about: pending.number, versions });
  },

  suspendSharingAgreement({ agency }, agreement) {
    const { suspendedBy } = agreement;
    if (suspendedBy.includes(agency)) return refused(agreementAlreadySuspended({ agency }));
    return ok({ ...unchanged(agreement), suspendedBy: [...suspendedBy, agency] });
  },

  resumeSharingAgreement(actor, agreement) {
    const { agency } = actor;
    const { suspendedBy, suspendedFrom } = agreement;
    const others = suspendedBy.filter((side) => side !== agency);
    if (others.length === suspendedBy.length)
      return refused(agreementSuspendedByOtherSide({ agency, sides: others }));
    const from = suspendedFrom.get(agency);
    if (from && !actsForOffice(actor, from)) {
      return refused(agreementOutsideOffice({ office: officeName(actor), place: officeName(from) }));
    }
    const status = others.length > 0 ? 'SUSPENDED' : agreement.status;
    return ok({ ...unchanged(agreement), status, suspendedBy: others });
  },

  terminateSharingAgreement(_actor, agreement) {
    const { pending, inForce } = agreement;
    const versions = [
      ...(inForce === null ? [] : [versionStep(inForce, 'IN_FORCE', 'endAgreementVersion')]),
      ...(pending ? [versionStep(pending.number, pending.status, 'rejectAgreementVersion')] : []),
    ];
    return ok({ ...unchanged(agreement), suspendedBy: [], inForce: null, versions });
  },

  extendSharingAgreementAnswer(_actor, agreement, now) {
    const { pending } = agreement;
    if (pending === null) return refused(agreementNoVersionPending({}));
    const possible = checkExtension(pending, now);
    if (!possible.ok) return possible;
    const versions = [versionStep(pending.number, pending.status, 'extendAgreementAnswer')];
    return ok({ ...unchanged(agreement), about: pending.number, versions });
  },

  confirmSharingAgreementSupply(_actor, agreement) {
    const { inForce, supplyDueAt } = agreement;
    if (inForce === null || supplyDueAt === null) return refused(agreementSupplyNotAwaited({}));
    const versions = [versionStep(inForce, 'IN_FORCE', 'confirmAgreementSupply')];
    return ok({ ...unchanged(agreement), about: inForce, versions });
  },
};

/** The step was allowed to the agreement, so its version that cannot take it is a fault. */
function versionStep(
  number: number,
  from: AgreementVersionStatus,
  command: AgreementVersionCommand,
): VersionStep {
  const moved = agreementVersionMachine.transition(from, command);
  if (!moved.ok) throw new Error(moved.error.message.en);
  return { number, command, status: moved.value };
}
