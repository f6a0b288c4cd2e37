import { isHuman, ok, refused, type OfficePlace, type Outcome } from '../../../kernel/index.js';
import { coversGroup } from '../../../leading-groups/index.js';
import { isSameOffice } from '../../model/offices/party-office.js';
import type { DeterminationSettings } from '../../model/deadlines/consultation-window.js';
import { stageTimer } from '../../model/deadlines/stage-timer.js';
import { disputeMachine } from '../../model/disputes/dispute.machine.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import { routeNeedsDisagreement } from '../../model/refusals/office.errors.js';
import type { Acting } from '../../model/actors/actor-capacity.js';
import type { SubstanceCaseEntity } from '../../rows/cases/substance-case.entity.js';
import type { DisputeEntity } from '../../rows/disputes/dispute.entity.js';
import { caseRecorder, disputeRecorder } from '../../transitions/transitions.js';
import type { CaseStep, CaseStepContext } from '../steps/case-step.js';
import { takeCaseStep, type CaseRequest } from '../steps/take-case-step.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export interface DeclareDisagreement extends CaseRequest {
  readonly reason: string;
}

/** The office of one of the case's groups, or of a group above one of them. */
function speaksForOne(
  { agency, role, ...office }: Acting,
  { region, homeRegion, route }: SubstanceCaseEntity,
): boolean {
  if (agency !== 'OFFICE' || !isHuman(role)) return false;
  return [{ region: homeRegion }, { region }, ...route.cooperating].some((place) =>
    coversGroup(office, place),
  );
}

export const declareDisagreementStep: CaseStep = {
  mutation: 'declareDisagreement',
  label: { en: 'Declare that the places disagree', zh: '说明地区间意见不一致，提请共同上级' },
  allowed: ['OFFICE'],
  whereverTheGroup: true,
  mayAct: speaksForOne,
  permits: async ({ substanceCase, dispute }) => {
    const { level, region } = dispute ?? substanceCase;
    const { superior } = substanceCase.route;
    if (superior === null || isSameOffice(superior, { level, region })) {
      return refused(routeNeedsDisagreement({ level, region }));
    }
    const possible = dispute ? disputeMachine.transition(dispute.state, 'declareDisagreement') : ok(null);
    return possible.ok ? ok(null) : possible;
  },
};

/**
 * Where the dispute goes on: in a consultation it stays, now under the superior; before a group it begins there from the acceptance, in a
 * round of its own.
 */
function moved(
  { state, round }: DisputeEntity,
  superior: OfficePlace,
  now: Date,
  settings: DeterminationSettings,
) {
  if (state === 'CONSULTATION') return superior;
  return { ...superior, round: round + 1, ...stageTimer('REFERRED', now, settings) };
}

/**
 * The office of the place of registration or of a place of operation says with reasons that the places disagree (地区间意见不一致): their
 * common superior decides from then on, between provinces the national group.
 *
 * Refuses ROUTE_NEEDS_DISAGREEMENT where the case has one deciding group alone or is before the superior already, ACTOR_NOT_ALLOWED for an
 * office of none of its places, and what {@link takeCaseStep} and the text limits refuse.
 *
 * @returns the case's id
 */
export async function declareDisagreement(
  context: UseCaseContext,
  input: DeclareDisagreement,
): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  return takeCaseStep(context, input, declareDisagreementStep, {
    input: { reason: reason.value },
    act: (at) => declare(at, context.settings, reason.value),
  });
}

async function declare(
  { manager, substanceCase, dispute, caller, now }: CaseStepContext,
  settings: DeterminationSettings,
  reason: string,
): Promise<Outcome<unknown>> {
  const { level, region } = dispute ?? substanceCase;
  const { superior } = substanceCase.route;
  if (superior === null) return refused(routeNeedsDisagreement({ level, region }));
  const details = { reason, from: { level, region }, to: superior };
  const metadata = { by: caller, at: now, details };
  const command = 'declareDisagreement';
  const declared = await caseRecorder.transition(manager, substanceCase, command, metadata, superior);
  if (!declared.ok || !dispute) return declared;
  const change = moved(dispute, superior, now, settings);
  return disputeRecorder.transition(manager, dispute, command, metadata, change);
}
