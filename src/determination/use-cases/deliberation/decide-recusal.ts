import { PAPERS } from '../../rows/papers.js';
import { insertPaper } from '../../../workflow/recorder/index.js';
import { ok, readPersonName, refused, type Actor, type Outcome } from '../../../kernel/index.js';
import { afterRuling, seatingOf, type PresentRound } from './deliberation-rules.js';
import { memberRecused, notConcerned } from '../../model/refusals/determination.errors.js';
import type { DisputeStepContext, DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { notAMember, recusalNotYours, substituteNotPossible } from '../../model/refusals/seating.errors.js';
import type { Seating } from '../../model/deliberation/seating.js';
import { optionalPersonName, requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export interface DecideRecusal extends DisputeRequest {
  /** Whose taking part is in question, by the name in his tokens. */
  readonly member: string;
  readonly recused: boolean;
  readonly reasons: string;
  /** Who applied for it: a party, the office, or the leading group of its own motion. */
  readonly applicant: Actor;
  /** 代为参会人员: who sits in the member's place; nobody when left out. */
  readonly substitute?: string | null | undefined;
  /** The agency that the substitute stands for; the member's when left out. */
  readonly substituteAgency?: Actor | null | undefined;
}

/** The one who presides decides on the others; on him, a leader of the office does. Nobody decides on himself. */
function mayDecide({ caller }: DisputeStepContext, { presiding }: Seating, member: string): Outcome<null> {
  const decider = presiding === null || presiding === member ? 'OFFICE' : 'PRESIDING';
  const isDecider =
    decider === 'OFFICE'
      ? caller.agency === 'OFFICE' && caller.role === 'LEADER'
      : caller.agency === 'LEADING_GROUP' && caller.officer === presiding;
  return isDecider ? ok(null) : refused(recusalNotYours({ member, decider }));
}

function mayApply({ substanceCase }: DisputeStepContext, applicant: Actor): Outcome<null> {
  const concerned = substanceCase.concernedAgencies;
  return applicant === 'OFFICE' ||
    applicant === 'LEADING_GROUP' ||
    concerned.some((each) => each === applicant)
    ? ok(null)
    : refused(notConcerned({ agency: applicant, concerned }));
}

/** A recusal is not taken back; it may get a substitute later. */
function fitsIn(
  { seated, present, recused }: Seating,
  decision: { readonly member: string; readonly recused: boolean; readonly substitute: string | null },
): Outcome<null> {
  const { member, substitute } = decision;
  if (recused.has(member) && (!decision.recused || substitute === null)) {
    return refused(memberRecused({ member }));
  }
  if (substitute === null) return ok(null);
  if (!decision.recused) return refused(substituteNotPossible({ substitute, problem: 'NOT_RECUSED' }));
  if (recused.has(substitute)) return refused(substituteNotPossible({ substitute, problem: 'RECUSED' }));
  const sits = [...present, ...seated].some((each) => each.member === substitute);
  return sits ? refused(substituteNotPossible({ substitute, problem: 'SEATED' })) : ok(null);
}

export const decideRecusalStep: DisputeStep<PresentRound> = {
  mutation: 'decideRecusal',
  label: { en: 'Decide on a recusal', zh: '作出回避决定' },
  commands: () => ['decideRecusal'],
  outOfTurn: afterRuling,
  permits: (at) => seatingOf(at),
  offered: (round, at) => round.seated.some(({ member }) => mayDecide(at, round, member).ok),
};

/**
 * Decides on an application that a member stand aside (回避决定): he does or does not, and somebody may be named to sit in
 * his place. Whoever presides decides on the others, and a leader of the office on whoever presides (行政处罚法 43;
 * 公务员法 77: nobody decides on himself). Until the decision, and during it, work goes on.
 *
 * Refuses RECUSAL_NOT_YOURS, NOT_A_MEMBER for somebody who does not sit in the group, NOT_CONCERNED for an applicant who is
 * no party, MEMBER_RECUSED, SUBSTITUTE_NOT_POSSIBLE, LEADING_GROUP_EMPTY, VOTE_CLOSED after the ruling, and what
 * {@link takeDisputeStep} and the text limits refuse.
 */
export async function decideRecusal(context: UseCaseContext, input: DecideRecusal): Promise<Outcome<string>> {
  const member = readPersonName('member', input.member);
  if (!member.ok) return member;
  const reason = requiredText('reasons', 'statement', input.reasons);
  if (!reason.ok) return reason;
  const substitute = optionalPersonName('substitute', input.substitute);
  if (!substitute.ok) return substitute;
  const { recused, applicant } = input;
  const decision = { member: member.value, recused, applicant, substitute: substitute.value };
  const named = { substituteAgency: input.substituteAgency ?? null };
  return takeDisputeStep(context, input, decideRecusalStep, {
    input: { ...decision, ...named, reason: reason.value },
    prepare: async (at, present) => {
      const seat = present.seated.find((each) => each.member === decision.member);
      const { level, region } = at.dispute;
      if (!seat) return refused(notAMember({ member: decision.member, level, region }));
      const decides = mayDecide(at, present, decision.member);
      if (!decides.ok) return decides;
      const applies = mayApply(at, applicant);
      if (!applies.ok) return applies;
      const fits = fitsIn(present, decision);
      if (!fits.ok) return fits;
      const substituteAgency = decision.substitute === null ? null : (named.substituteAgency ?? seat.agency);
      return ok({
        details: decision,
        write: async ({ id, version, round }) => {
          await insertPaper(
            at.manager,
            PAPERS.recusal,
            {
              disputeId: id,
              version,
              round,
              ...decision,
              substituteAgency,
              reason: reason.value,
              decidedBy: at.caller.officer,
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
