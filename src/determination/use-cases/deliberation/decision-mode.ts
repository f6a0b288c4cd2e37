import { ok, refused, type Outcome } from '../../../kernel/index.js';
import type { DecisionMode } from '../../../leading-groups/index.js';
import { discussionOf, type Discussion } from '../../model/deliberation/discussion.js';
import { meetingsAfter } from '../../model/deliberation/deliberation.js';
import {
  chairSpeaksLast,
  discussionNotHeld,
  otherDecisionMode,
} from '../../model/refusals/discussion.errors.js';
import type { RoundView } from '../../rows/deliberation/read-round.js';
import type { DisputeStepContext } from '../steps/dispute-step.js';
import type { PresentRound, ReviewedDraft } from './deliberation-rules.js';

/** Refuses OTHER_DECISION_MODE where the group decides otherwise, as it did when the dispute was opened. */
export async function decidesBy(
  { reads, dispute }: DisputeStepContext,
  wanted: DecisionMode,
): Promise<Outcome<null>> {
  const mode = await reads.decisionMode(dispute);
  return mode === wanted ? ok(null) : refused(otherDecisionMode({ mode }));
}

/** How the discussion of a reviewed draft stands in the meeting that holds. */
export function discussionNow(
  { present, presiding, record }: PresentRound,
  { draft, review }: ReviewedDraft,
): Discussion<RoundView> {
  const meetings = meetingsAfter(record.meetings, review).map(({ version }) => version);
  return discussionOf({
    present: present.map(({ member }) => member),
    presiding,
    draftVersion: draft.version,
    meeting: Math.max(...meetings),
    views: record.views,
    absences: record.absences,
  });
}

/**
 * The discussion, once everybody else who is there has spoken, so that the chair may speak and decide. Refuses
 * CHAIR_SPEAKS_LAST, and DISCUSSION_NOT_HELD where everybody else is absent.
 */
export function finishedDiscussion(
  round: PresentRound,
  reviewed: ReviewedDraft,
): Outcome<Discussion<RoundView>> {
  const discussion = discussionNow(round, reviewed);
  const { missing, absent, views } = discussion;
  if (missing.length > 0) return refused(chairSpeaksLast({ missing }));
  return absent.length > 0 && views.length === 0 ? refused(discussionNotHeld({})) : ok(discussion);
}
