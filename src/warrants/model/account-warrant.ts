import {
  beijingDay,
  isBeforeToday,
  isSha256,
  isTooFarAhead,
  ok,
  personName,
  refused,
  type LocalizedText,
  type Outcome,
  type Purpose,
  type Rank,
} from '../../kernel/index.js';
import { empowers, noSuchPower, type GateTarget } from '../../law/index.js';
import {
  warrantApproverTooLow,
  warrantFourEyes,
  warrantGateNotInForce,
  warrantPurposeNotOfGate,
  warrantRankNotProved,
  warrantOfficersTooFew,
  warrantTermsInvalid,
} from './account-warrant.errors.js';
import {
  accountWarrantMachine,
  stateAt,
  type AccountWarrantState,
  type InterruptionCommand,
} from './account-warrant.machine.js';
import { isInForce, isLevelEnough, isRankEnough, isRankProved, type Gate } from './gate.js';
import {
  mayApprove,
  mayInterrupt,
  mayRequest,
  type WarrantActor,
  type WarrantSnapshot,
} from './warrant-rights.js';

const MAX_USES = 1_000;
/** They stand in the context that is signed for each fetch, and that has to fit into a header of HTTP. */
export const MAX_ACCOUNTS = 200;
export const MAX_ACCOUNT_LENGTH = 64;

/** What is asked for (申请内容). Days are `YYYY-MM-DD`. */
export interface WarrantRequest {
  readonly platformCode: string;
  /** Account numbers, or null for all accounts of the platform. */
  readonly accounts: readonly string[] | null;
  /** Transactions from this day to that one, both included. */
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly purpose: Purpose;
  /** Code of the gate, the law and article on which the requester asks. */
  readonly gate: string;
  /** As whose the accounts are opened; null for the closest that the law reaches. */
  readonly target: GateTarget | null;
  /** SHA-256 of the paper document, 64 lower-case hexadecimal digits. */
  readonly documentSha256: string;
  /** The officers who act, by their names in their tokens (`sub`): they alone use the warrant. */
  readonly officers: readonly string[];
  /** In use from `validFrom` until just before `validTo`. */
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly usesAllowed: number;
}

/**
 * Checks a request against the requester's gates.
 *
 * @param gates every gate that was ever in force for the requester
 * @param requester what a sentence calls the requester
 * @returns the gate that the request goes through. Refuses with WARRANT_ROLE_NOT_ALLOWED, NO_SUCH_POWER,
 *   WARRANT_GATE_NOT_IN_FORCE, WARRANT_PURPOSE_NOT_OF_GATE, WARRANT_OFFICERS_TOO_FEW and WARRANT_TERMS_INVALID
 */
export function checkRequest(
  actor: WarrantActor,
  request: WarrantRequest,
  gates: readonly Gate[],
  requester: LocalizedText,
  now: Date,
): Outcome<Gate> {
  const allowed = mayRequest(actor);
  if (!allowed.ok) return allowed;
  const own = gates.filter((gate) => gate.requester === actor.agency);
  const open = own.filter((gate) => isInForce(gate, now) && empowers(gate, actor.level));
  const gate = open.find(({ gate: code }) => code === request.gate);
  if (gate === undefined) {
    const named = own.find((each) => each.gate === request.gate && isInForce(each, now));
    if (named || own.length === 0) {
      return refused(
        noSuchPower({ holder: requester, power: { level: actor.level, levels: named ?? null } }),
      );
    }
    const inForce = open.map(({ gate: code }) => code);
    return refused(warrantGateNotInForce({ agency: actor.agency, gate: request.gate, inForce }));
  }
  if (!gate.purposes.includes(request.purpose)) {
    return refused(warrantPurposeNotOfGate({ citation: gate.citation, purposes: gate.purposes }));
  }
  const have = new Set(request.officers.map(personName).filter((name) => name !== null)).size;
  if (have < gate.officers) {
    return refused(warrantOfficersTooFew({ have, need: gate.officers }));
  }
  const { accounts, usesAllowed } = request;
  if (accounts && !accountsUsable(accounts)) {
    return refused(warrantTermsInvalid({ problem: 'ACCOUNTS' }));
  }
  if (request.periodTo < request.periodFrom) return refused(warrantTermsInvalid({ problem: 'PERIOD' }));
  if (request.periodTo > beijingDay(now)) return refused(warrantTermsInvalid({ problem: 'PERIOD_NOT_OVER' }));
  if (request.validTo <= request.validFrom) return refused(warrantTermsInvalid({ problem: 'WINDOW' }));
  if (request.validTo <= now) return refused(warrantTermsInvalid({ problem: 'ALREADY_OVER' }));
  if (isBeforeToday(request.validFrom, now)) return refused(warrantTermsInvalid({ problem: 'BEGUN_BEFORE' }));
  if (isTooFarAhead(request.validTo, now)) return refused(warrantTermsInvalid({ problem: 'TOO_FAR_AHEAD' }));
  if (!Number.isInteger(usesAllowed) || usesAllowed < 1 || usesAllowed > MAX_USES) {
    return refused(warrantTermsInvalid({ problem: 'USES' }));
  }
  if (!isSha256(request.documentSha256)) {
    return refused(warrantTermsInvalid({ problem: 'DOCUMENT_HASH' }));
  }
  return ok(gate);
}

function accountsUsable(accounts: readonly string[]): boolean {
  if (accounts.length === 0 || accounts.length > MAX_ACCOUNTS) return false;
  return accounts.every((account) => account.trim() !== '' && account.length <= MAX_ACCOUNT_LENGTH);
}

/**
 * The state after approval: by who {@link mayApprove}, other than the requester, of the level and rank that the gate asks
 * for; where the law asks for nobody's approval, any leader of the office checks the request. A gate that went out of force
 * since the request opens no more.
 *
 * Refuses as {@link mayApprove} does, and with TRANSITION_NOT_ALLOWED, WARRANT_FOUR_EYES, WARRANT_GATE_NOT_IN_FORCE,
 * WARRANT_RANK_NOT_PROVED and WARRANT_APPROVER_TOO_LOW.
 */
export function approved(
  actor: WarrantActor,
  warrant: WarrantSnapshot,
  gate: Gate,
  rank: Rank,
  now: Date,
): Outcome<AccountWarrantState> {
  const { requester, requestedBy } = warrant;
  const allowed = mayApprove(actor, warrant);
  if (!allowed.ok) return allowed;
  const moved = accountWarrantMachine.transition(
    stateAt(warrant.state, warrant.validTo, now),
    'approveAccountWarrant',
  );
  if (!moved.ok) return moved;
  if (actor.officer === requestedBy) return refused(warrantFourEyes({}));
  if (!isInForce(gate, now)) {
    return refused(warrantGateNotInForce({ agency: requester, gate: gate.gate, inForce: [] }));
  }
  if (actor.rank !== undefined && !isRankProved(actor.rank, rank)) {
    return refused(warrantRankNotProved({ proved: actor.rank, declared: rank }));
  }
  const { approverLevel, approverRanks: ranks } = gate;
  if (!isLevelEnough(actor.level, approverLevel) || !isRankEnough(rank, gate)) {
    const minimumLevel = approverLevel ?? 'DISTRICT';
    return refused(warrantApproverTooLow({ level: actor.level, rank, minimumLevel, ranks }));
  }
  return moved;
}

/**
 * The state after a pause, a resumption or a revocation by who {@link mayInterrupt}. Refuses as that does, and with
 * TRANSITION_NOT_ALLOWED.
 */
export function interrupted(
  actor: WarrantActor,
  warrant: WarrantSnapshot,
  command: InterruptionCommand,
  now: Date,
): Outcome<AccountWarrantState> {
  const allowed = mayInterrupt(actor, warrant, command);
  return allowed.ok
    ? accountWarrantMachine.transition(stateAt(warrant.state, warrant.validTo, now), command)
    : allowed;
}
