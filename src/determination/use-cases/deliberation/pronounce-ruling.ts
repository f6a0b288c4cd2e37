import { PAPERS } from '../../rows/papers.js';
import { insertPaper } from '../../../workflow/recorder/index.js';
import { newId, type Outcome } from '../../../kernel/index.js';
import { nextDocumentNumber } from '../../../leading-groups/index.js';
import type { ChairDecision } from '../../model/deliberation/discussion.js';
import { rulingTextOf } from '../../model/rulings/ruling.js';
import type { VoteCount } from '../../model/rulings/tally.js';
import { RulingEntity } from '../../rows/determinations/determination.entity.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import { rulingDocument } from '../../signing/ruling-document.js';
import { caseRecorder } from '../../transitions/transitions.js';
import { enterIntoForce } from '../determinations/enter-into-force.js';
import type { DisputeStepContext } from '../steps/dispute-step.js';
import type { UseCaseContext } from '../steps/use-case-context.js';
import type { PresentRound, ReviewedDraft } from './deliberation-rules.js';
import { assignTeamTasks } from '../team-tasks/assign-team-tasks.js';
import { votesInMinutes, writeMinutes, type MeetingResult } from './write-minutes.js';

/** How the ruling came about: by votes, or by the chair after the discussion. */
export interface Decided {
  readonly voteCount: VoteCount | null;
  readonly decision: ChairDecision | null;
  readonly discussion: MeetingResult['discussion'];
}

async function meetingResult(
  at: DisputeStepContext,
  { id }: DisputeEntity,
  { present }: PresentRound,
  draftVersion: number,
  { voteCount, decision, discussion }: Decided,
): Promise<MeetingResult> {
  if (decision !== null) {
    const { absent, reasonsAgainstMajority: reasons } = decision;
    return { outcome: 'ADOPTED', absent, discussion, reasons };
  }
  const voters = voteCount?.voters ?? [];
  const absent = present.map(({ member }) => member).filter((member) => !voters.includes(member));
  const votes = await votesInMinutes(at, id, draftVersion, voters);
  return { outcome: 'ADOPTED', absent, discussion: votes, reasons: null };
}

/** Numbers, writes and signs the ruling, puts its determination into force, assigns the tasks of its joint team, writes the minutes, and closes the case. */
export async function pronounceRuling(
  at: DisputeStepContext,
  moved: DisputeEntity,
  round: PresentRound,
  reviewed: ReviewedDraft,
  decided: Decided,
  { rulings, law, settings }: UseCaseContext,
): Promise<Outcome<unknown>> {
  const { manager, substanceCase, caller, now } = at;
  const { id: disputeId, level, region } = moved;
  const { draft } = reviewed;
  const { voteCount, decision } = decided;
  const text = rulingTextOf(draft);
  const documentNumber = await nextDocumentNumber(manager, { level, region }, now);
  const unsigned = {
    id: newId(),
    disputeId,
    round: moved.round,
    documentNumber,
    ...text,
    redLines: [...text.redLines],
    draftVersion: draft.version,
    voteCount,
    decision,
    ruledBy: caller.officer,
    ruledAt: now,
  };
  const members = await at.reads.members(substanceCase.id);
  const jws = await rulings.sign(rulingDocument(unsigned, substanceCase, members), now);
  const ruling: RulingEntity = { ...unsigned, jws };
  await insertPaper(manager, PAPERS.ruling, ruling, { by: caller, at: now });
  const determinationId = await enterIntoForce(
    manager,
    substanceCase,
    text,
    [{ ...text, agency: null, licensed: null }],
    ruling,
    law,
    now,
  );
  const assignment = { ruling, dispute: moved, substanceCase, law: law.snapshot(), settings };
  await assignTeamTasks(manager, assignment, { by: caller, at: now });
  const result = await meetingResult(at, moved, round, draft.version, decided);
  await writeMinutes(at, moved, round, reviewed, result);
  const body = { disputeId, rulingId: ruling.id, determinationId };
  return caseRecorder.transition(manager, substanceCase, 'ruleDispute', {
    by: caller,
    at: now,
    details: body,
  });
}
