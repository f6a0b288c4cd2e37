/** What a line of the timeline is about. */
export const TIMELINE_SUBJECTS = ['CASE', 'DISPUTE', 'INTERIM_MEASURE'] as const;
export type TimelineSubject = (typeof TIMELINE_SUBJECTS)[number];

/** An event as it was recorded, as far as the order needs it. */
export interface RecordedStep {
  readonly version: number;
  readonly command: string;
  readonly from: string | null;
  readonly to: string;
  readonly at: Date;
}

/** One step of a case or of what belongs to it. */
export type TimelineStep<Step extends RecordedStep> = Step & {
  readonly subject: TimelineSubject;
  readonly subjectId: string;
};

/** The steps of one subject, the first first. */
export interface SubjectSteps<Step extends RecordedStep> {
  readonly subject: TimelineSubject;
  readonly id: string;
  readonly steps: readonly Step[];
}

/** What a dispute records because its case did, which the case tells. */
const REPORTED_BY_CASE: ReadonlySet<string> = new Set([
  'fileOpinion',
  'reviseOpinion',
  'withdrawOpinion',
  'declineOpinion',
  'addConcernedAgency',
  'markUrgent',
]);
/** What happens to a measure without a step of its dispute; its dispute tells the rest. */
const REPORTED_BY_MEASURE: ReadonlySet<string> = new Set(['endWithDispute']);

function isReported(subject: TimelineSubject, { command }: RecordedStep): boolean {
  if (subject === 'CASE') return true;
  return subject === 'DISPUTE' ? !REPORTED_BY_CASE.has(command) : REPORTED_BY_MEASURE.has(command);
}

/** Of steps at one instant: what the case took in, what its dispute made of that, and what the case became. */
function rank({ subject, from, to }: TimelineStep<RecordedStep>): number {
  if (subject === 'CASE') return from === null || from === to ? 0 : 3;
  return subject === 'DISPUTE' ? 1 : 2;
}

/** A later step of a subject is never told before an earlier one, whatever the clocks of two processes said. */
function heldInOrder<Step extends RecordedStep>({ subject, id, steps }: SubjectSteps<Step>) {
  let latest = 0;
  return steps.map((step) => {
    latest = Math.max(latest, step.at.getTime());
    return { time: latest, step: { ...step, subject, subjectId: id } };
  });
}

/**
 * 全过程记录: the steps of a case, its dispute and its interim measures in one list, in the order in which they happened. A
 * step that two of them record is told once.
 */
export function mergeTimeline<Step extends RecordedStep>(
  subjects: readonly SubjectSteps<Step>[],
): readonly TimelineStep<Step>[] {
  const queues = subjects.map((each) =>
    heldInOrder(each).filter(({ step }) => isReported(each.subject, step)),
  );
  const merged: TimelineStep<Step>[] = [];
  const next = queues.map(() => 0);
  for (;;) {
    let chosen = -1;
    let first: { time: number; step: TimelineStep<Step> } | undefined;
    for (const [index, queue] of queues.entries()) {
      const head = queue[next[index] ?? 0];
      if (!head) continue;
      const isEarlier =
        !first || head.time < first.time || (head.time === first.time && rank(head.step) < rank(first.step));
      if (isEarlier) [chosen, first] = [index, head];
    }
    if (!first) return merged;
    merged.push(first.step);
    next[chosen] = (next[chosen] ?? 0) + 1;
  }
}
