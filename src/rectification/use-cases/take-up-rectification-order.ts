import { isSuperiorOffice, notSuperiorOffice, requiredText } from '../../determination/index.js';
import { ok, refused, type OfficePlace, type Outcome } from '../../kernel/index.js';
import type { OrderStep, OrderStepContext } from './order-step.js';
import { takeOrderStep, type OrderRequest } from './take-order-step.js';
import type { UseCaseContext } from './use-case-context.js';

export interface TakeUpRectificationOrder extends OrderRequest {
  readonly reason: string;
}

/** The office from which the caller would take the order; null where none is kept. */
function presentOffice({
  caller: { agency },
  order: { offices, level, region },
}: Pick<OrderStepContext, 'caller' | 'order'>): OfficePlace | null {
  return offices[agency] ?? (agency === 'OFFICE' ? { level, region } : null);
}

export const takeUpRectificationOrderStep: OrderStep = {
  mutation: 'takeUpRectificationOrder',
  label: { en: 'Take the order up', zh: '提级办理' },
  commands: ['takeUpRectificationOrder'],
  permits: async (at) => {
    const office = presentOffice(at);
    if (office === null || isSuperiorOffice(at.caller, office)) return ok(null);
    return refused(notSuperiorOffice({ level: office.level, region: office.region }));
  },
};

/**
 * A superior office takes an order up (提级办理): of the addressee or the verifier, from then on it works on it or verifies it; of the
 * leading group's office, it watches over it. The office below does not any more, and is told.
 *
 * Refuses NOT_SUPERIOR_OFFICE and what {@link takeOrderStep} and the text limits refuse.
 */
export async function takeUpRectificationOrder(
  context: UseCaseContext,
  input: TakeUpRectificationOrder,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  return takeOrderStep(context, input, takeUpRectificationOrderStep, {
    input: { reason: reason.value },
    prepare: async (at) => {
      const { agency, level, region } = at.caller;
      const details = { agency, from: presentOffice(at), reason: reason.value };
      return ok({ details, change: { offices: { ...at.order.offices, [agency]: { level, region } } } });
    },
  });
}
