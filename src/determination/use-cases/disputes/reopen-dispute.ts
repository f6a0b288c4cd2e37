import { ok, refused, type Outcome } from '../../../kernel/index.js';
import { caseAlreadyOpen } from '../../model/refusals/determination.errors.js';
import type { DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { lockBusinessLines } from '../../rows/cases/substance-case.repository.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';
import { caseRecorder } from '../../transitions/transitions.js';

export interface ReopenDispute extends DisputeRequest {
  /** 新证据: what has come to light since the ruling. */
  readonly newEvidence: string;
}

export const reopenDisputeStep: DisputeStep<null> = {
  mutation: 'reopenDispute',
  label: { en: 'Reopen the dispute', zh: '重新提请' },
  commands: () => ['reopenDispute'],
  permits: async ({ manager, reads, substanceCase: { id, platformCode, businessLine }, locked }) => {
    const codes = [platformCode, ...(await reads.members(id))];
    const lines = codes.map((code) => ({ platformCode: code, businessLine }));
    if (locked) await lockBusinessLines(manager, lines);
    for (const line of lines) {
      const open = await reads.openCase(line.platformCode, businessLine);
      if (open === null) continue;
      const { id: caseId, number } = open;
      return refused(caseAlreadyOpen({ caseId, number, platform: line.platformCode, businessLine }));
    }
    return ok(null);
  },
};

/**
 * The office reopens a ruled dispute on new evidence (重新提请): it goes before the leading group again, in a new round
 * with votes and recusals of its own. The determination stays in force until the next ruling supersedes it.
 *
 * Refuses CASE_ALREADY_OPEN where a newer case on the same line of business is open, and what {@link takeDisputeStep} and
 * the text limits refuse.
 */
export async function reopenDispute(context: UseCaseContext, input: ReopenDispute): Promise<Outcome<string>> {
  const newEvidence = requiredText('newEvidence', 'statement', input.newEvidence);
  if (!newEvidence.ok) return newEvidence;
  return takeDisputeStep(context, input, reopenDisputeStep, {
    input: { newEvidence: newEvidence.value },
    prepare: async ({ manager, dispute, substanceCase, caller, now }) => {
      const round = dispute.round + 1;
      const details = { newEvidence: newEvidence.value, round };
      const metadata = { by: caller, at: now, details: { disputeId: dispute.id, round } };
      return ok({
        details,
        change: { round },
        write: () => caseRecorder.transition(manager, substanceCase, 'reopenDispute', metadata),
      });
    },
  });
}
