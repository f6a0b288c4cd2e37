import { requiredText } from '../../determination/index.js';
import { ok, type Outcome } from '../../kernel/index.js';
import { STOPPED, startTimer } from '../model/correction-timer.js';
import { takeCorrectionStep, type CorrectionRequest } from './take-correction-step.js';
import type { UseCaseContext } from './use-case-context.js';

/**
 * 补充材料: the asker answers what the source agency asked back; its period begins anew. Refuses as {@link takeCorrectionStep} does,
 * CORRECTION_PERIOD_MISSING, and what the limits of texts refuse.
 *
 * @returns the correction's id
 */
export async function supplementCorrection(
  context: UseCaseContext,
  { supplement, ...request }: CorrectionRequest & { readonly supplement: string },
): Promise<Outcome<string>> {
  const text = requiredText('supplement', 'statement', supplement);
  if (!text.ok) return text;
  return takeCorrectionStep(context, request, {
    mutation: 'supplementCorrection',
    command: 'supplementCorrection',
    input: { supplement: text.value },
    prepare(_, __, now) {
      const timer = startTimer(context.law.snapshot(), now);
      return timer.ok ? ok({ change: { supplement: text.value, ...timer.value } }) : timer;
    },
  });
}

/**
 * 办结: the asker has seen the answer, or withdraws its request. Refuses as {@link takeCorrectionStep} does.
 *
 * @returns the correction's id
 */
export function closeCorrection(
  context: UseCaseContext,
  request: CorrectionRequest,
): Promise<Outcome<string>> {
  return takeCorrectionStep(context, request, {
    mutation: 'closeCorrection',
    command: 'closeCorrection',
    input: {},
    prepare: () => ok({ change: { ...STOPPED } }),
  });
}
