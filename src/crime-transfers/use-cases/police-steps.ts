import { readLegalBasis, requiredText, type LegalBasis } from '../../determination/index.js';
import { deadlineOf, ok, refused, type DeadlineBases, type Level, type Outcome } from '../../kernel/index.js';
import { transferReviewNotLonger, transferSameOffice } from '../model/crime-transfer.errors.js';
import type { CrimeTransferCommand } from '../model/crime-transfer.machine.js';
import type { PaperKind } from '../model/papers.js';
import { endOfPeriod, NO_TIMER, startTimer, type LongerReview } from '../model/transfer-clock.js';
import {
  takeTransferStep,
  type StepAt,
  type StepContents,
  type TransferRequest,
} from './take-transfer-step.js';
import type { UseCaseContext } from './use-case-context.js';

/** 公安机关的答复. */
export const POLICE_ANSWERS = [
  'RECEIVED',
  'PAPERS_MISSING',
  'FORWARDED',
  'NOT_POLICE_MATTER',
  'REVIEW_EXTENDED',
  'CASE_FILED',
  'REFUSED',
  'REASONS_GIVEN',
  'RETURNED',
] as const;
export type PoliceAnswer = (typeof POLICE_ANSWERS)[number];

export interface AnswerCrimeTransfer extends TransferRequest {
  readonly answer: PoliceAnswer;
  /** With FORWARDED, NOT_POLICE_MATTER, REVIEW_EXTENDED, REFUSED, REASONS_GIVEN and RETURNED. */
  readonly reason: string | null;
  /** With REFUSED. */
  readonly legalBasis: readonly LegalBasis[] | null;
  /** With RECEIVED, where there are any, and PAPERS_MISSING. */
  readonly missingPapers: readonly PaperKind[] | null;
  /** The competent office, with FORWARDED. */
  readonly office: { readonly level: Level; readonly region: string | null } | null;
  /** With REVIEW_EXTENDED. */
  readonly period: LongerReview | null;
  /** Who in the police approved it, with a period that the law wants approved. */
  readonly approvedBy: string | null;
  /** 立案编号, with CASE_FILED. */
  readonly caseNumber: string | null;
}

const COMMANDS: Readonly<Record<PoliceAnswer, CrimeTransferCommand>> = {
  RECEIVED: 'receiveCrimeTransfer',
  PAPERS_MISSING: 'nameMissingPapers',
  FORWARDED: 'forwardCrimeTransfer',
  NOT_POLICE_MATTER: 'declineAsNoPoliceMatter',
  REVIEW_EXTENDED: 'extendCrimeTransferReview',
  CASE_FILED: 'fileTransferredCase',
  REFUSED: 'refuseTransferredCase',
  REASONS_GIVEN: 'giveReasonsForRefusal',
  RETURNED: 'returnCrimeTransfer',
};

type Prepared = Outcome<StepContents>;

/** What the sender is to complete, with three days for it. */
function missing(
  { law, now }: StepAt,
  papers: readonly PaperKind[],
): Outcome<{ missingPapers: string[]; completeBy: Date | null; deadlines: DeadlineBases }> {
  if (papers.length === 0) return ok({ missingPapers: [], completeBy: null, deadlines: {} });
  const completeBy = endOfPeriod(law, 'TRANSFER_COMPLETE_PAPERS', now);
  return completeBy.ok
    ? ok({
        missingPapers: [...new Set(papers)],
        completeBy: deadlineOf(completeBy.value),
        deadlines: { completeBy: completeBy.value },
      })
    : completeBy;
}

function received(at: StepAt, papers: readonly PaperKind[]): Prepared {
  const dueAt = endOfPeriod(at.law, 'TRANSFER_REVIEW', at.now);
  if (!dueAt.ok) return dueAt;
  const named = missing(at, papers);
  if (!named.ok) return named;
  const timer = startTimer(dueAt.value);
  const deadlines = { ...named.value.deadlines, ...timer.deadlines };
  return ok({ change: { receivedAt: at.now, ...named.value, ...timer, deadlines } });
}

function forwarded(
  { transfer, law, now }: StepAt,
  office: NonNullable<AnswerCrimeTransfer['office']>,
  reason: string,
): Prepared {
  const { policeLevel, policeRegion, policeRegions } = transfer;
  if (office.level === policeLevel && office.region === policeRegion) return refused(transferSameOffice({}));
  const dueAt = endOfPeriod(law, 'TRANSFER_RECEIPT', now);
  if (!dueAt.ok) return dueAt;
  const regions = office.region === null ? policeRegions : [...new Set([...policeRegions, office.region])];
  return ok({
    details: { reason, from: { level: policeLevel, region: policeRegion }, to: office },
    change: {
      policeLevel: office.level,
      policeRegion: office.region,
      policeRegions: regions,
      receivedAt: null,
      missingPapers: [],
      completeBy: null,
      ...startTimer(dueAt.value),
    },
  });
}

function extended(
  { transfer, law, now }: StepAt,
  period: LongerReview,
  details: StepContents['details'] & object,
): Prepared {
  const { receivedAt, dueAt } = transfer;
  if (receivedAt === null || dueAt === null) throw new Error(`Transfer ${transfer.id} runs without a clock.`);
  const later = endOfPeriod(law, `TRANSFER_REVIEW_${period}`, receivedAt, now);
  if (!later.ok) return later;
  const end = deadlineOf(later.value);
  if (end <= dueAt || end <= now) return refused(transferReviewNotLonger({}));
  return ok({ details: { ...details, period }, change: startTimer(later.value) });
}

function turnedDown({ law, now }: StepAt, details: StepContents['details'] & object): Prepared {
  // The same three days, for an objection to a first refusal and for the advice after a second.
  const objectionUntil = endOfPeriod(law, 'TRANSFER_OBJECTION', now);
  return objectionUntil.ok
    ? ok({
        details,
        change: {
          ...NO_TIMER,
          objectionUntil: deadlineOf(objectionUntil.value),
          deadlines: { objectionUntil: objectionUntil.value },
        },
      })
    : objectionUntil;
}

function filed({ law, now }: StepAt, caseNumber: string): Prepared {
  const dueAt = endOfPeriod(law, 'TRANSFER_GOODS', now);
  if (!dueAt.ok) return dueAt;
  const done = { missingPapers: [], completeBy: null, objectionUntil: null };
  return ok({ details: { caseNumber }, change: { caseNumber, ...done, ...startTimer(dueAt.value) } });
}

/** What each answer has to say, and what it changes. */
function readAnswer(input: AnswerCrimeTransfer): Outcome<(at: StepAt) => Prepared> {
  const { answer, missingPapers } = input;
  if (answer === 'RECEIVED') return ok((at) => received(at, missingPapers ?? []));
  if (answer === 'PAPERS_MISSING') {
    const named = requiredText('missingPapers', 'name', (missingPapers ?? []).join(' '));
    if (!named.ok) return named;
    return ok((at) => {
      const change = missing(at, missingPapers ?? []);
      return change.ok ? ok({ change: change.value }) : change;
    });
  }
  if (answer === 'CASE_FILED') {
    const caseNumber = requiredText('caseNumber', 'name', input.caseNumber ?? '');
    return caseNumber.ok ? ok((at) => filed(at, caseNumber.value)) : caseNumber;
  }
  const reason = requiredText('reason', 'statement', input.reason ?? '');
  if (!reason.ok) return reason;
  const details = { reason: reason.value };
  switch (answer) {
    case 'FORWARDED': {
      const { office } = input;
      const named = requiredText('office', 'name', office?.level ?? '');
      return named.ok && office ? ok((at) => forwarded(at, office, reason.value)) : (named as Outcome<never>);
    }
    case 'REVIEW_EXTENDED': {
      const { period } = input;
      const named = requiredText('period', 'name', period ?? '');
      if (!named.ok || period === null) return named as Outcome<never>;
      // Ten days are within the case officers' own power; what is longer is approved by a head of the police.
      const approver = requiredText(
        'approvedBy',
        'name',
        input.approvedBy ?? (period === 'AT_THE_LATEST' ? '-' : ''),
      );
      return approver.ok
        ? ok((at) => extended(at, period, { ...details, approvedBy: input.approvedBy }))
        : approver;
    }
    case 'REFUSED': {
      const legalBasis = readLegalBasis(input.legalBasis ?? []);
      return legalBasis.ok
        ? ok((at) => turnedDown(at, { ...details, legalBasis: legalBasis.value }))
        : legalBasis;
    }
    default:
      return ok(() => ok({ details, change: { missingPapers: [], completeBy: null, ...NO_TIMER } }));
  }
}

/**
 * 公安机关答复: signs for a transfer, naming papers that are missing; forwards it to the competent office; says that it is no
 * matter for the police; takes a longer review; files a case or refuses to, with reasons; gives the procuratorate its reasons;
 * or hands back what is no crime but an offence (行政执法机关移送涉嫌犯罪案件的规定 7–9, 13).
 *
 * Refuses TRANSFER_SAME_OFFICE, TRANSFER_REVIEW_NOT_LONGER, TRANSFER_PERIOD_MISSING, LEGAL_BASIS_MISSING, INPUT_MISSING and what
 * {@link takeTransferStep} and the text limits refuse.
 */
export async function answerCrimeTransfer(
  context: UseCaseContext,
  input: AnswerCrimeTransfer,
): Promise<Outcome<string>> {
  const prepare = readAnswer(input);
  if (!prepare.ok) return prepare;
  const { transferId, idempotencyKey, expectedVersion, ...said } = input;
  return takeTransferStep(
    context,
    { transferId, idempotencyKey, expectedVersion },
    {
      mutation: 'answerCrimeTransfer',
      command: COMMANDS[input.answer],
      input: said,
      prepare: prepare.value,
    },
  );
}
