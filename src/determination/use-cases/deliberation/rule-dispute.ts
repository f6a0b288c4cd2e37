import { ok, refused, type JsonValue, type Outcome } from '../../../kernel/index.js';
import { canonicalJson } from '../../../keys/signatures/index.js';
import { chairDecision } from '../../model/deliberation/discussion.js';
import { optionalText } from '../../model/inputs/text-limits.js';
import { majorityDeparted } from '../../model/refusals/discussion.errors.js';
import { rulingDiffersFromDraft } from '../../model/refusals/ruling.errors.js';
import { notPresiding } from '../../model/refusals/seating.errors.js';
import { daysAhead, readRulingText, type RulingTextInput } from '../../model/rulings/read-ruling-text.js';
import { rulingTextOf, type RulingText } from '../../model/rulings/ruling.js';
import type { DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import type { UseCaseContext } from '../steps/use-case-context.js';
import { carriedDraft, type Carried } from './carried-draft.js';
import {
  draftInMeeting,
  outsideMeeting,
  takesPart,
  type PresentRound,
  type ReviewedDraft,
} from './deliberation-rules.js';
import { pronounceRuling, type Decided } from './pronounce-ruling.js';

/** Where a text is given, it has to be the draft's: nobody rules something else than was voted on. */
export interface RuleDispute extends DisputeRequest, Partial<RulingTextInput> {
  /** Why it is decided otherwise than most members think, where the chair decides so. */
  readonly reasonsAgainstMajority?: string | null | undefined;
}

const FIELDS = [
  'substanceClass',
  'responsibleAgency',
  'disposition',
  'conduct',
  'gravity',
  'severity',
  'unassessedReason',
  'redLines',
  'rectificationOpinion',
  'reasons',
  'legalBasis',
  'rectifyBy',
  'jointTeam',
  'validUntil',
] as const satisfies readonly (keyof RulingText)[];

/** The fields of the input that were given. */
function given(input: Partial<RulingTextInput>): Partial<RulingTextInput> {
  return Object.fromEntries(
    FIELDS.flatMap((field) =>
      input[field] === null || input[field] === undefined ? [] : [[field, input[field]]],
    ),
  );
}

/** Refuses RULING_DIFFERS_FROM_DRAFT, and what {@link readRulingText} refuses. */
function sameAsDraft(text: Partial<RulingTextInput>, draft: RulingText): Outcome<null> {
  const read = readRulingText({ ...draft, ...text });
  if (!read.ok) return read;
  // Members of jsonb come back in another order than they went in.
  const textIn = (ruling: RulingText, field: keyof RulingText) => canonicalJson(ruling[field] as JsonValue);
  const fields = FIELDS.filter((field) => textIn(read.value, field) !== textIn(draft, field));
  return fields.length === 0 ? ok(null) : refused(rulingDiffersFromDraft({ fields }));
}

/** The draft that can be ruled now, and what lets whoever presides do so. */
interface Rulable {
  readonly round: PresentRound;
  readonly reviewed: ReviewedDraft;
  readonly carried: Carried;
}

export const ruleDisputeStep: DisputeStep<Rulable> = {
  mutation: 'ruleDispute',
  label: { en: 'Decide, and pronounce the ruling', zh: '作出研究认定' },
  commands: () => ['ruleDispute'],
  outOfTurn: outsideMeeting,
  isolation: 'SERIALIZABLE',
  due: true,
  permits: async (at) => {
    const { caller, now, locked } = at;
    const round = await takesPart(at, { held: locked });
    if (!round.ok) return round;
    const { presiding } = round.value;
    const member = caller.officer;
    if (presiding !== null && presiding !== member) return refused(notPresiding({ member, presiding }));
    const reviewed = draftInMeeting(at, round.value);
    if (!reviewed.ok) return reviewed;
    const ahead = daysAhead(reviewed.value.draft, now);
    if (!ahead.ok) return ahead;
    const carried = await carriedDraft(at, round.value, reviewed.value);
    if (!carried.ok) return carried;
    return ok({ round: round.value, reviewed: reviewed.value, carried: carried.value });
  },
};

/**
 * By votes, as they were counted; by the chair, who gives reasons where most of those who spoke were not for the draft. Refuses
 * REASONS_AGAINST_MAJORITY_MISSING.
 */
function decide(carried: Carried, reasons: string | null): Outcome<Decided> {
  if (carried.mode === 'VOTE') {
    return ok({ voteCount: carried.voteCount, decision: null, discussion: [] });
  }
  const { discussion } = carried;
  const departs = discussion.majority === 'NOT_FOR';
  if (departs && reasons === null) {
    const others = discussion.against + discussion.differing;
    return refused(majorityDeparted({ for: discussion.for, others }));
  }
  const decision = chairDecision(discussion, departs ? reasons : null);
  return ok({ voteCount: null, decision, discussion: discussion.views });
}

/**
 * Whoever presides decides on the reviewed draft and pronounces it as the group's finding (研究认定意见): what the business is,
 * who supervises it, and what is to be done. Where the chair decides, everybody else who is there has spoken before; where the
 * members vote, the draft is carried. Views and votes are counted and the ruling is made in one serializable transaction: what is
 * said is in the count or is refused, never half of both. The determination is in force at once; an earlier one on the same
 * line of business is superseded. Ruling and minutes take the next numbers of the group's papers.
 *
 * Refuses NOT_A_MEMBER, MEMBER_RECUSED, LEADING_GROUP_EMPTY, NOT_PRESIDING, RULING_NOT_TABLED, DRAFT_NOT_REVIEWED,
 * DELIBERATION_NOT_CONVENED, MEETING_NOT_BEGUN, RULING_DIFFERS_FROM_DRAFT, VALID_UNTIL_PASSED, DUE_DATE_PASSED, DAY_TOO_FAR_AHEAD;
 * CHAIR_SPEAKS_LAST, DISCUSSION_NOT_HELD, REASONS_AGAINST_MAJORITY_MISSING; QUORUM_NOT_MET, MAJORITY_NOT_REACHED; and what
 * {@link readRulingText}, {@link takeDisputeStep} and the text limits refuse.
 */
export async function ruleDispute(context: UseCaseContext, input: RuleDispute): Promise<Outcome<string>> {
  const text = given(input);
  const reasons = optionalText('reasonsAgainstMajority', 'statement', input.reasonsAgainstMajority);
  if (!reasons.ok) return reasons;
  return takeDisputeStep(context, input, ruleDisputeStep, {
    input: { ...text, reasonsAgainstMajority: reasons.value },
    prepare: async (at, { round, reviewed, carried }) => {
      const { draft } = reviewed;
      const same = sameAsDraft(text, rulingTextOf(draft));
      if (!same.ok) return same;
      const decided = decide(carried, reasons.value);
      if (!decided.ok) return decided;
      const { substanceClass, responsibleAgency, disposition } = draft;
      const { voteCount, decision } = decided.value;
      const by = voteCount ? { voteCount } : { decision };
      return ok({
        details: { substanceClass, responsibleAgency, disposition, ...by },
        write: (moved) => pronounceRuling(at, moved, round, reviewed, decided.value, context),
      });
    },
  });
}
