import { z } from 'zod';

const workingDays = (most: number, days: number, least = 1) =>
  z.coerce.number().int().min(least).max(most).default(days);

/** How long each stage of a dispute may take, in Chinese working days. Product defaults, not law. */
export const workflowDeadlineVariables = {
  ACCEPTANCE_WORKING_DAYS: workingDays(60, 5),
  SUPPLEMENT_WORKING_DAYS: workingDays(60, 5),
  LEGAL_REVIEW_WORKING_DAYS: workingDays(60, 5),
  DELIBERATION_WORKING_DAYS: workingDays(60, 30),
  DEADLINE_WARNING_WORKING_DAYS: workingDays(10, 1, 0),
  ESCALATION_WORKING_DAYS: workingDays(60, 3),
};

/** What the dispute workflow is told; see `StageSettings` of the determination feature. */
export interface WorkflowDeadlines {
  readonly acceptanceWorkingDays: number;
  readonly supplementWorkingDays: number;
  readonly legalReviewWorkingDays: number;
  readonly deliberationWorkingDays: number;
  readonly warningWorkingDays: number;
  readonly escalationWorkingDays: number;
}

/**
 * As many working days as 90 days of the calendar have at the least, counted over the holidays of 2004 to 2026: the stages
 * of one leading group fit into 行政处罚法 (2021) art. 60.
 */
export const LONGEST_DISPUTE_WORKING_DAYS = 56;

/** @param problems is told, in one sentence, when the stages together take too long */
export function readWorkflowDeadlines(
  values: z.infer<z.ZodObject<typeof workflowDeadlineVariables>>,
  consultationWorkingDays: number,
  problems: string[],
): WorkflowDeadlines {
  const deadlines = {
    acceptanceWorkingDays: values.ACCEPTANCE_WORKING_DAYS,
    supplementWorkingDays: values.SUPPLEMENT_WORKING_DAYS,
    legalReviewWorkingDays: values.LEGAL_REVIEW_WORKING_DAYS,
    deliberationWorkingDays: values.DELIBERATION_WORKING_DAYS,
    warningWorkingDays: values.DEADLINE_WARNING_WORKING_DAYS,
    escalationWorkingDays: values.ESCALATION_WORKING_DAYS,
  };
  const together =
    consultationWorkingDays +
    deadlines.acceptanceWorkingDays +
    deadlines.supplementWorkingDays +
    deadlines.legalReviewWorkingDays +
    deadlines.deliberationWorkingDays;
  if (together > LONGEST_DISPUTE_WORKING_DAYS) {
    problems.push(
      `CONSULTATION_, ACCEPTANCE_, SUPPLEMENT_, LEGAL_REVIEW_ and DELIBERATION_WORKING_DAYS are ${together} together; ${LONGEST_DISPUTE_WORKING_DAYS} fit into 90 days.`,
    );
  }
  return deadlines;
}
