import {
  addWorkingDays,
  beijingDay,
  deadlineOf,
  startOfBeijingDay,
  type DeadlineBases,
  type DeadlineBasis,
} from '../../kernel/index.js';
import type { RectificationPeriods } from '../settings/index.js';

/** The instants at which the hub acts on the present step of an order (UTC); all null where it has no deadline. */
export interface OrderTimer {
  /** When the warning is due; null where the step is too short for one, or it was given. */
  readonly warnAt: Date | null;
  /** 期限: when the step is due. */
  readonly dueAt: Date | null;
  readonly escalateAt: Date | null;
  /** The next of them that the hub has not acted on; null when there is none left. */
  readonly actsAt: Date | null;
  readonly warnedAt: Date | null;
  readonly remindedAt: Date | null;
  readonly escalatedAt: Date | null;
  /** What `dueAt` was worked out from. */
  readonly deadlines: DeadlineBases | null;
}

export const NO_TIMER: OrderTimer = {
  warnAt: null,
  dueAt: null,
  escalateAt: null,
  actsAt: null,
  warnedAt: null,
  remindedAt: null,
  escalatedAt: null,
  deadlines: {},
};

/**
 * The timer of a step that begins now. The instants are worked out here and kept in the row, so that acting on them
 * needs no calendar, and a change of settings holds for steps that begin later.
 *
 * @param due what the deadline is worked out from; an instant by itself is never moved by a notice of holidays
 */
export function startTimer(
  now: Date,
  due: Date | DeadlineBasis,
  { warning, grace }: Pick<RectificationPeriods, 'warning' | 'grace'>,
): OrderTimer {
  const dueAt = due instanceof Date ? due : deadlineOf(due);
  // On the morning of that day, so that all of its working hours are left.
  const early = startOfBeijingDay(beijingDay(addWorkingDays(dueAt, -warning)));
  const warnAt = warning > 0 && early > now && early < dueAt ? early : null;
  return {
    ...NO_TIMER,
    warnAt,
    dueAt,
    escalateAt: addWorkingDays(dueAt, grace),
    actsAt: warnAt ?? dueAt,
    deadlines: due instanceof Date ? {} : { dueAt: due },
  };
}

/** 预警 · 催办 · 督办, in the order in which they come. */
export type TimerStage = 'warnOfDeadline' | 'remindOverdue' | 'escalateOverdue';

/**
 * What the hub has to do next, if its time has come; one stage at a time, so that missed ones are made up in their order.
 */
export function stageDue(timer: OrderTimer, now: Date): TimerStage | null {
  if (timer.actsAt === null || timer.actsAt > now) return null;
  if (timer.remindedAt !== null) return 'escalateOverdue';
  return timer.warnAt !== null && timer.warnedAt === null ? 'warnOfDeadline' : 'remindOverdue';
}

/** The timer once a stage was acted on. */
export function afterStage(timer: OrderTimer, stage: TimerStage, now: Date): OrderTimer {
  switch (stage) {
    case 'warnOfDeadline':
      return { ...timer, warnedAt: now, actsAt: timer.dueAt };
    case 'remindOverdue':
      return { ...timer, remindedAt: now, actsAt: timer.escalateAt };
    case 'escalateOverdue':
      return { ...timer, escalatedAt: now, actsAt: null };
  }
}

/** The timer of the present step once its deadline, which has not passed, is another one. A warning that was given stays given. */
export function movedTimer(
  timer: OrderTimer,
  due: DeadlineBasis,
  now: Date,
  settings: Pick<RectificationPeriods, 'warning' | 'grace'>,
): OrderTimer {
  const { warnAt, ...moved } = startTimer(now, due, settings);
  const { warnedAt } = timer;
  return warnedAt === null
    ? { ...moved, warnAt }
    : { ...moved, warnAt: timer.warnAt, warnedAt, actsAt: moved.dueAt };
}

/** The period of the work (整改期限), and the timer of a step that is due with it. */
export function rectificationPeriod(
  now: Date,
  due: DeadlineBasis,
  settings: Pick<RectificationPeriods, 'warning' | 'grace'>,
): OrderTimer & { readonly rectifyBy: Date } {
  const timer = startTimer(now, due, settings);
  return { ...timer, rectifyBy: deadlineOf(due), deadlines: { ...timer.deadlines, rectifyBy: due } };
}
