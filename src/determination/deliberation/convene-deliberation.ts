import { insertRow } from '../../database/index.js';
import { ok, type Outcome } from '../../kernel/index.js';
import { seatingOf } from './deliberation-rules.js';
import { DeliberationEntity } from './deliberation.entity.js';
import type { MeetingPaper } from './deliberation.js';
import { moveDispute, type DisputeRequest } from '../disputes/move-dispute.js';
import { readSha256 } from '../read-sha256.js';
import { readList, requiredText } from '../text-limits.js';
import type { DeterminationWorkspace } from '../workspace.js';

interface PaperInput {
  readonly title: string;
  readonly sha256?: string | null | undefined;
}

export interface ConveneDeliberation extends DisputeRequest {
  /** When the leading group meets (UTC). */
  readonly meetingAt: Date;
  readonly papers?: readonly PaperInput[] | null | undefined;
}

function readPaper({ title, sha256 }: PaperInput, place: string): Outcome<MeetingPaper> {
  const read = requiredText(`${place}.title`, 'sentence', title);
  if (!read.ok) return read;
  const digest = sha256 == null ? ok(null) : readSha256(`${place}.sha256`, sha256);
  return digest.ok ? ok({ title: read.value, sha256: digest.value }) : digest;
}

/**
 * The office convenes the leading group (召集会议) and lays the papers before it; again, when a meeting is put off.
 *
 * Refuses EVIDENCE_HASH_MALFORMED, LEADING_GROUP_EMPTY and what {@link moveDispute} and the text limits refuse.
 */
export async function conveneDeliberation(
  workspace: DeterminationWorkspace,
  input: ConveneDeliberation,
): Promise<Outcome<string>> {
  const papers = readList('papers', input.papers ?? [], readPaper);
  if (!papers.ok) return papers;
  const { meetingAt } = input;
  const details = { meetingAt: meetingAt.toISOString(), papers: papers.value };
  return moveDispute(workspace, input, {
    operation: 'conveneDeliberation',
    input: details,
    command: 'conveneDeliberation',
    prepare: async (at) => {
      const members = await seatingOf(at);
      if (!members.ok) return members;
      const { manager, caller, now } = at;
      return ok({
        details,
        write: async ({ id, version, round }) => {
          const row = { disputeId: id, version, round, meetingAt, papers: papers.value };
          await insertRow(manager, DeliberationEntity, {
            ...row,
            convenedBy: caller.officer,
            convenedAt: now,
          });
          return ok(null);
        },
      });
    },
  });
}
