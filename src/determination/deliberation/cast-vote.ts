import { insertRow } from '../../database/index.js';
import { ok, type Outcome } from '../../kernel/index.js';
import { afterRuling, meetingsOf, tabledDraft, takesPart } from './deliberation-rules.js';
import { VoteEntity } from './deliberation.entity.js';
import type { VoteChoice } from './deliberation.js';
import { moveDispute, type DisputeRequest } from '../disputes/move-dispute.js';
import { optionalText } from '../text-limits.js';
import type { DeterminationWorkspace } from '../workspace.js';

export interface CastVote extends DisputeRequest {
  /** On the draft ruling that is tabled. */
  readonly choice: VoteChoice;
  readonly reasons?: string | null | undefined;
}

/**
 * A member of the leading group votes on the tabled draft (表决). One vote each: voting again before the ruling replaces
 * it, and what was voted before stays on record. The reasons of a vote against are kept with the ruling as a dissent
 * (少数意见).
 *
 * Refuses NOT_A_MEMBER, MEMBER_RECUSED, LEADING_GROUP_EMPTY, DELIBERATION_NOT_CONVENED, RULING_NOT_TABLED, VOTE_CLOSED
 * after the ruling, and what {@link moveDispute} and the text limits refuse.
 */
export async function castVote(workspace: DeterminationWorkspace, input: CastVote): Promise<Outcome<string>> {
  const reasons = optionalText('reasons', 'statement', input.reasons);
  if (!reasons.ok) return reasons;
  const vote = { choice: input.choice, reasons: reasons.value };
  return moveDispute(workspace, input, {
    operation: 'castVote',
    input: vote,
    command: 'castVote',
    outOfTurn: afterRuling,
    prepare: async (at) => {
      const present = await takesPart(at);
      if (!present.ok) return present;
      const convened = meetingsOf(at, present.value);
      if (!convened.ok) return convened;
      const draft = tabledDraft(at, present.value);
      if (!draft.ok) return draft;
      const draftVersion = draft.value.version;
      const member = at.caller.officer;
      return ok({
        details: { member, draftVersion },
        write: async ({ id, version, round }) => {
          await insertRow(at.manager, VoteEntity, {
            disputeId: id,
            version,
            round,
            draftVersion,
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
