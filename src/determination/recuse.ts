import { ok, type Outcome } from '../kernel/index.js';
import { takesPart } from './deliberation-rules.js';
import { RecusalEntity } from './deliberation.entity.js';
import { moveDispute, type DisputeRequest } from './move-dispute.js';
import { requiredText } from './text-limits.js';
import type { DeterminationWorkspace } from './workspace.js';

export interface Recuse extends DisputeRequest {
  readonly reason: string;
}

/**
 * A member of the leading group takes himself off the dispute (回避): a vote he has cast no longer counts, and he can
 * neither vote nor rule in this round.
 *
 * Refuses MEMBER_RECUSED the second time, and what {@link moveDispute} and the text limits refuse.
 */
export async function recuse(workspace: DeterminationWorkspace, input: Recuse): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  return moveDispute(workspace, input, {
    operation: 'recuse',
    input: { reason: reason.value },
    command: 'recuse',
    prepare: async (at) => {
      const present = await takesPart(at);
      if (!present.ok) return present;
      const member = at.caller.officer;
      return ok({
        details: { member },
        write: async ({ id, version, round }) => {
          const row = { disputeId: id, version, round, member, reason: reason.value, recusedAt: at.now };
          await at.manager.insert(RecusalEntity, row);
          return ok(null);
        },
      });
    },
  });
}
