import { addWorkingDays } from '../../kernel/index.js';

/** What an operator may set; all in Chinese working days. Product defaults: the plan sets no period. */
export interface RectificationSettings {
  /** 整改期限: how long an order gives that names no period of its own. About a month, as GDPR art. 65(6) has it. */
  readonly rectification: number;
  /** How long the addressee has to accept an order, and the police to sign for a case. */
  readonly acceptance: number;
  /** How long the verifying agency has. */
  readonly verification: number;
  /** What an addressee has at least, once its work was returned. */
  readonly returned: number;
  /** How long the office has to close what was verified or answered. */
  readonly closing: number;
  /** How long before a deadline it is warned of. */
  readonly warning: number;
  /** How long after a deadline an order is escalated. */
  readonly grace: number;
}

export const RECTIFICATION_DEFAULTS: RectificationSettings = {
  rectification: 20,
  acceptance: 3,
  verification: 10,
  returned: 5,
  closing: 5,
  warning: 3,
  grace: 3,
};

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
}

export const NO_TIMER: OrderTimer = {
  warnAt: null,
  dueAt: null,
  escalateAt: null,
  actsAt: null,
  warnedAt: null,
  remindedAt: null,
  escalatedAt: null,
};

/**
 * The timer of a step that begins now. The instants are worked out here and kept in the row, so that acting on them
 * needs no calendar, and a change of settings holds for steps that begin later.
 */
export function startTimer(
  now: Date,
  dueAt: Date,
  { warning, grace }: Pick<RectificationSettings, 'warning' | 'grace'>,
): OrderTimer {
  const early = addWorkingDays(dueAt, -warning);
  const warnAt = early > now && early < dueAt ? early : null;
  return { ...NO_TIMER, warnAt, dueAt, escalateAt: addWorkingDays(dueAt, grace), actsAt: warnAt ?? dueAt };
}

/** 预警 · 催办 · 升级, in the order in which they come. */
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
