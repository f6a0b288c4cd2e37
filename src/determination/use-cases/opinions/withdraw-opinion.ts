import { ok, type Outcome } from '../../../kernel/index.js';
import { changeOpinion } from './change-opinion.js';
import { opiningAgency } from './opinion-step.js';
import type { OpinionChange } from './opinion-change.js';
import type { Signed } from './file-opinion.js';
import { answerOf, currentVersion } from '../../rows/opinions/opinion.repository.js';
import { caseOfOwnOpinion, answerAtVersion } from './own-opinion.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext, Idempotent } from '../steps/use-case-context.js';

export interface WithdrawOpinion extends Idempotent, Signed {
  readonly opinionId: string;
  readonly reason: string;
  /** The version the caller saw; refused when there is a newer one. */
  readonly expectedVersion?: number | null | undefined;
}

/** Refuses ACTOR_NOT_ALLOWED and what the text limits refuse. */
export function readWithdrawal(context: UseCaseContext, input: WithdrawOpinion): Outcome<OpinionChange> {
  const { opinionId, expectedVersion = null, idempotencyKey, signature = null } = input;
  const own = opiningAgency(context.caller, 'withdrawOpinion');
  if (!own.ok) return own;
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  return ok({
    command: 'withdrawOpinion',
    idempotencyKey,
    input: { opinionId, expectedVersion, reason: reason.value },
    signature,
    findCaseId: caseOfOwnOpinion(opinionId, own.value),
    decide: async (manager, opinion) => {
      const current = answerAtVersion(opinion, opinionId, expectedVersion);
      if (!current.ok) return current;
      const answer = answerOf(await currentVersion(manager, current.value));
      return ok({ act: 'WITHDRAWN', answer, withdrawalReason: reason.value });
    },
  });
}

/**
 * Takes an agency's answer back (撤回意见), while opinions are collected or the parties consult; the case then waits for
 * a new one. What it said stays on record.
 *
 * Refuses OPINION_UNKNOWN, OPINION_WITHDRAWN, STALE_VERSION and what {@link readWithdrawal} and {@link changeOpinion}
 * refuse.
 *
 * @returns the opinion's id
 */
export function withdrawOpinion(context: UseCaseContext, input: WithdrawOpinion): Promise<Outcome<string>> {
  return changeOpinion(context, readWithdrawal(context, input));
}
