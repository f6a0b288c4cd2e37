import { PAPERS } from '../../rows/papers.js';
import { insertPaper } from '../../../workflow/recorder/index.js';
import { setRlsActor } from '../../../database/index.js';
import { ok, refused, type Actor, type Outcome } from '../../../kernel/index.js';
import { checkAttached } from '../steps/check-attached.js';
import { supplementAlreadyGiven, supplementNotAsked } from '../../model/refusals/dispute.errors.js';
import type { DisputeStepContext, DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { readEvidence, type OpinionContentInput } from '../../model/opinions/read-opinion-content.js';
import { filingAgency } from '../../model/actors/actor-capacity.js';
import { acceptanceTimer } from '../../model/deadlines/stage-timer.js';
import { SupplementEntity, type SupplementRequestEntity } from '../../rows/disputes/supplement.entity.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import type { UseCaseContext } from '../steps/use-case-context.js';
import { disputeRecorder } from '../../transitions/transitions.js';

export interface SupplementDispute extends DisputeRequest {
  readonly answer: string;
  readonly evidence?: OpinionContentInput['evidence'];
}

type Supplied = Pick<SupplementEntity, 'answer' | 'evidence'>;

/** What a party was asked for and has not answered. */
interface Due {
  readonly request: SupplementRequestEntity;
  readonly agency: Actor;
  /** Whether all others have answered. */
  readonly isLast: boolean;
}

/** What a party asked has to supply; refuses SUPPLEMENT_NOT_ASKED and SUPPLEMENT_ALREADY_GIVEN. */
async function dueFromCaller({
  reads,
  dispute,
  substanceCase,
  caller,
}: DisputeStepContext): Promise<Outcome<Due>> {
  const { request, answered } = await reads.supplements(dispute.id);
  const asked = request.parts.map(({ agency }) => agency);
  const agency = filingAgency(caller, substanceCase.concernedAgencies);
  if (agency === null || !asked.includes(agency)) {
    return refused(supplementNotAsked({ agency: caller.agency, asked }));
  }
  if (answered.has(agency)) return refused(supplementAlreadyGiven({ agency }));
  const isLast = asked.every((each) => each === agency || answered.has(each));
  return ok({ request, agency, isLast });
}

export const supplementDisputeStep: DisputeStep<Due> = {
  mutation: 'supplementDispute',
  label: { en: 'Supply what was asked for', zh: '补正' },
  commands: () => ['supplementDispute'],
  permits: dueFromCaller,
  due: true,
};

/** With the last answer the acceptance goes on. */
async function goOn(
  { manager, now }: DisputeStepContext,
  moved: DisputeStepContext['dispute'],
  { version }: SupplementRequestEntity,
  settings: UseCaseContext['settings'],
): Promise<Outcome<unknown>> {
  const metadata = { by: null, at: now, details: { cause: 'ALL_SUPPLIED', request: version } };
  return disputeRecorder.transition(
    manager,
    moved,
    'completeSupplement',
    metadata,
    acceptanceTimer(moved, now, settings),
  );
}

/**
 * A party supplies what the office asked of it (补正), once. With the last answer the hub puts the dispute before the
 * office again, with the working days that were left.
 *
 * Refuses SUPPLEMENT_NOT_ASKED, SUPPLEMENT_ALREADY_GIVEN, EVIDENCE_HASH_MALFORMED, ATTACHMENT_UNKNOWN and what
 * {@link takeDisputeStep} and the text limits refuse.
 */
export async function supplementDispute(
  context: UseCaseContext,
  input: SupplementDispute,
): Promise<Outcome<string>> {
  const answer = requiredText('answer', 'statement', input.answer);
  if (!answer.ok) return answer;
  const evidence = readEvidence(input.evidence ?? []);
  if (!evidence.ok) return evidence;
  const supplied: Supplied = { answer: answer.value, evidence: evidence.value };
  return takeDisputeStep(context, input, supplementDisputeStep, {
    input: { ...supplied },
    prepare: async (at, { request, agency, isLast }) => {
      const { manager, caller, now, substanceCase } = at;
      await setRlsActor(manager, agency);
      const attached = await checkAttached(manager, substanceCase.id, supplied.evidence);
      if (!attached.ok) return attached;
      return ok({
        details: { agency, request: request.version },
        write: async (moved) => {
          await insertPaper(
            manager,
            PAPERS.supplement,
            {
              disputeId: moved.id,
              version: moved.version,
              requestVersion: request.version,
              agency,
              ...supplied,
              suppliedBy: caller.officer,
              suppliedAt: now,
            },
            { by: caller, at: now },
          );
          return isLast ? goOn(at, moved, request, context.settings) : ok(null);
        },
      });
    },
  });
}
