import { ok, refused, type Outcome } from '../../../kernel/index.js';
import { isSuperiorOffice } from '../../model/offices/party-office.js';
import { capacityOf } from '../../model/actors/actor-capacity.js';
import { requiredText } from '../../model/inputs/text-limits.js';
import { notSuperiorOffice } from '../../model/refusals/office.errors.js';
import { caseRecorder } from '../../transitions/transitions.js';
import type { CaseStep } from '../steps/case-step.js';
import { takeCaseStep, type CaseRequest } from '../steps/take-case-step.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export interface TakeUpCase extends CaseRequest {
  readonly reason: string;
}

export const takeUpCaseStep: CaseStep = {
  mutation: 'takeUpCase',
  label: { en: 'Take the matter up', zh: '提级办理' },
  allowed: ['PARTY'],
  anyOffice: true,
  mayAct: (caller, { concernedAgencies }) => capacityOf(caller, concernedAgencies) === 'PARTY',
  permits: async ({ caller, substanceCase: { offices } }) => {
    const office = offices[caller.agency];
    // Of a case that is older than offices, there is none to take it from.
    if (!office || isSuperiorOffice(caller, office)) return ok(null);
    return refused(notSuperiorOffice({ level: office.level, region: office.region }));
  },
};

/**
 * A superior office of a party takes a case up (提级办理): from then on it deals with the case for its agency, and the office below does not
 * any more. For officers and leaders of an office above the one that deals with it.
 *
 * Refuses NOT_SUPERIOR_OFFICE and what {@link takeCaseStep} and the text limits refuse.
 *
 * @returns the case's id
 */
export async function takeUpCase(context: UseCaseContext, input: TakeUpCase): Promise<Outcome<string>> {
  const reason = requiredText('reason', 'statement', input.reason);
  if (!reason.ok) return reason;
  return takeCaseStep(context, input, takeUpCaseStep, {
    input: { reason: reason.value },
    act: async ({ manager, substanceCase, caller, now }) => {
      const { agency, level, region } = caller;
      const from = substanceCase.offices[agency] ?? null;
      const metadata = { by: caller, at: now, details: { agency, from, reason: reason.value } };
      const offices = { ...substanceCase.offices, [agency]: { level, region } };
      return caseRecorder.transition(manager, substanceCase, 'takeUpCase', metadata, { offices });
    },
  });
}
