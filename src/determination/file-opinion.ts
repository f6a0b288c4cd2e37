import { ok, refused, type Agency, type Outcome } from '../kernel/index.js';
import { changeOpinion, opiningAgency } from './change-opinion.js';
import { opinionAlreadyFiled, otherAgencysName } from './determination.errors.js';
import { readOpinionContent, type OpinionContentInput } from './read-opinion-content.js';
import { requiredText } from './text-limits.js';
import { keyHolder, type DeterminationWorkspace, type Idempotent } from './workspace.js';

export interface FileOpinion extends Idempotent, OpinionContentInput {
  readonly caseId: string;
  /** In whose name; the caller's own agency, which is also what leaving it out means. */
  readonly agency?: Agency | null | undefined;
}

/**
 * Files an agency's opinion (出具认定意见), once; after a withdrawal, anew. For an officer or leader of an agency
 * concerned. The last opinion of a case decides it: all agree and it is determined, or a dispute opens.
 *
 * Refuses ACTOR_NOT_ALLOWED, OTHER_AGENCYS_NAME, CASE_UNKNOWN, NOT_CONCERNED, MOVE_NOT_ALLOWED, OPINION_ALREADY_FILED
 * and what {@link readOpinionContent} refuses.
 *
 * @returns the opinion's id
 */
export async function fileOpinion(
  workspace: DeterminationWorkspace,
  input: FileOpinion,
): Promise<Outcome<string>> {
  const own = opiningAgency(workspace, 'fileOpinion');
  if (!own.ok) return own;
  if (input.agency && input.agency !== own.value) {
    return refused(otherAgencysName({ agency: input.agency, own: own.value }));
  }
  const key = requiredText('idempotencyKey', 'key', input.idempotencyKey);
  if (!key.ok) return key;
  const content = readOpinionContent(input);
  if (!content.ok) return content;
  const request = {
    actor: keyHolder(workspace.caller),
    operation: 'fileOpinion',
    key: key.value,
    input: { caseId: input.caseId, content: content.value },
  };
  const caseId = async () => ok(input.caseId);
  return changeOpinion(workspace, 'fileOpinion', request, caseId, async (_manager, opinion) =>
    opinion?.status === 'STANDING'
      ? refused(opinionAlreadyFiled({ opinionId: opinion.id }))
      : ok({ act: 'FILED', content: content.value, withdrawalReason: null }),
  );
}
