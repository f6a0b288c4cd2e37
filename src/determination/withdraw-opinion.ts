import { ok, type Outcome } from '../kernel/index.js';
import { changeOpinion, opiningAgency } from './change-opinion.js';
import { currentVersion } from './opinion.repository.js';
import { caseOfOwnOpinion, standingAt } from './own-opinion.js';
import { requiredText } from './text-limits.js';
import { keyHolder, type DeterminationWorkspace, type Idempotent } from './workspace.js';

export interface WithdrawOpinion extends Idempotent {
  readonly opinionId: string;
  readonly reason: string;
  /** The version the caller saw; refused when there is a newer one. */
  readonly expectedVersion?: number | null | undefined;
}

/**
 * Takes an agency's opinion back (撤回意见), while opinions are collected or the parties consult; the case then waits for
 * a new one. What it said stays on record.
 *
 * Refuses ACTOR_NOT_ALLOWED, OPINION_UNKNOWN, OPINION_WITHDRAWN, STALE_VERSION, MOVE_NOT_ALLOWED and what the text
 * limits refuse.
 *
 * @returns the opinion's id
 */
export async function withdrawOpinion(
  workspace: DeterminationWorkspace,
  input: WithdrawOpinion,
): Promise<Outcome<string>> {
  const own = opiningAgency(workspace, 'withdrawOpinion');
  if (!own.ok) return own;
  const key = requiredText('idempotencyKey', 'key', input.idempotencyKey);
  if (!key.ok) return key;
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  const { opinionId, expectedVersion = null } = input;
  const request = {
    actor: keyHolder(workspace.caller),
    operation: 'withdrawOpinion',
    key: key.value,
    input: { opinionId, expectedVersion, reason: reason.value },
  };
  const findCase = caseOfOwnOpinion(opinionId, own.value);
  return changeOpinion(workspace, 'withdrawOpinion', request, findCase, async (manager, opinion) => {
    const standing = standingAt(opinion, opinionId, expectedVersion);
    if (!standing.ok) return standing;
    const content = await currentVersion(manager, standing.value);
    return ok({ act: 'WITHDRAWN', content, withdrawalReason: reason.value });
  });
}
