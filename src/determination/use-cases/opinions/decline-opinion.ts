import { ok, type Outcome } from '../../../kernel/index.js';
import { changeOpinion } from './change-opinion.js';
import { opiningAgency } from './opinion-step.js';
import type { OpinionChange } from './opinion-change.js';
import { expectVersion } from '../../model/inputs/read-inputs.js';
import type { Signed } from './file-opinion.js';
import type { LegalBasis } from '../../model/opinions/opinion.js';
import { readLegalBasis } from '../../model/opinions/read-opinion-content.js';
import { optionalText, requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext, Idempotent } from '../steps/use-case-context.js';

export interface DeclineOpinion extends Idempotent, Signed {
  readonly caseId: string;
  /** 理由: why the business is not the agency's to judge. */
  readonly reason: string;
  readonly legalBasis?: readonly LegalBasis[] | null | undefined;
  /** What has come to light since a determination in force that names the agency responsible. */
  readonly newEvidence?: string | null | undefined;
  /** The version of an earlier answer that the caller saw; refused when there is a newer one. */
  readonly expectedVersion?: number | null | undefined;
}

/** Refuses ACTOR_NOT_ALLOWED and what the text limits refuse. */
export function readDeclination(context: UseCaseContext, input: DeclineOpinion): Outcome<OpinionChange> {
  const { caseId, expectedVersion = null, idempotencyKey, signature = null } = input;
  const own = opiningAgency(context.caller, 'declineOpinion');
  if (!own.ok) return own;
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  const legalBasis = input.legalBasis?.length ? readLegalBasis(input.legalBasis) : ok([]);
  if (!legalBasis.ok) return legalBasis;
  const newEvidence = optionalText('newEvidence', 'statement', input.newEvidence);
  if (!newEvidence.ok) return newEvidence;
  const answer = {
    declineReason: reason.value,
    legalBasis: legalBasis.value,
    newEvidence: newEvidence.value,
  };
  return ok({
    command: 'declineOpinion',
    idempotencyKey,
    input: { caseId, expectedVersion, answer },
    signature,
    findCaseId: async () => ok(caseId),
    decide: async (_manager, opinion) => {
      const version = opinion ? expectVersion(expectedVersion, opinion) : ok(null);
      return version.ok ? ok({ act: 'DECLINED', answer, withdrawalReason: null }) : version;
    },
  });
}

/**
 * Answers for an agency concerned that the business is not its to judge (回复不属本部门职责), in place of an opinion or of the
 * one it gave. It is heard then and takes no position, but that it is not responsible: where every agency says so, the
 * business is without supervision (监管真空). As it has filed no opinion, it sees the others' only when the collection
 * has ended.
 *
 * Refuses OPINION_ALREADY_DECLINED, STALE_VERSION and what {@link readDeclination} and {@link changeOpinion} refuse.
 *
 * @returns the opinion's id
 */
export function declineOpinion(context: UseCaseContext, input: DeclineOpinion): Promise<Outcome<string>> {
  return changeOpinion(context, readDeclination(context, input));
}
