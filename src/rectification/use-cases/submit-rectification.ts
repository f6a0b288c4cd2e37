import { requiredText } from '../../determination/index.js';
import { ok, workOut, type Outcome } from '../../kernel/index.js';
import { firmWasHeard } from './record-firm-hearing.js';
import { takeOrderStep, type OrderRequest } from './take-order-step.js';
import { startTimer } from '../model/order-timer.js';
import { readOrderEvidence, type OrderEvidence } from '../model/read-inputs.js';
import { presentDeadline, type OrderStep } from './order-step.js';
import type { UseCaseContext } from './use-case-context.js';

export interface SubmitRectification extends OrderRequest {
  /** 整改报告: what was done, as a whole. */
  readonly report: string;
  readonly evidence?: readonly OrderEvidence[] | null | undefined;
}

export const submitRectificationStep: OrderStep = {
  mutation: 'submitRectification',
  label: { en: 'Submit the work for verification', zh: '提请核查' },
  commands: ['submitRectification'],
  permits: firmWasHeard,
  deadline: presentDeadline,
};

/**
 * The addressee hands its work in for verification (提请核查). From now on the verifying agency's time runs. Refuses
 * FIRM_NOT_HEARD for a measure that closes or revokes, EVIDENCE_HASH_MALFORMED and what {@link takeOrderStep} and the text limits refuse.
 */
export async function submitRectification(
  context: UseCaseContext,
  input: SubmitRectification,
): Promise<Outcome<string>> {
  const report = requiredText('report', 'statement', input.report);
  if (!report.ok) return report;
  const evidence = readOrderEvidence(input.evidence);
  if (!evidence.ok) return evidence;
  const details = { report: report.value, evidence: evidence.value };
  const { settings } = context;
  return takeOrderStep(context, input, submitRectificationStep, {
    input: details,
    prepare: async ({ now }) =>
      ok({
        details,
        change: startTimer(now, workOut(now, [{ workingDays: settings.verification }]), settings),
      }),
  });
}
