import { dayOf } from '../../../components/beijing-days';

/** A step as it was recorded, as far as it is grouped. */
export interface StepLike {
  readonly subject: string;
  readonly command: string;
  readonly agency: string | null;
  readonly officer: string | null;
  readonly at: string;
}

/** A step that somebody took, and what followed from it in the same instant. */
export interface Act<Step extends StepLike> {
  readonly step: Step;
  readonly consequences: readonly Step[];
}

export interface DayOfActs<Step extends StepLike> {
  /** Day in Beijing, `YYYY-MM-DD`. */
  readonly day: string;
  readonly acts: readonly Act<Step>[];
}

/** 意见 · 协调 · 本系统: what a reader looks for. */
export const STEP_KINDS = ['OPINIONS', 'COORDINATION', 'SYSTEM'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

const OPINION_STEPS = new Set(['fileOpinion', 'reviseOpinion', 'withdrawOpinion', 'declineOpinion']);

/** In what a step is looked for; null for those of the case itself. */
export function kindsOf({ subject, command, agency }: StepLike): readonly StepKind[] {
  return [
    ...(OPINION_STEPS.has(command) ? (['OPINIONS'] as const) : []),
    ...(subject === 'CASE' ? [] : (['COORDINATION'] as const)),
    ...(agency === null ? (['SYSTEM'] as const) : []),
  ];
}

/** Steps of one officer at one instant are one act: the first is what was done, the others followed from it. */
export function actsOf<Step extends StepLike>(steps: readonly Step[]): readonly Act<Step>[] {
  const acts: { step: Step; consequences: Step[] }[] = [];
  for (const step of steps) {
    const last = acts.at(-1);
    if (
      last &&
      last.step.at === step.at &&
      last.step.officer === step.officer &&
      last.step.agency === step.agency
    ) {
      last.consequences.push(step);
    } else acts.push({ step, consequences: [] });
  }
  return acts;
}

/**
 * The acts of a case by days of Beijing, the latest day first.
 *
 * @param kind what is looked for; null for everything. An act stays whole when any of its steps is.
 */
export function daysOf<Step extends StepLike>(
  steps: readonly Step[],
  kind: StepKind | null,
): readonly DayOfActs<Step>[] {
  const days = new Map<string, Act<Step>[]>();
  for (const act of actsOf(steps)) {
    const wanted =
      kind === null || [act.step, ...act.consequences].some((step) => kindsOf(step).includes(kind));
    if (!wanted) continue;
    const day = dayOf(act.step.at, 'FIRST');
    days.set(day, [...(days.get(day) ?? []), act]);
  }
  return [...days].map(([day, acts]) => ({ day, acts: acts.toReversed() })).toReversed();
}
