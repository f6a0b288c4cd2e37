import { ok, type Outcome } from '../../../kernel/index.js';
import { changeOpinion } from './change-opinion.js';
import { opiningAgency } from './opinion-step.js';
import type { OpinionChange } from './opinion-change.js';
import type { Signed } from './file-opinion.js';
import { caseOfOwnOpinion, answerAtVersion } from './own-opinion.js';
import { readOpinionContent, type OpinionContentInput } from '../../model/opinions/read-opinion-content.js';
import type { UseCaseContext, Idempotent } from '../steps/use-case-context.js';

/** The whole opinion as it shall stand; nothing is carried over from the version before. */
export interface ReviseOpinion extends Idempotent, Signed, OpinionContentInput {
  readonly opinionId: string;
  /** The version the caller saw; refused when there is a newer one. */
  readonly expectedVersion?: number | null | undefined;
}

/** Refuses ACTOR_NOT_ALLOWED and what {@link readOpinionContent} refuses. */
export function readRevision(context: UseCaseContext, input: ReviseOpinion): Outcome<OpinionChange> {
  const { opinionId, expectedVersion = null, idempotencyKey, signature = null } = input;
  const own = opiningAgency(context.caller, 'reviseOpinion');
  if (!own.ok) return own;
  const content = readOpinionContent(input);
  if (!content.ok) return content;
  return ok({
    command: 'reviseOpinion',
    idempotencyKey,
    input: { opinionId, expectedVersion, content: content.value },
    signature,
    findCaseId: caseOfOwnOpinion(opinionId, own.value),
    decide: async (_manager, opinion) => {
      const current = answerAtVersion(opinion, opinionId, expectedVersion);
      if (!current.ok) return current;
      return ok({ act: 'REVISED', answer: content.value, withdrawalReason: null });
    },
  });
}

/**
 * Replaces what an agency's opinion says (修改意见), while opinions are collected or the parties consult. The earlier
 * versions stay. An agreement reached this way determines the case and settles the dispute.
 *
 * Refuses OPINION_UNKNOWN, OPINION_WITHDRAWN, OPINION_DECLINED, STALE_VERSION and what {@link readRevision} and
 * {@link changeOpinion} refuse.
 *
 * @returns the opinion's id
 */
export function reviseOpinion(context: UseCaseContext, input: ReviseOpinion): Promise<Outcome<string>> {
  return changeOpinion(context, readRevision(context, input));
}
