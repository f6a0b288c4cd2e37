import { ok, refused, type Outcome } from '../../../kernel/index.js';
import type { DeterminationSettings } from '../../model/deadlines/consultation-window.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import { highestLevel } from '../../model/refusals/dispute.errors.js';
import type { DisputeChange } from '../../rows/disputes/dispute.repository.js';
import { leadingGroupAbove } from '../../model/disputes/leading-group-above.js';
import type { DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { stageTimer } from '../../model/deadlines/stage-timer.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export interface ReferDisputeUpward extends DisputeRequest {
  readonly reason: string;
}

/**
 * What changes when the leading group above takes a dispute over: it begins there from the acceptance, in a round of its
 * own, because votes and recusals of the one below are not its own. Refuses HIGHEST_LEVEL.
 */
export function upwardChange(
  dispute: DisputeEntity,
  now: Date,
  settings: DeterminationSettings,
): Outcome<DisputeChange> {
  const above = leadingGroupAbove(dispute);
  if (above === null) return refused(highestLevel({ disputeId: dispute.id }));
  return ok({ ...above, round: dispute.round + 1, ...stageTimer('REFERRED', now, settings) });
}

export const referDisputeUpwardStep: DisputeStep<null> = {
  mutation: 'referDisputeUpward',
  label: { en: 'Refer to the leading group above', zh: '提请上级领导小组' },
  commands: () => ['referDisputeUpward'],
  permits: async ({ dispute }) =>
    leadingGroupAbove(dispute) === null ? refused(highestLevel({ disputeId: dispute.id })) : ok(null),
};

/**
 * The office puts the dispute before the leading group one level up (提请上级), which the hub does by itself when the
 * deliberation's deadline has passed. Refuses HIGHEST_LEVEL and what {@link takeDisputeStep} and the text limits refuse.
 */
export async function referDisputeUpward(
  context: UseCaseContext,
  input: ReferDisputeUpward,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  return takeDisputeStep(context, input, referDisputeUpwardStep, {
    input: { reason: reason.value },
    prepare: async ({ dispute, now }) => {
      const change = upwardChange(dispute, now, context.settings);
      if (!change.ok) return change;
      const { level, region } = dispute;
      return ok({
        details: { cause: 'REQUEST', reason: reason.value, from: { level, region } },
        change: change.value,
      });
    },
  });
}
