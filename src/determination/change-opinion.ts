import type { EntityManager } from 'typeorm';
import { actAs, commitOnce, HUB, type IdempotentRequest } from '../database/index.js';
import { isAgency, ok, refused, type Agency, type Outcome } from '../kernel/index.js';
import { assessOpinions } from './assess-opinions.js';
import { detectConflicts } from './conflict.js';
import { actorNotAllowed, caseUnknown, notConcerned } from './determination.errors.js';
import { disputeMachine } from './dispute.machine.js';
import { lockDisputeOf, transitionDispute } from './dispute.repository.js';
import type { OpinionEntity } from './opinion.entity.js';
import { addVersion, findOpinionOf, standingOpinions, type NewVersion } from './opinion.repository.js';
import { filingAgency, isPerson } from './standing.js';
import { substanceCaseMachine } from './substance-case.machine.js';
import { lockCase, transitionCase } from './substance-case.repository.js';
import type { DeterminationWorkspace } from './workspace.js';

export type OpinionCommand = 'fileOpinion' | 'reviseOpinion' | 'withdrawOpinion';

/** What an opinion becomes; who and when is added to it. */
export type VersionToBe = Pick<NewVersion, 'act' | 'content' | 'withdrawalReason'>;

/** The agency whose officer or leader the caller is. Refuses ACTOR_NOT_ALLOWED. */
export function opiningAgency({ caller }: DeterminationWorkspace, command: OpinionCommand): Outcome<Agency> {
  const { agency, role } = caller;
  if (isAgency(agency) && isPerson(role)) return ok(agency);
  return refused(actorNotAllowed({ command, agency, role, allowed: ['PARTY'] }));
}

/**
 * Files, revises or withdraws the caller's agency's opinion, once, and draws the consequence (see
 * {@link assessOpinions}) in the same transaction.
 *
 * Refuses CASE_UNKNOWN, NOT_CONCERNED, MOVE_NOT_ALLOWED, and what `decide` refuses.
 *
 * @param decide looks at the agency's opinion so far, with the case locked, and says what it becomes
 * @returns the opinion's id
 */
export function changeOpinion(
  { database, clock, caller, settings }: DeterminationWorkspace,
  command: OpinionCommand,
  request: IdempotentRequest,
  findCaseId: (manager: EntityManager) => Promise<Outcome<string>>,
  decide: (manager: EntityManager, opinion: OpinionEntity | null) => Promise<Outcome<VersionToBe>>,
): Promise<Outcome<string>> {
  return commitOnce(database, request, async (manager) => {
    await actAs(manager, caller.agency);
    const caseId = await findCaseId(manager);
    if (!caseId.ok) return caseId;
    const substanceCase = await lockCase(manager, caseId.value);
    if (!substanceCase) return refused(caseUnknown({ caseId: caseId.value }));
    const concerned = substanceCase.concernedAgencies;
    const agency = filingAgency(caller, concerned);
    if (!agency) return refused(notConcerned({ agency: caller.agency, concerned }));

    const dispute = await lockDisputeOf(manager, substanceCase);
    const caseMove = substanceCaseMachine.move(substanceCase.status, command);
    if (!caseMove.ok) return caseMove;
    if (dispute) {
      const disputeMove = disputeMachine.move(dispute.state, command);
      if (!disputeMove.ok) return disputeMove;
    }
    const earlier = await findOpinionOf(manager, substanceCase.id, agency);
    const decided = await decide(manager, earlier);
    if (!decided.ok) return decided;

    const now = clock.now();
    const subject = { caseId: substanceCase.id, agency };
    const opinion = await addVersion(manager, subject, earlier, {
      ...decided.value,
      recordedBy: caller.officer,
      recordedAt: now,
    });
    // What follows from the opinions follows from all of them.
    await actAs(manager, HUB);
    const details = { agency, opinionId: opinion.id, opinionVersion: opinion.version };
    const deed = { by: caller, at: now, details };
    const changed = await transitionCase(manager, substanceCase, command, deed);
    if (!changed.ok) return changed;
    let changedDispute = dispute;
    if (dispute) {
      const conflicts = detectConflicts(await standingOpinions(manager, substanceCase.id));
      const moved = await transitionDispute(manager, dispute, command, deed, { conflicts });
      if (!moved.ok) return moved;
      changedDispute = moved.value;
    }
    const assessed = await assessOpinions(manager, changed.value, changedDispute, deed, settings);
    return assessed.ok ? ok(opinion.id) : assessed;
  });
}
