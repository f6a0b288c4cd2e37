import { ok, refused, type Outcome } from '../../../kernel/index.js';
import { validate as isUuid } from 'uuid';
import { interimMeasureUnknown } from '../../model/refusals/dispute.errors.js';
import { InterimMeasureEntity } from '../../rows/disputes/interim-measure.entity.js';
import type { DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';
import { interimMeasureRecorder } from '../../transitions/transitions.js';
import { selectRow } from '../../../database/index.js';

export interface LiftInterimMeasure extends DisputeRequest {
  readonly measureId: string;
  readonly reason: string;
}

export const liftInterimMeasureStep: DisputeStep<readonly InterimMeasureEntity[]> = {
  mutation: 'liftInterimMeasure',
  label: { en: 'Lift an interim measure', zh: '解除临时管控措施' },
  commands: () => ['liftInterimMeasure'],
  permits: async ({ reads, dispute }) => ok(await reads.measuresInForce(dispute.id)),
  offered: (measures) => measures.length > 0,
};

/**
 * The office lifts an interim measure before its time (解除临时管控措施).
 *
 * Refuses INTERIM_MEASURE_UNKNOWN, TRANSITION_NOT_ALLOWED for one that is over, and what {@link takeDisputeStep} and the text limits
 * refuse.
 */
export async function liftInterimMeasure(
  context: UseCaseContext,
  input: LiftInterimMeasure,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  const { measureId } = input;
  return takeDisputeStep(context, input, liftInterimMeasureStep, {
    input: { measureId, reason: reason.value },
    prepare: async ({ manager, dispute, caller, now }) => {
      const measure = isUuid(measureId)
        ? await selectRow(manager, InterimMeasureEntity, { where: { id: measureId, disputeId: dispute.id } })
        : null;
      if (!measure) return refused(interimMeasureUnknown({ measureId }));
      const details = { measureId, reason: reason.value };
      const metadata = { by: caller, at: now, details: { reason: reason.value } };
      return ok({
        details,
        write: () => interimMeasureRecorder.transition(manager, measure, 'liftInterimMeasure', metadata),
      });
    },
  });
}
