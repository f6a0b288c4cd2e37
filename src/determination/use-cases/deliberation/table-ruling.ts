import { PAPERS } from '../../rows/papers.js';
import { insertPaper } from '../../../workflow/recorder/index.js';
import { ok, refused, type Outcome } from '../../../kernel/index.js';
import { reviewTimer, stageWorkingDays } from '../../model/deadlines/stage-timer.js';
import { optionalText } from '../../model/inputs/text-limits.js';
import { reviewTimeOutOfRange, reviewTimeTooShort } from '../../model/refusals/draft.errors.js';
import { LEAST_LEGAL_REVIEW_WORKING_DAYS, MAX_LEGAL_REVIEW_WORKING_DAYS } from '../../settings/index.js';
import { draftDigest } from '../../signing/draft-digest.js';
import type { EntityManager } from 'typeorm';
import type { LawSource } from '../../../law/index.js';
import { readCaseSectors } from '../../rows/cases/case-sectors.js';
import { holdRedLines } from '../../model/cases/case-law.js';
import { holdSupervision } from '../../model/cases/supervision.js';
import { holdDisposition } from '../../model/cases/disposition-law.js';
import type { RulingText } from '../../model/rulings/ruling.js';
import type { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import { seatingOf, takesPart, type PresentRound } from './deliberation-rules.js';
import type { DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { daysAhead, readRulingText, type RulingTextInput } from '../../model/rulings/read-ruling-text.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export interface TableRuling extends DisputeRequest, RulingTextInput {
  /** How many working days the review is given; as the settings say when left out. */
  readonly reviewWorkingDays?: number | null | undefined;
  /** Why it is given fewer than seven. */
  readonly urgentReason?: string | null | undefined;
}

export const tableRulingStep: DisputeStep<PresentRound> = {
  mutation: 'tableRuling',
  label: { en: 'Lay a draft before the legality review', zh: '提出送审稿' },
  commands: () => ['tableRuling'],
  permits: (at) => (at.caller.agency === 'OFFICE' ? seatingOf(at) : takesPart(at)),
  due: true,
};

/**
 * How long the review may take. Refuses REVIEW_TIME_OUT_OF_RANGE, and REVIEW_TIME_TOO_SHORT where there are fewer than seven
 * working days and no reason (重大行政决策程序暂行条例 26).
 */
function readReviewTime(
  { reviewWorkingDays }: TableRuling,
  urgentReason: string | null,
  byDefault: number,
): Outcome<number> {
  const given = reviewWorkingDays ?? byDefault;
  const most = MAX_LEGAL_REVIEW_WORKING_DAYS;
  if (!(given >= 1 && given <= most)) return refused(reviewTimeOutOfRange({ given, most }));
  const least = LEAST_LEGAL_REVIEW_WORKING_DAYS;
  return given < least && urgentReason === null ? refused(reviewTimeTooShort({ given, least })) : ok(given);
}

/**
 * Its red lines have to be drawn, and its disposition one that the conduct allows, for the case on the day on which it was opened.
 * Whom it names has to be able to supervise today.
 *
 * Refuses RED_LINE_UNKNOWN, RED_LINE_NOT_IN_FORCE, CONDUCT_UNKNOWN, DISPOSITION_NOT_ALLOWED, ACTOR_UNKNOWN, ACTOR_NOT_IN_FORCE and NO_SUCH_POWER.
 */
async function holdRuling(
  manager: EntityManager,
  law: LawSource,
  substanceCase: SubstanceCaseEntity,
  { redLines, disposition, conduct, gravity, responsibleAgency, jointTeam }: RulingText,
  now: Date,
): Promise<Outcome<unknown>> {
  const rows = law.snapshot();
  for (const actor of [responsibleAgency, ...(jointTeam ? [jointTeam.lead, ...jointTeam.members] : [])]) {
    const supervises = holdSupervision(rows, actor, now);
    if (!supervises.ok) return supervises;
  }
  const { regions, homeRegion: region, openedAt } = substanceCase;
  const terms = { sectors: await readCaseSectors(manager, substanceCase), regions, region, openedAt };
  const drawn = holdRedLines(rows, terms, redLines);
  if (!drawn.ok) return drawn;
  return holdDisposition(rows, terms, { licensed: null, conduct, gravity, disposition });
}

/**
 * The office or a member lays a draft before the legality review (提出送审稿), from where it comes before the members. What
 * they say and how they vote is on this draft and no other: a new draft goes back to the review, and makes what was said and
 * voted on the one before it void. All of it stays on record.
 *
 * Refuses LEADING_GROUP_EMPTY, and of a member NOT_A_MEMBER and MEMBER_RECUSED; REVIEW_TIME_OUT_OF_RANGE, REVIEW_TIME_TOO_SHORT,
 * VALID_UNTIL_PASSED, DUE_DATE_PASSED, DAY_TOO_FAR_AHEAD and what {@link holdRuling}, {@link readRulingText} and
 * {@link takeDisputeStep} refuse.
 */
export async function tableRuling(context: UseCaseContext, input: TableRuling): Promise<Outcome<string>> {
  const text = readRulingText(input);
  if (!text.ok) return text;
  const urgentReason = optionalText('urgentReason', 'sentence', input.urgentReason);
  if (!urgentReason.ok) return urgentReason;
  const byDefault = stageWorkingDays('LEGAL_REVIEW', context.settings);
  const reviewTime = readReviewTime(input, urgentReason.value, byDefault);
  if (!reviewTime.ok) return reviewTime;
  const review = { reviewWorkingDays: reviewTime.value, urgentReason: urgentReason.value };
  return takeDisputeStep(context, input, tableRulingStep, {
    input: { ...text.value, ...review },
    prepare: async ({ manager, substanceCase, caller, now }) => {
      const ahead = daysAhead(text.value, now);
      if (!ahead.ok) return ahead;
      const lawful = await holdRuling(manager, context.law, substanceCase, text.value, now);
      if (!lawful.ok) return lawful;
      const textSha256 = draftDigest(text.value);
      return ok({
        details: { textSha256, ...review },
        change: reviewTimer(review.reviewWorkingDays, now),
        write: async ({ id, version, round }) => {
          await insertPaper(
            manager,
            PAPERS.rulingDraft,
            {
              disputeId: id,
              version,
              round,
              ...text.value,
              ...review,
              redLines: [...text.value.redLines],
              textSha256,
              tabledByAgency: caller.agency,
              tabledLevel: caller.level,
              tabledRegion: caller.region,
              tabledBy: caller.officer,
              tabledAt: now,
            },
            { by: caller, at: now },
          );
          return ok(null);
        },
      });
    },
  });
}
