import { ok, type Outcome, type Rank } from '../../kernel/index.js';
import type { AccountWarrantEntity } from '../rows/account-warrant.entity.js';
import { approvedOrResumed } from '../model/account-warrant.js';
import { takeWarrantStep } from './take-warrant-step.js';
import { mayApprove, mayInterrupt } from '../model/warrant-rights.js';
import type { UseCaseContext } from './use-case-context.js';

/** What an approver says. */
export interface WarrantApproval {
  readonly idempotencyKey: string;
  readonly warrantId: string;
  /** The approver's rank, as the paper document bears it. */
  readonly rank: Rank;
}

/**
 * 批准账户查询: a leader of the requesting agency lets the warrant be used. On a paused warrant it lifts the pause, for
 * the agency that imposed it.
 *
 * Refuses as `approved`, `interrupted` and `takeWarrantStep` do.
 */
export function approveAccountWarrant(
  context: UseCaseContext,
  { idempotencyKey, warrantId, rank }: WarrantApproval,
): Promise<Outcome<AccountWarrantEntity>> {
  const { caller, clock } = context;
  const step = {
    operation: 'approveAccountWarrant',
    idempotencyKey,
    warrantId,
    reason: null,
    details: { rank },
  };
  return takeWarrantStep(context, step, {
    authorize(snapshot) {
      // The owner of the data approves nothing of others, and lifts its own pauses, also once they are lifted.
      const resumes = snapshot.state === 'PAUSED' || caller.agency !== snapshot.requester;
      return resumes ? mayInterrupt(caller, snapshot, 'RESUME') : mayApprove(caller, snapshot);
    },
    judge(snapshot, gate) {
      const now = clock.now();
      const next = approvedOrResumed(caller, snapshot, gate, rank, now);
      if (!next.ok) return next;
      const approval = {
        approver: caller.officer,
        approverLevel: caller.level,
        approverRank: rank,
        approvedAt: now,
      };
      return ok({ ...next.value, changes: next.value.command === 'APPROVE' ? approval : {} });
    },
  });
}
