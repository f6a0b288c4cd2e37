import { ok, type Outcome, type Rank } from '../../kernel/index.js';
import type { AccountWarrantEntity } from '../rows/account-warrant.entity.js';
import { approved } from '../model/account-warrant.js';
import { takeWarrantStep } from './take-warrant-step.js';
import { mayApprove } from '../model/warrant-rights.js';
import type { UseCaseContext } from './use-case-context.js';

/** What an approver says. */
export interface WarrantApproval {
  readonly idempotencyKey: string;
  readonly warrantId: string;
  /** The approver's rank, as the paper document bears it. */
  readonly rank: Rank;
}

/**
 * 批准账户查询: a leader of the requesting agency lets the warrant be used.
 *
 * Refuses as `approved` and `takeWarrantStep` do.
 */
export function approveAccountWarrant(
  context: UseCaseContext,
  { idempotencyKey, warrantId, rank }: WarrantApproval,
): Promise<Outcome<AccountWarrantEntity>> {
  const { caller, clock } = context;
  const step = { command: 'approveAccountWarrant', idempotencyKey, warrantId, input: { rank } } as const;
  return takeWarrantStep(context, step, {
    authorize: (snapshot) => mayApprove(caller, snapshot),
    judge(snapshot, gate) {
      const now = clock.now();
      const possible = approved(caller, snapshot, gate, rank, now);
      if (!possible.ok) return possible;
      return ok({
        approver: caller.officer,
        approverLevel: caller.level,
        approverRank: rank,
        approvedAt: now,
      });
    },
  });
}
