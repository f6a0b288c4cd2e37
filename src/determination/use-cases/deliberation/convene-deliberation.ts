import { PAPERS } from '../../rows/papers.js';
import { insertPaper } from '../../../workflow/recorder/index.js';
import { ok, type Outcome } from '../../../kernel/index.js';
import { notPast, readSha256 } from '../../model/inputs/read-inputs.js';
import { beforeReview, reviewedDraft, seatingOf, type PresentRound } from './deliberation-rules.js';
import type { MeetingPaper } from '../../model/deliberation/deliberation.js';
import type { DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { optionalText, readList, requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

interface PaperInput {
  readonly title: string;
  readonly sha256?: string | null | undefined;
}

export interface ConveneDeliberation extends DisputeRequest {
  /** When the leading group meets (UTC). */
  readonly meetingAt: Date;
  /** 会议地点. */
  readonly place?: string | null | undefined;
  readonly papers?: readonly PaperInput[] | null | undefined;
}

function readPaper({ title, sha256 }: PaperInput, place: string): Outcome<MeetingPaper> {
  const read = requiredText(`${place}.title`, 'sentence', title);
  if (!read.ok) return read;
  const digest = sha256 == null ? ok(null) : readSha256(`${place}.sha256`, sha256);
  return digest.ok ? ok({ title: read.value, sha256: digest.value }) : digest;
}

export const conveneDeliberationStep: DisputeStep<PresentRound> = {
  mutation: 'conveneDeliberation',
  label: { en: 'Convene the leading group', zh: '召集会议' },
  commands: () => ['conveneDeliberation'],
  outOfTurn: beforeReview,
  permits: async (at) => {
    const round = await seatingOf(at);
    if (!round.ok) return round;
    const reviewed = reviewedDraft(at, round.value.record);
    return reviewed.ok ? round : reviewed;
  },
  due: true,
};

/**
 * The office convenes the leading group (召集会议) for an hour that is not past, and lays the papers before it; again, when a
 * meeting is put off: then the new hour holds, and nothing is voted on or ruled before it.
 *
 * Refuses DEADLINE_OUT_OF_RANGE for a meeting in the past, EVIDENCE_HASH_MALFORMED, LEADING_GROUP_EMPTY, DRAFT_NOT_REVIEWED and what {@link takeDisputeStep} and the text limits refuse.
 */
export async function conveneDeliberation(
  context: UseCaseContext,
  input: ConveneDeliberation,
): Promise<Outcome<string>> {
  const papers = readList('papers', input.papers ?? [], readPaper);
  if (!papers.ok) return papers;
  const place = optionalText('place', 'sentence', input.place);
  if (!place.ok) return place;
  const { meetingAt } = input;
  const details = { meetingAt: meetingAt.toISOString(), place: place.value, papers: papers.value };
  return takeDisputeStep(context, input, conveneDeliberationStep, {
    input: details,
    prepare: async ({ manager, caller, now }) => {
      const hour = notPast('meetingAt', meetingAt, now);
      if (!hour.ok) return hour;
      return ok({
        details,
        write: async ({ id, version, round }) => {
          const row = { disputeId: id, version, round, meetingAt, place: place.value, papers: papers.value };
          await insertPaper(
            manager,
            PAPERS.deliberation,
            {
              ...row,
              convenedBy: caller.officer,
              convenedAt: now,
            },
            { by: caller, at: now },
          );
          return ok(null);
        },
      });
    },
  });
}
