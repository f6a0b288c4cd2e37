import { setRlsActor, HUB } from '../../../database/index.js';
import {
  basisOf,
  beijingDay,
  laterOf,
  ok,
  refused,
  type Actor,
  type Outcome,
} from '../../../kernel/index.js';
import {
  awaitedAgencies,
  collectionDeadline,
  collectionUntil,
} from '../../model/deadlines/collection-window.js';
import { officesOf } from '../../model/offices/case-route.js';
import { agencySet, holdOpining } from '../../model/cases/concerned-agencies.js';
import { detectConflicts } from '../../model/opinions/conflict.js';
import { alreadyConcerned } from '../../model/refusals/determination.errors.js';
import { disputeMachine } from '../../model/disputes/dispute.machine.js';
import { currentAnswers } from '../../rows/opinions/opinion.repository.js';
import { capacityOf } from '../../model/actors/actor-capacity.js';
import type { CaseStep } from '../steps/case-step.js';
import { takeCaseStep } from '../steps/take-case-step.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext, Idempotent } from '../steps/use-case-context.js';
import { caseRecorder, disputeRecorder } from '../../transitions/transitions.js';

export interface AddConcernedAgency extends Idempotent {
  readonly caseId: string;
  readonly agency: Actor;
  /** 理由: what the business has to do with it. */
  readonly reason: string;
}

export const addConcernedAgencyStep: CaseStep = {
  mutation: 'addConcernedAgency',
  label: { en: 'Add a concerned agency', zh: '增加涉及部门' },
  allowed: ['PARTY', 'OFFICE'],
  mayAct: (caller, { concernedAgencies }) =>
    ['PARTY', 'OFFICE'].includes(capacityOf(caller, concernedAgencies) ?? ''),
  permits: async ({ dispute }) => {
    const moved = dispute ? disputeMachine.transition(dispute.state, 'addConcernedAgency') : ok(null);
    return moved.ok ? ok(null) : moved;
  },
};

/**
 * Asks a further agency for its opinion (增加涉及部门), while opinions are collected or the parties consult. For an agency
 * concerned and the office. While opinions are collected everybody has a whole window again, and the case waits for it;
 * in a consultation the window stays, and what is in conflict is looked at anew.
 *
 * Refuses ACTOR_NOT_ALLOWED, CASE_UNKNOWN, OUTSIDE_LEADING_GROUP, TRANSITION_NOT_ALLOWED, ALREADY_CONCERNED, ACTOR_UNKNOWN, ACTOR_NOT_IN_FORCE,
 * NO_SUCH_POWER and what the text limits refuse.
 *
 * @returns the case's id
 */
export async function addConcernedAgency(
  context: UseCaseContext,
  input: AddConcernedAgency,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  const { agency } = input;
  const command = 'addConcernedAgency';
  return takeCaseStep(context, input, addConcernedAgencyStep, {
    input: { agency, reason: reason.value },
    async act({ manager, substanceCase, dispute, caller, now }) {
      const { id: caseId, concernedAgencies: concerned, dueAt, deadlines } = substanceCase;
      if (concerned.includes(agency)) return refused(alreadyConcerned({ agency }));
      const opines = holdOpining(context.law.snapshot(), agency, [], beijingDay(now));
      if (!opines.ok) return opines;
      const metadata = { by: caller, at: now, details: { agency, reason: reason.value } };
      const concernedAgencies = [...agencySet([...concerned, agency])];
      const running = dueAt && basisOf(deadlines, 'dueAt', dueAt);
      const renewed = running && collectionUntil(laterOf(running, collectionDeadline(now, context.settings)));
      const { level, region, openedAt } = substanceCase;
      const own = officesOf(context.law.snapshot(), [agency], { level, region }, openedAt);
      const offices = { ...substanceCase.offices, ...own };
      const added = await caseRecorder.transition(manager, substanceCase, command, metadata, {
        concernedAgencies,
        offices,
        ...renewed,
      });
      if (!added.ok || !dispute) return added;
      await setRlsActor(manager, HUB);
      const answers = await currentAnswers(manager, caseId);
      const conflicts = detectConflicts(answers, awaitedAgencies(added.value, answers).length > 0);
      return disputeRecorder.transition(manager, dispute, command, metadata, { conflicts });
    },
  });
}
