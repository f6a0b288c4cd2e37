import { PAPERS } from '../../rows/papers.js';
import { insertPaper } from '../../../workflow/recorder/index.js';
import { nextDocumentNumber } from '../../../leading-groups/index.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import { meetingsAfter } from '../../model/deliberation/deliberation.js';
import type { MeetingOutcome, MinutesContent } from '../../model/deliberation/discussion.js';
import {
  DeliberationEntity,
  RecusalEntity,
  VoteEntity,
} from '../../rows/deliberation/deliberation.entity.js';
import { selectRows } from '../../../database/index.js';
import type { DisputeStepContext } from '../steps/dispute-step.js';
import type { PresentRound, ReviewedDraft } from './deliberation-rules.js';

/** What was said or voted in a meeting that decided, as its minutes keep it. */
export interface MeetingResult {
  readonly outcome: MeetingOutcome;
  readonly absent: readonly string[];
  readonly discussion: readonly {
    readonly member: string;
    readonly position: MinutesContent['discussion'][number]['position'];
    readonly reasons: string | null;
  }[];
  readonly reasons: string | null;
}

/**
 * Writes the minutes of a meeting that decided on a draft (会议纪要), under the next number of the group's papers.
 *
 * @param moved the dispute after the decision
 * @param group the leading group that met
 */
export async function writeMinutes(
  { manager, now, caller }: Pick<DisputeStepContext, 'manager' | 'now' | 'caller'>,
  moved: DisputeEntity,
  { seated, record }: PresentRound,
  { draft, review }: ReviewedDraft,
  { outcome, absent, discussion, reasons }: MeetingResult,
): Promise<void> {
  const { id: disputeId, version, round, level, region } = moved;
  const last = Math.max(...meetingsAfter(record.meetings, review).map((meeting) => meeting.version));
  const [meeting] = await selectRows(manager, DeliberationEntity, { where: { disputeId, version: last } });
  if (!meeting) throw new Error(`Dispute ${disputeId} has no meeting ${last}.`);
  const recusals = await selectRows(manager, RecusalEntity, {
    where: { disputeId, round },
    order: { version: 'ASC' },
  });
  const agencies = new Map(seated.map((each) => [each.member, each.agency]));
  const named = (member: string) => ({ member, agency: agencies.get(member) ?? null });
  const away = new Set(absent);
  const reasonOf = new Map(record.absences.map((each) => [each.member, each.reason]));
  const lastRecusal = new Map(recusals.map((each) => [each.member, each]));
  const recused = [...lastRecusal.values()].filter((each) => each.recused);
  const isRecused = new Set(recused.map(({ member }) => member));
  const content: MinutesContent = {
    chair: named(caller.officer),
    present: seated
      .map(({ member }) => member)
      .filter((member) => !away.has(member) && !isRecused.has(member))
      .map(named),
    absent: absent.map((member) => ({ ...named(member), reason: reasonOf.get(member) ?? null })),
    recused: recused.map(({ member, reason, substitute }) => ({ ...named(member), reason, substitute })),
    papers: meeting.papers,
    discussion: discussion.map(({ member, position, reasons: given }) => ({
      ...named(member),
      position,
      reasons: given,
    })),
    outcome,
    reasons,
  };
  await insertPaper(
    manager,
    PAPERS.minutes,
    {
      disputeId,
      version,
      round,
      draftVersion: draft.version,
      documentNumber: await nextDocumentNumber(manager, { level, region }, now),
      meetingAt: meeting.meetingAt,
      place: meeting.place,
      content,
      decidedAt: now,
    },
    { by: null, at: now },
  );
}

/** How members voted on a draft, as minutes have it: each one's last vote that was counted. */
export async function votesInMinutes(
  { manager }: Pick<DisputeStepContext, 'manager'>,
  disputeId: string,
  draftVersion: number,
  voters: readonly string[],
): Promise<MeetingResult['discussion']> {
  const votes = await selectRows(manager, VoteEntity, {
    where: { disputeId, draftVersion },
    order: { version: 'ASC' },
  });
  const last = new Map(votes.map((vote) => [vote.member, vote]));
  return voters.flatMap((member) => {
    const vote = last.get(member);
    return vote ? [{ member, position: vote.choice, reasons: vote.reasons }] : [];
  });
}
