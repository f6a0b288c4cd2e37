import { PAPERS } from '../../rows/papers.js';
import { insertPaper } from '../../../workflow/recorder/index.js';
import {
  deadlineOf,
  fixedDeadline,
  inputMissing,
  ok,
  refused,
  type Actor,
  type Outcome,
  workOut,
} from '../../../kernel/index.js';
import { notConcerned } from '../../model/refusals/determination.errors.js';
import { partyRepeated } from '../../model/refusals/dispute.errors.js';
import { always, type DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { readDeadline } from '../../model/inputs/read-inputs.js';
import { stageWorkingDays, supplementTimer } from '../../model/deadlines/stage-timer.js';
import { type MissingPart } from '../../rows/disputes/supplement.entity.js';
import { readList, requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export interface RequestSupplement extends DisputeRequest {
  /** From which party, and what. */
  readonly parts: readonly { readonly agency: Actor; readonly missing: string }[];
  /** By when (UTC); the longest time that the settings allow when left out. */
  readonly dueAt?: Date | null | undefined;
}

function readParts(parts: RequestSupplement['parts']): Outcome<readonly MissingPart[]> {
  if (parts.length === 0) return refused(inputMissing({ field: 'parts' }));
  const named = new Set<Actor>();
  return readList('parts', parts, ({ agency, missing }, place) => {
    if (named.has(agency)) return refused(partyRepeated({ agency }));
    named.add(agency);
    const text = requiredText(`${place}.missing`, 'statement', missing);
    return text.ok ? ok({ agency, missing: text.value }) : text;
  });
}

export const requestSupplementStep: DisputeStep<null> = {
  mutation: 'requestSupplement',
  label: { en: 'Ask for a supplement', zh: '通知补正' },
  commands: () => ['requestSupplement'],
  permits: always,
};

/**
 * The office asks parties for what a referred dispute lacks (补正通知). The timer of the acceptance stands still until all
 * have answered, or the deadline has passed.
 *
 * Refuses INPUT_MISSING, PARTY_REPEATED, NOT_CONCERNED, DEADLINE_OUT_OF_RANGE and what {@link takeDisputeStep} and the text
 * limits refuse.
 */
export async function requestSupplement(
  context: UseCaseContext,
  input: RequestSupplement,
): Promise<Outcome<string>> {
  const parts = readParts(input.parts);
  if (!parts.ok) return parts;
  return takeDisputeStep(context, input, requestSupplementStep, {
    input: { parts: parts.value, dueAt: input.dueAt ?? null },
    prepare: async ({ manager, dispute, substanceCase, caller, now }) => {
      const concerned = substanceCase.concernedAgencies;
      const stranger = parts.value.find(({ agency }) => !concerned.includes(agency));
      if (stranger) return refused(notConcerned({ agency: stranger.agency, concerned }));
      const longest = workOut(now, [{ workingDays: stageWorkingDays('COMPLETENESS', context.settings) }]);
      const latest = deadlineOf(longest);
      const deadline = readDeadline('dueAt', input.dueAt ?? latest, now, latest);
      if (!deadline.ok) return deadline;
      const dueAt = deadline.value;
      return ok({
        details: { asked: parts.value.map(({ agency }) => agency), dueAt: dueAt.toISOString() },
        change: supplementTimer(dispute, input.dueAt ? fixedDeadline(dueAt) : longest, now),
        write: async ({ id, version, round }) => {
          const request = { disputeId: id, version, round, parts: parts.value, dueAt };
          await insertPaper(
            manager,
            PAPERS.supplementRequest,
            {
              ...request,
              requestedBy: caller.officer,
              requestedAt: now,
            },
            { by: caller, at: now },
          );
          return ok(null);
        },
      });
    },
  });
}
