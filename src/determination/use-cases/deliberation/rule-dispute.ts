import { insertRow } from '../../../database/index.js';
import { newId, ok, refused, type JsonValue, type Outcome } from '../../../kernel/index.js';
import { canonicalJson } from '../../../keys/signatures/index.js';
import { draftInMeeting, outsideMeeting, takesPart, type PresentRound } from './deliberation-rules.js';
import type { TabledDraft } from '../../rows/deliberation/read-round.js';
import { firstMeetingAt } from '../../model/deliberation/deliberation.js';
import { RulingEntity } from '../../rows/determinations/determination.entity.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import { enterIntoForce } from '../determinations/enter-into-force.js';
import type { DisputeStepContext, DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { daysAhead, readRulingText, type RulingTextInput } from '../../model/rulings/read-ruling-text.js';
import { rulingDocument } from '../../signing/ruling-document.js';
import {
  majorityNotReached,
  quorumNotMet,
  rulingDiffersFromDraft,
} from '../../model/refusals/ruling.errors.js';
import { rulingTextOf, type RulingText } from '../../model/rulings/ruling.js';
import { notPresiding } from '../../model/refusals/seating.errors.js';
import { tally, type Count, type VoteCount } from '../../model/rulings/tally.js';
import { votingRulesOf } from '../../rows/deliberation/voting-rules.js';
import type { UseCaseContext } from '../steps/use-case-context.js';
import { caseRecorder } from '../../transitions/transitions.js';

/** Where a text is given, it has to be the draft's: nobody rules something else than was voted on. */
export interface RuleDispute extends DisputeRequest, Partial<RulingTextInput> {}

const FIELDS = [
  'substanceClass',
  'responsibleAgency',
  'disposition',
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

/** Counts the votes on the draft. Refuses QUORUM_NOT_MET and MAJORITY_NOT_REACHED. */
function count(
  { present, presiding, record: { votes } }: PresentRound,
  { openedAt, now, rules }: Pick<Count, 'openedAt' | 'now' | 'rules'>,
): Outcome<VoteCount> {
  const members = present.map(({ member }) => member);
  const result = tally({ members, votes, presiding, openedAt, now, rules });
  const { quorum, for: inFavour, against, abstain, need, simpleMajorityFrom, carriedBy, ballots } = result;
  if (quorum.have < quorum.need) return refused(quorumNotMet(quorum));
  if (carriedBy === null) {
    const facts = { for: inFavour, against, abstain, need };
    return refused(majorityNotReached({ ...facts, simpleMajorityFrom: simpleMajorityFrom.toISOString() }));
  }
  const voters = ballots.map(({ member }) => member);
  return ok({
    members: result.members,
    quorum: quorum.need,
    for: inFavour,
    against,
    abstain,
    carriedBy,
    voters,
  });
}

/** Writes and signs the ruling, puts its determination into force, and closes the case. */
async function pronounce(
  { manager, substanceCase, caller, now }: DisputeStepContext,
  { id: disputeId, round }: DisputeEntity,
  draft: TabledDraft,
  voteCount: VoteCount,
  { rulings }: UseCaseContext,
): Promise<Outcome<unknown>> {
  const text = rulingTextOf(draft);
  const unsigned = {
    id: newId(),
    disputeId,
    round,
    ...text,
    redLines: [...text.redLines],
    draftVersion: draft.version,
    voteCount,
    ruledBy: caller.officer,
    ruledAt: now,
  };
  const jws = await rulings.sign(rulingDocument(unsigned, substanceCase), now);
  const ruling: RulingEntity = { ...unsigned, jws };
  await insertRow(manager, RulingEntity, ruling);
  const determinationId = await enterIntoForce(manager, substanceCase, text, ruling, now);
  const body = { disputeId, rulingId: ruling.id, determinationId };
  return caseRecorder.transition(manager, substanceCase, 'ruleDispute', {
    by: caller,
    at: now,
    details: body,
  });
}

/** The draft that can be ruled now, and the count that carries it. */
interface Carried {
  readonly draft: TabledDraft;
  readonly voteCount: VoteCount;
}

export const ruleDisputeStep: DisputeStep<Carried> = {
  mutation: 'ruleDispute',
  label: { en: 'Rule the dispute', zh: '作出研究认定意见' },
  commands: () => ['ruleDispute'],
  outOfTurn: outsideMeeting,
  isolation: 'SERIALIZABLE',
  due: true,
  permits: async (at) => {
    const { manager, caller, now, locked } = at;
    const round = await takesPart(at, { held: locked });
    if (!round.ok) return round;
    const { presiding } = round.value;
    const member = caller.officer;
    if (presiding !== null && presiding !== member) return refused(notPresiding({ member, presiding }));
    const reviewed = draftInMeeting(at, round.value);
    if (!reviewed.ok) return reviewed;
    const { draft } = reviewed.value;
    const ahead = daysAhead(draft, now);
    if (!ahead.ok) return ahead;
    const openedAt = firstMeetingAt(round.value.record.meetings);
    const counted = count(round.value, { openedAt, now, rules: votingRulesOf(manager) });
    return counted.ok ? ok({ draft, voteCount: counted.value }) : counted;
  },
};

/**
 * Whoever presides closes the vote and, if the tabled draft is carried, pronounces it as the ruling (研究认定意见): what the
 * business is, who supervises it, and what is to be rectified. Votes are counted and the ruling is made in one serializable
 * transaction: a vote is in the count or is refused, never half of both. The determination is in force at once; an
 * earlier one on the same line of business is superseded.
 *
 * Refuses NOT_A_MEMBER, MEMBER_RECUSED, LEADING_GROUP_EMPTY, NOT_PRESIDING, RULING_NOT_TABLED, DRAFT_NOT_REVIEWED,
 * DELIBERATION_NOT_CONVENED, MEETING_NOT_BEGUN, RULING_DIFFERS_FROM_DRAFT, VALID_UNTIL_PASSED, DUE_DATE_PASSED, DAY_TOO_FAR_AHEAD, QUORUM_NOT_MET, MAJORITY_NOT_REACHED and what
 * {@link readRulingText} and {@link takeDisputeStep} refuse.
 */
export async function ruleDispute(context: UseCaseContext, input: RuleDispute): Promise<Outcome<string>> {
  const text = given(input);
  return takeDisputeStep(context, input, ruleDisputeStep, {
    input: { ...text },
    prepare: async (at, { draft, voteCount }) => {
      const same = sameAsDraft(text, rulingTextOf(draft));
      if (!same.ok) return same;
      const { substanceClass, responsibleAgency, disposition } = draft;
      return ok({
        details: { substanceClass, responsibleAgency, disposition, voteCount },
        write: (moved) => pronounce(at, moved, draft, voteCount, context),
      });
    },
  });
}
