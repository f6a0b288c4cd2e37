import { ok, refused, type Outcome } from '../../../kernel/index.js';
import type { DeterminationSettings } from '../../model/deadlines/consultation-window.js';
import { caseAlreadyUrgent } from '../../model/refusals/dispute.errors.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import { disputeMachine } from '../../model/disputes/dispute.machine.js';
import type { CaseStepContext, CaseStep } from '../steps/case-step.js';
import { takeCaseStep, type CaseRequest } from '../steps/take-case-step.js';
import { stageTimer } from '../../model/deadlines/stage-timer.js';
import { capacityOf } from '../../model/actors/actor-capacity.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';
import { caseRecorder, disputeRecorder } from '../../transitions/transitions.js';

export interface MarkUrgent extends CaseRequest {
  readonly reason: string;
}

export const markUrgentStep: CaseStep = {
  mutation: 'markUrgent',
  label: { en: 'Mark the case urgent', zh: '标记紧急' },
  allowed: ['PARTY', 'OFFICE'],
  mayAct: (caller, { concernedAgencies }) =>
    ['PARTY', 'OFFICE'].includes(capacityOf(caller, concernedAgencies) ?? ''),
  permits: async ({ substanceCase, dispute }) => {
    if (substanceCase.urgent) return refused(caseAlreadyUrgent({ caseId: substanceCase.id }));
    const hurried = dispute ? disputeMachine.transition(dispute.state, 'markUrgent') : ok(null);
    return hurried.ok ? ok(null) : hurried;
  },
};

/** An urgent dispute is not consulted on. */
async function hurry(
  { manager, caller, now }: CaseStepContext,
  dispute: DisputeEntity,
  reason: string,
  settings: DeterminationSettings,
): Promise<Outcome<unknown>> {
  const metadata = { by: caller, at: now, details: { reason } };
  const marked = await disputeRecorder.transition(manager, dispute, 'markUrgent', metadata);
  if (!marked.ok || marked.value.state !== 'CONSULTATION') return marked;
  const referral = { by: caller, at: now, details: { cause: 'URGENT', reason } };
  return disputeRecorder.transition(
    manager,
    marked.value,
    'referDispute',
    referral,
    stageTimer('REFERRED', now, settings),
  );
}

/**
 * Marks a case urgent (紧急): its dispute goes before the leading group without consultation, or leaves the consultation
 * at once, and interim measures may be ordered. For a party and the office.
 *
 * Refuses CASE_ALREADY_URGENT and what {@link takeCaseStep} and the text limits refuse.
 *
 * @returns the case's id
 */
export async function markUrgent(context: UseCaseContext, input: MarkUrgent): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  return takeCaseStep(context, input, markUrgentStep, {
    input: { reason: reason.value },
    act: async (at) => {
      const { manager, substanceCase, dispute, caller, now } = at;
      const metadata = { by: caller, at: now, details: { reason: reason.value } };
      const marked = await caseRecorder.transition(manager, substanceCase, 'markUrgent', metadata, {
        urgent: true,
      });
      if (!marked.ok) return marked;
      return dispute ? hurry(at, dispute, reason.value, context.settings) : ok(null);
    },
  });
}
