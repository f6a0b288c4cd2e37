import { insertRow } from '../../../database/index.js';
import { ok, type Outcome } from '../../../kernel/index.js';
import { seatingOf, takesPart, type PresentRound } from './deliberation-rules.js';
import { RulingDraftEntity } from '../../rows/determinations/determination.entity.js';
import type { DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { daysAhead, readRulingText, type RulingTextInput } from '../../model/rulings/read-ruling-text.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export interface TableRuling extends DisputeRequest, RulingTextInput {}

export const tableRulingStep: DisputeStep<PresentRound> = {
  mutation: 'tableRuling',
  label: { en: 'Table a draft ruling', zh: '提出裁定草案' },
  commands: () => ['tableRuling'],
  permits: (at) => (at.caller.agency === 'OFFICE' ? seatingOf(at) : takesPart(at)),
  due: true,
};

/**
 * The office or a member puts a draft ruling before the members (提出裁定草案). Votes are on this draft and no other: a new
 * draft makes the votes on the one before it void. They stay on record.
 *
 * Refuses LEADING_GROUP_EMPTY, and of a member NOT_A_MEMBER and MEMBER_RECUSED; VALID_UNTIL_PASSED, DUE_DATE_PASSED, DAY_TOO_FAR_AHEAD and
 * what {@link readRulingText} and {@link takeDisputeStep} refuse.
 */
export async function tableRuling(context: UseCaseContext, input: TableRuling): Promise<Outcome<string>> {
  const text = readRulingText(input);
  if (!text.ok) return text;
  return takeDisputeStep(context, input, tableRulingStep, {
    input: { ...text.value },
    prepare: async ({ manager, caller, now }) => {
      const ahead = daysAhead(text.value, now);
      if (!ahead.ok) return ahead;
      return ok({
        write: async ({ id, version, round }) => {
          await insertRow(manager, RulingDraftEntity, {
            disputeId: id,
            version,
            round,
            ...text.value,
            redLines: [...text.value.redLines],
            tabledByAgency: caller.agency,
            tabledBy: caller.officer,
            tabledAt: now,
          });
          return ok(null);
        },
      });
    },
  });
}
