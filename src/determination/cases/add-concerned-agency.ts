import { actAs, commitOnce, HUB } from '../../database/index.js';
import { keyHolder } from '../../identity/index.js';
import { isPerson, ok, refused, type Agency, type Outcome } from '../../kernel/index.js';
import { awaitedAgencies, collectionDueAt } from '../deadlines/collection-window.js';
import { agencySet } from './concerned-agencies.js';
import { detectConflicts } from '../opinions/conflict.js';
import {
  actorNotAllowed,
  alreadyConcerned,
  caseUnknown,
  outsideLeadingGroup,
} from '../determination.errors.js';
import { disputeMachine } from '../disputes/dispute.machine.js';
import { lockDisputeOf, transitionDispute } from '../disputes/dispute.repository.js';
import { standingAnswers } from '../opinions/opinion.repository.js';
import { actsFor, standingOf } from '../standing.js';
import { substanceCaseMachine } from './substance-case.machine.js';
import { lockCase, transitionCase } from './substance-case.repository.js';
import { requiredText } from '../text-limits.js';
import type { DeterminationWorkspace, Idempotent } from '../workspace.js';

export interface AddConcernedAgency extends Idempotent {
  readonly caseId: string;
  readonly agency: Agency;
  /** 理由: what the business has to do with it. */
  readonly reason: string;
}

/**
 * Asks a further agency for its opinion (增加涉及部门), while opinions are collected or the parties consult. For an agency
 * concerned and the office. While opinions are collected everybody has a whole window again, and the case waits for it;
 * in a consultation the window stays, and what is in conflict is looked at anew.
 *
 * Refuses ACTOR_NOT_ALLOWED, CASE_UNKNOWN, OUTSIDE_LEADING_GROUP, MOVE_NOT_ALLOWED, ALREADY_CONCERNED and what the text limits refuse.
 *
 * @returns the case's id
 */
export async function addConcernedAgency(
  { database, clock, caller, settings }: DeterminationWorkspace,
  input: AddConcernedAgency,
): Promise<Outcome<string>> {
  const command = 'addConcernedAgency';
  const allowed = ['PARTY', 'OFFICE'] as const;
  const notAllowed = actorNotAllowed({ command, agency: caller.agency, role: caller.role, allowed });
  if (!isPerson(caller.role)) return refused(notAllowed);
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  const { caseId, agency } = input;
  const request = {
    actor: keyHolder(caller),
    operation: command,
    key: input.idempotencyKey,
    input: { caseId, agency, reason: reason.value },
    answer: caseId,
  };
  return commitOnce(database, request, async (manager) => {
    const substanceCase = await lockCase(manager, caseId);
    if (!substanceCase) return refused(caseUnknown({ caseId }));
    const { concernedAgencies: concerned, dueAt } = substanceCase;
    const standing = standingOf(caller, concerned);
    if (standing !== 'PARTY' && standing !== 'OFFICE') return refused(notAllowed);
    const dispute = await lockDisputeOf(manager, substanceCase);
    const { level, region } = dispute ?? substanceCase;
    if (!actsFor(caller, { level, region })) return refused(outsideLeadingGroup({ level, region }));
    const caseMove = substanceCaseMachine.move(substanceCase.status, command);
    if (!caseMove.ok) return caseMove;
    const disputeMove = dispute ? disputeMachine.move(dispute.state, command) : ok(null);
    if (!disputeMove.ok) return disputeMove;
    if (concerned.includes(agency)) return refused(alreadyConcerned({ agency }));

    const now = clock.now();
    const deed = { by: caller, at: now, details: { agency, reason: reason.value } };
    const concernedAgencies = [...agencySet([...concerned, agency])];
    const renewed = dueAt && { dueAt: latest(dueAt, collectionDueAt(now, settings)) };
    const added = await transitionCase(manager, substanceCase, command, deed, {
      concernedAgencies,
      ...renewed,
    });
    if (!added.ok || !dispute) return added.ok ? ok(caseId) : added;
    await actAs(manager, HUB);
    const answers = await standingAnswers(manager, caseId);
    const conflicts = detectConflicts(answers, awaitedAgencies(added.value, answers).length > 0);
    const moved = await transitionDispute(manager, dispute, command, deed, { conflicts });
    return moved.ok ? ok(caseId) : moved;
  });
}

function latest(one: Date, other: Date): Date {
  return one > other ? one : other;
}
