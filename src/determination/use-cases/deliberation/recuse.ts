import { PAPERS } from '../../rows/papers.js';
import { insertPaper } from '../../../workflow/recorder/index.js';
import { ok, type Outcome } from '../../../kernel/index.js';
import { afterRuling, takesPart, type PresentRound } from './deliberation-rules.js';
import type { DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export interface Recuse extends DisputeRequest {
  readonly reason: string;
}

export const recuseStep: DisputeStep<PresentRound> = {
  mutation: 'recuse',
  label: { en: 'Recuse yourself', zh: '自行回避' },
  commands: () => ['recuse'],
  outOfTurn: afterRuling,
  permits: (at) => takesPart(at),
};

/**
 * A member of the leading group takes himself off the dispute (自行回避): a vote he has cast no longer counts, and he can
 * neither vote nor rule in this round. Work goes on (行政处罚法 43). Who sits in his place is for `decideRecusal` to say.
 *
 * Refuses MEMBER_RECUSED the second time, NOT_A_MEMBER, LEADING_GROUP_EMPTY, VOTE_CLOSED after the ruling, and what {@link takeDisputeStep} and the text limits refuse.
 */
export async function recuse(context: UseCaseContext, input: Recuse): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  return takeDisputeStep(context, input, recuseStep, {
    input: { reason: reason.value },
    prepare: async (at) => {
      const member = at.caller.officer;
      return ok({
        details: { member },
        write: async ({ id, version, round }) => {
          await insertPaper(
            at.manager,
            PAPERS.recusal,
            {
              disputeId: id,
              version,
              round,
              member,
              recused: true,
              reason: reason.value,
              applicant: null,
              decidedBy: null,
              substitute: null,
              substituteAgency: null,
              recusedAt: at.now,
            },
            { by: at.caller, at: at.now },
          );
          return ok(null);
        },
      });
    },
  });
}
