import { ok, type Outcome } from '../kernel/index.js';
import { isConvened, takesPart } from './deliberation-rules.js';
import { VoteEntity } from './deliberation.entity.js';
import type { VoteChoice } from './deliberation.js';
import { moveDispute, type DisputeRequest } from './move-dispute.js';
import { optionalText } from './text-limits.js';
import type { DeterminationWorkspace } from './workspace.js';

export interface CastVote extends DisputeRequest {
  /** On the draft ruling in the meeting's papers. */
  readonly choice: VoteChoice;
  readonly reasons?: string | null | undefined;
}

/**
 * A member of the leading group votes (表决). One vote each: voting again before the ruling replaces it, and what was
 * voted before stays on record.
 *
 * Refuses MEMBER_RECUSED, DELIBERATION_NOT_CONVENED and what {@link moveDispute} and the text limits refuse.
 */
export async function castVote(workspace: DeterminationWorkspace, input: CastVote): Promise<Outcome<string>> {
  const reasons = optionalText('reasons', 'statement', input.reasons);
  if (!reasons.ok) return reasons;
  const vote = { choice: input.choice, reasons: reasons.value };
  return moveDispute(workspace, input, {
    operation: 'castVote',
    input: vote,
    command: 'castVote',
    prepare: async (at) => {
      const present = await takesPart(at);
      if (!present.ok) return present;
      const convened = await isConvened(at);
      if (!convened.ok) return convened;
      const member = at.caller.officer;
      return ok({
        details: { member },
        write: async ({ id, version, round }) => {
          await at.manager.insert(VoteEntity, {
            disputeId: id,
            version,
            round,
            member,
            ...vote,
            castAt: at.now,
          });
          return ok(null);
        },
      });
    },
  });
}
