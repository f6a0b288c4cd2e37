import { ok, type Outcome } from '../../../kernel/index.js';
import { resumeCommand } from '../../model/disputes/dispute.machine.js';
import { always, type DisputeStep } from '../steps/dispute-step.js';
import { takeDisputeStep, type DisputeRequest } from '../steps/take-dispute-step.js';
import { resumedTimer } from '../../model/deadlines/stage-timer.js';
import type { UseCaseContext } from '../steps/use-case-context.js';

export type ResumeDispute = DisputeRequest;

export const resumeDisputeStep: DisputeStep<null> = {
  mutation: 'resumeDispute',
  label: { en: 'Resume the dispute', zh: '恢复意见协调事项' },
  // A dispute that is not suspended has nothing to resume: any of these commands is refused by the table.
  commands: ({ suspendedFrom }) => [resumeCommand(suspendedFrom) ?? 'resumeConsultation'],
  permits: always,
};

/**
 * The office takes a suspended dispute up again where it stood (恢复); its deadline is later by the working days of the
 * suspension. Refuses what {@link takeDisputeStep} refuses.
 */
export function resumeDispute(context: UseCaseContext, input: ResumeDispute): Promise<Outcome<string>> {
  return takeDisputeStep(context, input, resumeDisputeStep, {
    input: {},
    prepare: async ({ dispute, now }) =>
      ok({
        details: { suspendedAt: dispute.suspendedAt?.toISOString() ?? null },
        change: {
          suspendedFrom: null,
          suspendedAt: null,
          ...resumedTimer(dispute.suspendedFrom ?? dispute.state, dispute, now, context.settings),
        },
      }),
  });
}
