import { requiredText } from '../../determination/index.js';
import { ok, refused, type Outcome, type Rank } from '../../kernel/index.js';
import {
  transferFourEyes,
  transferObjectedBefore,
  transferRankTooLow,
  transferTooLate,
} from '../model/crime-transfer.errors.js';
import { isDecidingRank, preparedIt } from '../model/capacity.js';
import { checkWhole, readPapers, type TransferPaper } from '../model/papers.js';
import { endOfPeriod, NO_TIMER, startTimer } from '../model/transfer-clock.js';
import { takeTransferStep, type TransferRequest } from './take-transfer-step.js';
import type { UseCaseContext } from './use-case-context.js';

export interface DecideCrimeTransfer extends TransferRequest {
  readonly approve: boolean;
  readonly rank: Rank;
  readonly reason: string;
}

/**
 * 决定是否移送: the principal or acting head approves the transfer or not, with reasons on file
 * (行政执法机关移送涉嫌犯罪案件的规定 5). Approved, it is handed over within 24 hours.
 *
 * Refuses TRANSFER_RANK_TOO_LOW, TRANSFER_FOUR_EYES and what {@link takeTransferStep} refuses.
 */
export async function decideCrimeTransfer(
  context: UseCaseContext,
  { approve, rank, reason: text, ...request }: DecideCrimeTransfer,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', text);
  if (!reason.ok) return reason;
  return takeTransferStep(context, request, {
    mutation: 'decideCrimeTransfer',
    command: approve ? 'approveCrimeTransfer' : 'declineCrimeTransfer',
    input: { rank, reason: reason.value },
    prepare({ transfer, caller, law, now }) {
      const proved = caller.rank === undefined || caller.rank === rank;
      if (!proved || !isDecidingRank(rank)) return refused(transferRankTooLow({}));
      if (preparedIt(caller, transfer)) return refused(transferFourEyes({}));
      const dueAt = approve ? endOfPeriod(law, 'TRANSFER_HAND_OVER', now) : ok(null);
      if (!dueAt.ok) return dueAt;
      const timer = dueAt.value === null ? NO_TIMER : startTimer(dueAt.value);
      return ok({
        details: { reason: reason.value },
        change: { approver: caller.officer, approverRank: rank, decidedAt: now, ...timer },
      });
    },
  });
}

export interface HandOverCrimeTransfer extends TransferRequest {
  /** Beside those that are listed already. */
  readonly papers: readonly TransferPaper[];
}

/**
 * 移送: hands an approved transfer over to the police of the same level and place, with its papers (规定 5, 6).
 *
 * Refuses TRANSFER_PAPER_MISSING, TRANSFER_PAPER_UNUSABLE and what {@link takeTransferStep} refuses.
 */
export async function handOverCrimeTransfer(
  context: UseCaseContext,
  { papers: given, ...request }: HandOverCrimeTransfer,
): Promise<Outcome<string>> {
  const papers = readPapers(given);
  if (!papers.ok) return papers;
  return takeTransferStep(context, request, {
    mutation: 'handOverCrimeTransfer',
    command: 'handOverCrimeTransfer',
    input: { papers: papers.value },
    prepare({ transfer, law, now }) {
      const all = [...transfer.papers, ...papers.value];
      const whole = checkWhole(all);
      if (!whole.ok) return whole;
      const dueAt = endOfPeriod(law, 'TRANSFER_RECEIPT', now);
      if (!dueAt.ok) return dueAt;
      const { senderLevel: policeLevel, senderRegion: policeRegion } = transfer;
      const policeRegions = policeRegion === null ? [] : [policeRegion];
      const office = { policeLevel, policeRegion, policeRegions };
      return ok({ change: { papers: all, handedOverAt: now, ...office, ...startTimer(dueAt.value) } });
    },
  });
}

/** 补正材料: supplies what the police named as missing. Refuses TRANSFER_PAPER_UNUSABLE and as {@link takeTransferStep} does. */
export async function completeCrimeTransferPapers(
  context: UseCaseContext,
  { papers: given, ...request }: HandOverCrimeTransfer,
): Promise<Outcome<string>> {
  const papers = readPapers(given);
  if (!papers.ok) return papers;
  return takeTransferStep(context, request, {
    mutation: 'completeCrimeTransferPapers',
    command: 'completeCrimeTransferPapers',
    input: { papers: papers.value },
    prepare({ transfer }) {
      const all = [...transfer.papers, ...papers.value];
      const kinds = new Set<string>(papers.value.map(({ kind }) => kind));
      const missingPapers = transfer.missingPapers.filter((kind) => !kinds.has(kind));
      const completeBy = missingPapers.length === 0 ? null : transfer.completeBy;
      return ok({ change: { papers: all, missingPapers, completeBy } });
    },
  });
}

export interface WithReason extends TransferRequest {
  readonly reason: string;
}

/**
 * 提请复议: the sender, and nobody else, asks the police once to think again about filing no case, within three days; they have
 * three (规定 9).
 *
 * Refuses TRANSFER_OBJECTED_BEFORE, TRANSFER_OBJECTION_TOO_LATE and what {@link takeTransferStep} refuses.
 */
export async function objectToCrimeTransferRefusal(
  context: UseCaseContext,
  { reason: text, ...request }: WithReason,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', text);
  if (!reason.ok) return reason;
  return takeTransferStep(context, request, {
    mutation: 'objectToCrimeTransferRefusal',
    command: 'objectToCrimeTransferRefusal',
    input: { reason: reason.value },
    prepare({ transfer: { objectedAt, objectionUntil }, law, now }) {
      if (objectedAt !== null) return refused(transferObjectedBefore({}));
      if (objectionUntil === null || objectionUntil <= now) return refused(transferTooLate({}));
      const dueAt = endOfPeriod(law, 'TRANSFER_RECONSIDERATION', now);
      if (!dueAt.ok) return dueAt;
      const change = { objectedAt: now, objectionUntil: null, ...startTimer(dueAt.value) };
      return ok({ details: { reason: reason.value }, change });
    },
  });
}

/**
 * 建议立案监督: instead of an objection, or within three days from the answer to it, the sender advises the procuratorate to
 * supervise the filing (规定 9).
 *
 * Refuses TRANSFER_OBJECTION_TOO_LATE and what {@link takeTransferStep} refuses.
 */
export async function adviseProsecutor(
  context: UseCaseContext,
  { reason: text, ...request }: WithReason,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', text);
  if (!reason.ok) return reason;
  return takeTransferStep(context, request, {
    mutation: 'adviseProsecutor',
    command: 'adviseProsecutor',
    input: { reason: reason.value },
    prepare({ transfer: { objectedAt, objectionUntil }, now }) {
      const over = objectionUntil === null || objectionUntil <= now;
      if (objectedAt !== null && over) return refused(transferTooLate({}));
      const change = { advisedAt: now, objectionUntil: null, ...NO_TIMER };
      return ok({ details: { reason: reason.value }, change });
    },
  });
}

/** 移交涉案物品: within three days from the notice of filing (规定 12). Refuses as {@link takeTransferStep} does. */
export async function handOverCrimeTransferGoods(
  context: UseCaseContext,
  { note, ...request }: TransferRequest & { readonly note: string },
): Promise<Outcome<string>> {
  const text = requiredText('note', 'statement', note);
  if (!text.ok) return text;
  return takeTransferStep(context, request, {
    mutation: 'handOverCrimeTransferGoods',
    command: 'handOverCrimeTransferGoods',
    input: { note: text.value },
    prepare: () => ok({ details: { reason: text.value }, change: NO_TIMER }),
  });
}

/** 登记行政处理: what the agency did by its own law where no case is filed for good (规定 10, 13). Refuses as {@link takeTransferStep} does. */
export async function recordAdministrativeDisposal(
  context: UseCaseContext,
  { disposal, ...request }: TransferRequest & { readonly disposal: string },
): Promise<Outcome<string>> {
  const text = requiredText('disposal', 'statement', disposal);
  if (!text.ok) return text;
  return takeTransferStep(context, request, {
    mutation: 'recordAdministrativeDisposal',
    command: 'recordAdministrativeDisposal',
    input: { disposal: text.value },
    prepare: () => ok({ change: { disposal: text.value, objectionUntil: null, ...NO_TIMER } }),
  });
}
