import type { Steps } from '../../../components/steps/step';
import { issueStep } from '../../orders/steps/issue-step';
import type { DisputeShown } from '../room/dispute-shown';
import { DELIBERATION_STEPS } from './deliberation-steps';
import { PROCEDURE_STEPS } from './procedure-steps';

/** Every step of a dispute, by the name of its mutation. */
export const DISPUTE_STEPS: Steps<DisputeShown> = {
  ...PROCEDURE_STEPS,
  ...DELIBERATION_STEPS,
  issueRectificationOrder: issueStep(({ substanceCase, ruling }) => ({
    determination: substanceCase?.determination ?? null,
    measures: ruling?.rectificationOpinion ?? '',
  })),
};
