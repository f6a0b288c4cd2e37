import {
  ok,
  refused,
  type Actor,
  type Agency,
  type Outcome,
  type Purpose,
  type Role,
} from '../../kernel/index.js';
import {
  agreementFourEyes,
  agreementRoleNotAllowed,
  agreementSideRequired,
  agreementTermsInvalid,
} from './sharing-agreement.errors.js';
import {
  AGREEMENT_SIDES,
  sharingAgreementMachine,
  type AgreementCommand,
  type AgreementStatus,
} from './sharing-agreement.machine.js';

/** What the parties agree on (共享协议条款). */
export interface AgreementTerms {
  readonly owner: Agency;
  /** Catalogue item ids of the owner. */
  readonly items: readonly string[];
  readonly purposes: readonly Purpose[];
  /** Law and article. */
  readonly legalBasis: string;
  /** Whether values are shared masked. */
  readonly masked: boolean;
  /** In force from `validFrom` until just before `validTo`. */
  readonly validFrom: Date;
  readonly validTo: Date;
}

/** Who takes a step. */
export interface AgreementActor {
  readonly agency: Actor;
  readonly role: Role;
  readonly officer: string;
}

/** What a step depends on. */
export interface AgreementStanding {
  readonly owner: string;
  readonly grantee: string;
  readonly status: AgreementStatus;
  readonly proposedBy: string;
  readonly validTo: Date;
}

function mayAct({ role }: AgreementActor): Outcome<null> {
  return role === 'OFFICER' || role === 'LEADER' ? ok(null) : refused(agreementRoleNotAllowed({ role }));
}

/**
 * Checks a proposal by the grantee, apart from its items, which the catalogue knows.
 * Refuses with AGREEMENT_ROLE_NOT_ALLOWED and AGREEMENT_TERMS_INVALID.
 */
export function checkProposal(actor: AgreementActor, terms: AgreementTerms, now: Date): Outcome<null> {
  const allowed = mayAct(actor);
  if (!allowed.ok) return allowed;
  if (terms.owner === actor.agency) return refused(agreementTermsInvalid({ problem: 'SAME_PARTY' }));
  if (terms.items.length === 0) return refused(agreementTermsInvalid({ problem: 'NO_ITEMS' }));
  if (terms.purposes.length === 0) return refused(agreementTermsInvalid({ problem: 'NO_PURPOSES' }));
  if (terms.legalBasis.trim() === '') return refused(agreementTermsInvalid({ problem: 'NO_LEGAL_BASIS' }));
  if (terms.validTo <= terms.validFrom) return refused(agreementTermsInvalid({ problem: 'WINDOW' }));
  if (terms.validTo <= now) return refused(agreementTermsInvalid({ problem: 'ALREADY_OVER' }));
  return ok(null);
}

/**
 * The status that a step leads to. The proposer never approves, in whatever agency's name: the office sits within the
 * People's Bank, and one person may act for both.
 *
 * Refuses with AGREEMENT_ROLE_NOT_ALLOWED, AGREEMENT_SIDE_REQUIRED, MOVE_NOT_ALLOWED, AGREEMENT_FOUR_EYES and
 * AGREEMENT_TERMS_INVALID (approving what is already over).
 */
export function nextStatus(
  actor: AgreementActor,
  agreement: AgreementStanding,
  command: AgreementCommand,
  now: Date,
): Outcome<AgreementStatus> {
  const allowed = mayAct(actor);
  if (!allowed.ok) return allowed;
  const sides =
    AGREEMENT_SIDES[command] === 'OWNER' ? [agreement.owner] : [agreement.owner, agreement.grantee];
  if (!sides.includes(actor.agency)) return refused(agreementSideRequired({ agency: actor.agency, sides }));
  const moved = sharingAgreementMachine.move(agreement.status, command);
  if (!moved.ok || command !== 'APPROVE') return moved;
  if (actor.officer === agreement.proposedBy) return refused(agreementFourEyes({}));
  if (agreement.validTo <= now) return refused(agreementTermsInvalid({ problem: 'ALREADY_OVER' }));
  return moved;
}
