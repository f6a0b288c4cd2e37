import type { RectificationPeriods } from '../settings/index.js';
import { startTimer, type OrderTimer } from './order-timer.js';

interface Refused {
  readonly objectionUntil: Date | null;
  readonly actsAt: Date | null;
}

/**
 * Whether a refusal of the police still waits for the objection of the sender (提请复议期内), and so for nobody else: the hub
 * has not yet acted on the end of that time.
 */
export function isObjectionWindowOpen({ objectionUntil, actsAt }: Refused): boolean {
  return objectionUntil !== null && actsAt !== null && actsAt <= objectionUntil;
}

/** The timer of an order that is to be closed by `dueAt`, and not before the time for an objection is over. */
export function timerAfterObjectionWindow(
  objectionUntil: Date,
  dueAt: Date,
  settings: RectificationPeriods,
): OrderTimer {
  return { ...startTimer(objectionUntil, dueAt, settings), actsAt: objectionUntil };
}

/** The timer once the hub has acted on the end of that time. */
export function closingTimer(timer: OrderTimer): OrderTimer {
  return { ...timer, actsAt: timer.warnAt ?? timer.dueAt };
}
