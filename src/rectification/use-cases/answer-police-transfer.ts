import { optionalText, readLegalBasis, requiredText, type LegalBasis } from '../../determination/index.js';
import { endOfWorkingDays, ok, refused, type Outcome } from '../../kernel/index.js';
import { takeOrderStep, type OrderStepContents, type OrderRequest } from './take-order-step.js';
import { timerAfterObjectionWindow } from '../model/objection-window.js';
import { startTimer } from '../model/order-timer.js';
import { presentDeadline, type OrderStepContext, type OrderStep } from './order-step.js';
import { readTransferPeriod } from '../rows/read-transfer-period.js';
import type { OrderCommand } from '../model/rectification-order.machine.js';
import { transferPeriodNotLonger } from '../model/rectification.errors.js';
import { endOfPeriod, type LongerReview } from '../model/transfer-period.js';
import type { UseCaseContext } from './use-case-context.js';

/** 公安机关的答复: signed for, more time taken, a case filed, or none. */
export const POLICE_ANSWERS = ['RECEIVED', 'REVIEW_EXTENDED', 'CASE_FILED', 'REFUSED'] as const;
export type PoliceAnswer = (typeof POLICE_ANSWERS)[number];

export interface AnswerPoliceTransfer extends OrderRequest {
  readonly answer: PoliceAnswer;
  /** 立案编号, with CASE_FILED. */
  readonly caseNumber?: string | null | undefined;
  /** With REVIEW_EXTENDED and REFUSED. */
  readonly reason?: string | null | undefined;
  /** With REFUSED. */
  readonly legalBasis?: readonly LegalBasis[] | null | undefined;
  /** The longer period that is taken, with REVIEW_EXTENDED. */
  readonly period?: LongerReview | null | undefined;
  /** 批准人: who in the police approved it, with a period that the law wants approved. */
  readonly approvedBy?: string | null | undefined;
}

const COMMANDS: Readonly<Record<PoliceAnswer, OrderCommand>> = {
  RECEIVED: 'receiveTransfer',
  REVIEW_EXTENDED: 'extendTransferReview',
  CASE_FILED: 'fileCriminalCase',
  REFUSED: 'refuseCriminalCase',
};

export const answerPoliceTransferStep: OrderStep = {
  mutation: 'answerPoliceTransfer',
  label: { en: 'Answer the transfer', zh: '答复移送' },
  commands: ['receiveTransfer', 'fileCriminalCase', 'extendTransferReview', 'refuseCriminalCase'],
  permits: async ({ reads, now }, command) => {
    const review = command === 'receiveTransfer' ? await reads.transferPeriod('REVIEW', now) : ok(null);
    return review.ok ? ok(null) : review;
  },
  deadline: presentDeadline,
};

type Details = Readonly<Record<string, unknown>>;

function readExtension({ reason, period, approvedBy }: AnswerPoliceTransfer): Outcome<Details> {
  const chosen = requiredText('period', 'name', period ?? '');
  if (!chosen.ok) return chosen;
  const why = requiredText('reason', 'statement', reason ?? '');
  if (!why.ok) return why;
  // Ten days are within the case officers' own power; what is longer is approved by a head of the police.
  const approver =
    period === 'REVIEW_AT_THE_LATEST'
      ? optionalText('approvedBy', 'name', approvedBy)
      : requiredText('approvedBy', 'name', approvedBy ?? '');
  return approver.ok ? ok({ period: chosen.value, reason: why.value, approvedBy: approver.value }) : approver;
}

function readRefusal({ reason, legalBasis }: AnswerPoliceTransfer): Outcome<Details> {
  const why = requiredText('reason', 'statement', reason ?? '');
  if (!why.ok) return why;
  const basis = readLegalBasis(legalBasis ?? []);
  return basis.ok ? ok({ reason: why.value, legalBasis: basis.value }) : basis;
}

/** What each answer has to say. */
function readAnswer(input: AnswerPoliceTransfer): Outcome<Details> {
  switch (input.answer) {
    case 'RECEIVED':
      return ok({});
    case 'REVIEW_EXTENDED':
      return readExtension(input);
    case 'CASE_FILED': {
      const caseNumber = requiredText('caseNumber', 'name', input.caseNumber ?? '');
      return caseNumber.ok ? ok({ caseNumber: caseNumber.value }) : caseNumber;
    }
    case 'REFUSED':
      return readRefusal(input);
  }
}

async function received(
  { manager, now }: OrderStepContext,
  { settings }: UseCaseContext,
): Promise<Outcome<OrderStepContents>> {
  const period = await readTransferPeriod(manager, 'REVIEW', now);
  if (!period.ok) return period;
  const timer = startTimer(now, endOfPeriod(now, period.value.days), settings);
  return ok({ change: { receivedAt: now, ...timer } });
}

async function extended(
  { manager, order, now }: OrderStepContext,
  { settings }: UseCaseContext,
  chosen: LongerReview,
  details: Details,
): Promise<Outcome<OrderStepContents>> {
  const period = await readTransferPeriod(manager, chosen, now);
  if (!period.ok) return period;
  const { receivedAt, dueAt } = order;
  if (receivedAt === null || dueAt === null) throw new Error(`Transfer ${order.id} runs without a clock.`);
  const later = endOfPeriod(receivedAt, period.value.days);
  if (later <= dueAt || later <= now) {
    return refused(transferPeriodNotLonger({ period: chosen, dueAt: dueAt.toISOString() }));
  }
  const { law, article } = period.value;
  return ok({ details: { ...details, law, article }, change: startTimer(now, later, settings) });
}

async function turnedDown(
  { manager, order, now }: OrderStepContext,
  { settings }: UseCaseContext,
  details: Details,
): Promise<Outcome<OrderStepContents>> {
  const period = await readTransferPeriod(manager, 'OBJECTION', now);
  if (!period.ok) return period;
  // The answer to an objection stands: there is no second one.
  const objectionUntil = order.objectedAt === null ? endOfPeriod(now, period.value.days) : null;
  const dueAt = endOfWorkingDays(objectionUntil ?? now, settings.closing);
  const timer = objectionUntil
    ? timerAfterObjectionWindow(objectionUntil, dueAt, settings)
    : startTimer(now, dueAt, settings);
  return ok({ details, change: { objectionUntil, ...timer } });
}

/**
 * The police answer to a transfer (移送答复): that they have it; that they take a longer review that the law gives;
 * that they filed a case (立案), with its number; or that they file none (不予立案), with reason and legal basis. The review
 * lasts three days from receipt (行政执法机关移送涉嫌犯罪案件的规定 8); the longer ones are dated data.
 *
 * Refuses TRANSFER_PERIOD_NOT_IN_FORCE, TRANSFER_PERIOD_NOT_LONGER, LEGAL_BASIS_MISSING, INPUT_MISSING and what
 * {@link takeOrderStep} and the text limits refuse.
 */
export async function answerPoliceTransfer(
  context: UseCaseContext,
  input: AnswerPoliceTransfer,
): Promise<Outcome<string>> {
  const read = readAnswer(input);
  if (!read.ok) return read;
  const details = read.value;
  const { answer, period } = input;
  const { settings } = context;
  return takeOrderStep(context, input, answerPoliceTransferStep, {
    input: { answer, ...details },
    command: COMMANDS[answer],
    prepare: async (at) => {
      if (answer === 'RECEIVED') return received(at, context);
      if (answer === 'REFUSED') return turnedDown(at, context, details);
      if (answer === 'REVIEW_EXTENDED' && period) return extended(at, context, period, details);
      const timer = startTimer(at.now, endOfWorkingDays(at.now, settings.closing), settings);
      const caseNumber = String(details['caseNumber']);
      return ok({ details, change: { caseNumber, objectionUntil: null, ...timer } });
    },
  });
}
