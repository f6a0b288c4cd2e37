import { ok, refused, type Actor, type Outcome } from '../../../kernel/index.js';
import { changeOpinion } from './change-opinion.js';
import { opiningAgency } from './opinion-step.js';
import type { OpinionChange } from './opinion-change.js';
import { otherAgencysName } from '../../model/refusals/determination.errors.js';
import { readOpinionContent, type OpinionContentInput } from '../../model/opinions/read-opinion-content.js';
import type { UseCaseContext, Idempotent } from '../steps/use-case-context.js';

/** What every change of an opinion may carry. */
export interface Signed {
  /** 签名: a compact JWS over the statement that `statementToSign` gives. */
  readonly signature?: string | null | undefined;
}

export interface FileOpinion extends Idempotent, Signed, OpinionContentInput {
  readonly caseId: string;
  /** In whose name; the caller's own agency, which is also what leaving it out means. */
  readonly agency?: Actor | null | undefined;
}

/** Refuses ACTOR_NOT_ALLOWED, OTHER_AGENCYS_NAME and what {@link readOpinionContent} refuses. */
export function readFiling(context: UseCaseContext, input: FileOpinion): Outcome<OpinionChange> {
  const { caseId, idempotencyKey, signature = null } = input;
  const own = opiningAgency(context.caller, 'fileOpinion');
  if (!own.ok) return own;
  if (input.agency && input.agency !== own.value) {
    return refused(otherAgencysName({ agency: input.agency, own: own.value }));
  }
  const content = readOpinionContent(input);
  if (!content.ok) return content;
  return ok({
    command: 'fileOpinion',
    idempotencyKey,
    input: { caseId, content: content.value },
    signature,
    findCaseId: async () => ok(caseId),
    decide: async () => ok({ act: 'FILED', answer: content.value, withdrawalReason: null }),
  });
}

/**
 * Files an agency's opinion (出具业务实质认定意见), once; after a withdrawal or an answer of "not ours", anew. For an officer or
 * leader of an agency concerned. The last answer of a case decides it: all agree and it is determined, or a dispute opens.
 *
 * Refuses OPINION_ALREADY_FILED and what {@link readFiling} and {@link changeOpinion} refuse.
 *
 * @returns the opinion's id
 */
export function fileOpinion(context: UseCaseContext, input: FileOpinion): Promise<Outcome<string>> {
  return changeOpinion(context, readFiling(context, input));
}
