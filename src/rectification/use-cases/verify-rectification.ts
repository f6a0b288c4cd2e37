import { requiredText } from '../../determination/index.js';
import { endOfWorkingDays, ok, refused, type Outcome } from '../../kernel/index.js';
import { takeOrderStep, type OrderRequest } from './take-order-step.js';
import { startTimer } from '../model/order-timer.js';
import { readOrderEvidence, type OrderEvidence } from '../model/read-inputs.js';
import type { RectificationOrderEntity } from '../rows/rectification-order.entity.js';
import type { OrderChange } from '../rows/rectification-order.repository.js';
import { selfVerification } from '../model/rectification.errors.js';
import { presentDeadline, type OrderStep } from './order-step.js';
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

function nextClock(
  { rectifyBy }: RectificationOrderEntity,
  result: VerificationResult,
  now: Date,
  { settings }: UseCaseContext,
): OrderChange {
  if (result === 'PASSED') return startTimer(now, endOfWorkingDays(now, settings.closing), settings);
  const least = endOfWorkingDays(now, settings.returned);
  const dueAt = rectifyBy !== null && rectifyBy > least ? rectifyBy : least;
  return { rectifyBy: dueAt, ...startTimer(now, dueAt, settings) };
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
 * days at least. Refuses SELF_VERIFICATION to the addressee and to whoever worked on the order for it,
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
    prepare: async ({ order, now }) => ok({ details, change: nextClock(order, result, now, context) }),
  });
}
