import { requiredText } from '../../determination/index.js';
import { basisOf, laterOf, ok, refused, workOut, type Outcome } from '../../kernel/index.js';
import { takeOrderStep, type OrderRequest } from './take-order-step.js';
import { rectificationPeriod, startTimer } from '../model/order-timer.js';
import { endOfRuling } from '../model/rectification-deadline.js';
import { readOrderEvidence, type OrderEvidence } from '../model/read-inputs.js';
import type { OrderChange } from '../rows/rectification-order.repository.js';
import { selfVerification } from '../model/rectification.errors.js';
import { presentDeadline, type OrderStep, type OrderStepContext } from './order-step.js';
import type { UseCaseContext } from './use-case-context.js';

/** 核查结果: it was carried out, or it goes back with reasons. */
export const VERIFICATION_RESULTS = ['PASSED', 'RETURNED'] as const;
export type VerificationResult = (typeof VERIFICATION_RESULTS)[number];

export interface VerifyRectification extends OrderRequest {
  readonly result: VerificationResult;
  /** What was found; for work that goes back, what is missing. */
  readonly findings: string;
  readonly evidence?: readonly OrderEvidence[] | null | undefined;
}

/** Work that goes back is never due later than the ruling allows: beyond that it is overdue at once. */
async function nextClock(
  { order, reads, now }: OrderStepContext,
  result: VerificationResult,
  { settings }: UseCaseContext,
): Promise<OrderChange> {
  if (result === 'PASSED')
    return startTimer(now, workOut(now, [{ workingDays: settings.closing }]), settings);
  const { rectifyBy, deadlines } = order;
  const rulingLastDay = await reads.rulingLastDay(order);
  const latest = rulingLastDay === null ? null : endOfRuling(rulingLastDay);
  const least = workOut(now, [{ workingDays: settings.returned }], latest);
  const due = rectifyBy === null ? least : laterOf(basisOf(deadlines, 'rectifyBy', rectifyBy), least);
  return rectificationPeriod(now, due, settings);
}

export const verifyRectificationStep: OrderStep = {
  mutation: 'verifyRectification',
  label: { en: 'Verify the work', zh: '核查' },
  commands: ['passVerification', 'returnForRectification'],
  permits: async ({ reads, order, caller: { agency, officer } }) =>
    (await reads.workedOnIt(order, officer)) ? refused(selfVerification({ agency, officer })) : ok(null),
  deadline: presentDeadline,
};

/**
 * The verifying agency says whether the work was done (核查). Work that goes back has what is left of its period, and some
 * days at least, as far as the ruling's period goes. Refuses SELF_VERIFICATION to the addressee and to whoever worked on the order for it,
 * EVIDENCE_HASH_MALFORMED and what {@link takeOrderStep} and the text limits refuse.
 */
export async function verifyRectification(
  context: UseCaseContext,
  input: VerifyRectification,
): Promise<Outcome<string>> {
  const findings = requiredText('findings', 'statement', input.findings);
  if (!findings.ok) return findings;
  const evidence = readOrderEvidence(input.evidence);
  if (!evidence.ok) return evidence;
  const { result } = input;
  const details = { result, findings: findings.value, evidence: evidence.value };
  return takeOrderStep(context, input, verifyRectificationStep, {
    input: details,
    command: result === 'PASSED' ? 'passVerification' : 'returnForRectification',
    prepare: async (at) => ok({ details, change: await nextClock(at, result, context) }),
  });
}
