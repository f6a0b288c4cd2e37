import { newId, ok, refused, type Actor, type Outcome } from '../../../kernel/index.js';
import { disputeNotUrgent } from '../../model/refusals/dispute.errors.js';
import { interimMeasureMachine } from '../../model/disputes/interim-measure.machine.js';
import type { DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import type { LegalBasis } from '../../model/opinions/opinion.js';
import { readDeadline } from '../../model/inputs/read-inputs.js';
import { readLegalBasis } from '../../model/opinions/read-opinion-content.js';
import { holdSupervision } from '../../model/cases/supervision.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';
import { interimMeasureRecorder } from '../../transitions/transitions.js';

export interface OrderInterimMeasure extends DisputeRequest {
  /** 措施: what is to be done or left. */
  readonly measure: string;
  /** The agency that sees to it. */
  readonly addressee: Actor;
  /** When it is over at the latest (UTC). */
  readonly until: Date;
  readonly reasons: string;
  readonly legalBasis: readonly LegalBasis[];
}

export const orderInterimMeasureStep: DisputeStep<null> = {
  mutation: 'orderInterimMeasure',
  label: { en: 'Order an interim measure', zh: '采取临时管控措施' },
  commands: () => ['orderInterimMeasure'],
  permits: async ({ dispute, substanceCase }) =>
    substanceCase.urgent ? ok(null) : refused(disputeNotUrgent({ disputeId: dispute.id })),
};

/**
 * The office orders an interim measure (临时管控措施) while an urgent dispute is not decided. It ends when its time is over, or
 * with the ruling, the settlement or the withdrawal.
 *
 * Refuses DISPUTE_NOT_URGENT, DEADLINE_OUT_OF_RANGE, LEGAL_BASIS_MISSING, ACTOR_UNKNOWN, ACTOR_NOT_IN_FORCE, NO_SUCH_POWER and what {@link takeDisputeStep} and the text limits
 * refuse.
 */
export async function orderInterimMeasure(
  context: UseCaseContext,
  input: OrderInterimMeasure,
): Promise<Outcome<string>> {
  const measure = requiredText('measure', 'statement', input.measure);
  if (!measure.ok) return measure;
  const reasons = requiredText('reasons', 'statement', input.reasons);
  if (!reasons.ok) return reasons;
  const legalBasis = readLegalBasis(input.legalBasis);
  if (!legalBasis.ok) return legalBasis;
  const { addressee } = input;
  const stated = { measure: measure.value, reasons: reasons.value, legalBasis: legalBasis.value, addressee };
  return takeDisputeStep(context, input, orderInterimMeasureStep, {
    input: { ...stated, until: input.until.toISOString() },
    prepare: async ({ manager, dispute, caller, now }) => {
      const until = readDeadline('until', input.until, now);
      if (!until.ok) return until;
      const supervises = holdSupervision(context.law.snapshot(), addressee, now);
      if (!supervises.ok) return supervises;
      const row = {
        id: newId(),
        disputeId: dispute.id,
        state: interimMeasureMachine.initial,
        version: 1,
        ...stated,
        until: until.value,
        orderedBy: caller.officer,
        orderedAt: now,
        endedAt: null,
      };
      return ok({
        details: { measureId: row.id, addressee, until: row.until.toISOString() },
        write: async () => {
          await interimMeasureRecorder.open(manager, row, { by: caller, at: now });
          return ok(null);
        },
      });
    },
  });
}
