import { ok, type Outcome } from '../kernel/index.js';
import { changeOpinion, opiningAgency } from './change-opinion.js';
import { caseOfOwnOpinion, standingAt } from './own-opinion.js';
import { readOpinionContent, type OpinionContentInput } from './read-opinion-content.js';
import { requiredText } from './text-limits.js';
import { keyHolder, type DeterminationWorkspace, type Idempotent } from './workspace.js';

/** The whole opinion as it shall stand; nothing is carried over from the version before. */
export interface ReviseOpinion extends Idempotent, OpinionContentInput {
  readonly opinionId: string;
  /** The version the caller saw; refused when there is a newer one. */
  readonly expectedVersion?: number | null | undefined;
}

/**
 * Replaces what an agency's opinion says (修改意见), while opinions are collected or the parties consult. The earlier
 * versions stay. An agreement reached this way determines the case and settles the dispute.
 *
 * Refuses ACTOR_NOT_ALLOWED, OPINION_UNKNOWN, OPINION_WITHDRAWN, STALE_VERSION, MOVE_NOT_ALLOWED and what
 * {@link readOpinionContent} refuses.
 *
 * @returns the opinion's id
 */
export async function reviseOpinion(
  workspace: DeterminationWorkspace,
  input: ReviseOpinion,
): Promise<Outcome<string>> {
  const own = opiningAgency(workspace, 'reviseOpinion');
  if (!own.ok) return own;
  const key = requiredText('idempotencyKey', 'key', input.idempotencyKey);
  if (!key.ok) return key;
  const content = readOpinionContent(input);
  if (!content.ok) return content;
  const { opinionId, expectedVersion = null } = input;
  const request = {
    actor: keyHolder(workspace.caller),
    operation: 'reviseOpinion',
    key: key.value,
    input: { opinionId, expectedVersion, content: content.value },
  };
  const findCase = caseOfOwnOpinion(opinionId, own.value);
  return changeOpinion(workspace, 'reviseOpinion', request, findCase, async (_manager, opinion) => {
    const standing = standingAt(opinion, opinionId, expectedVersion);
    return standing.ok ? ok({ act: 'REVISED', content: content.value, withdrawalReason: null }) : standing;
  });
}
