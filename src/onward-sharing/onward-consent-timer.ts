import {
  addWorkingDays,
  beijingDay,
  deadlineOf,
  ok,
  refused,
  startOfBeijingDay,
  workOut,
  type DeadlineBases,
  type DeadlineBasis,
  type Outcome,
} from '../kernel/index.js';
import { partOf, periodOn, type LawSnapshot } from '../law/index.js';
import { onwardPeriodMissing } from './onward-consent.errors.js';
import type { OnwardConsentState } from './onward-consent.machine.js';

/** Working days before the deadline on the morning of which the source agency is warned. */
const WARNING_WORKING_DAYS = 2;

/** The row of law that says by when a source agency answers. */
const PERIOD = 'ONWARD_CONSENT_ANSWER';

/** The instants at which the hub acts on a request or a consent (UTC); all null where it waits for nobody and holds no more. */
export interface OnwardTimer {
  /** 答复期限: 24:00 in Beijing of the last day; null where it is not the source agency's turn. */
  readonly dueAt: Date | null;
  /** The next instant that the hub has not acted on. */
  readonly actsAt: Date | null;
  readonly warnedAt: Date | null;
  readonly remindedAt: Date | null;
  /** What `dueAt` was worked out from. */
  readonly deadlines: DeadlineBases | null;
}

/** What a request or a consent has of its clock. */
export type TimedConsent = OnwardTimer & { readonly state: OnwardConsentState; readonly validTo: Date };

/** The timer of one that waits for nobody any more. What was told stays on record. */
export const STOPPED = { dueAt: null, actsAt: null, deadlines: {} } as const;

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

/** When the hub acts next on a request, by what it has told of its deadline; at the latest when what was asked for would be over. */
export function nextInstant(
  dueAt: Date,
  { validTo, warnedAt, remindedAt }: Pick<TimedConsent, 'validTo' | 'warnedAt' | 'remindedAt'>,
): Date {
  if (remindedAt !== null) return validTo;
  const warning = startOfBeijingDay(beijingDay(addWorkingDays(dueAt, -WARNING_WORKING_DAYS)));
  return earlier(warnedAt === null ? warning : dueAt, validTo);
}

/** Starts the clock of the answer by the row of this day. Refuses ONWARD_PERIOD_MISSING. */
export function startTimer(law: LawSnapshot, now: Date, validTo: Date): Outcome<OnwardTimer> {
  const day = beijingDay(now);
  const row = periodOn(law, PERIOD, day);
  if (!row) return refused(onwardPeriodMissing({ day }));
  const basis: DeadlineBasis = workOut(now, [partOf(row)]);
  const dueAt = deadlineOf(basis);
  const told = { warnedAt: null, remindedAt: null };
  return ok({
    dueAt,
    ...told,
    actsAt: nextInstant(dueAt, { validTo, ...told }),
    deadlines: { dueAt: basis },
  });
}

/** 预警 · 催办 · 到期终止. */
export type OnwardStage = 'warnOfDeadline' | 'remindOverdue' | 'expireOnward';

/** What the hub has to do next, if its time has come, with what that changes; missed stages are made up in their order. */
export function nextStage(
  consent: TimedConsent,
  now: Date,
): { readonly stage: OnwardStage; readonly change: Partial<OnwardTimer> } | null {
  const { dueAt, actsAt, warnedAt, remindedAt, validTo } = consent;
  if (actsAt === null || actsAt > now) return null;
  if (actsAt >= validTo || dueAt === null) return { stage: 'expireOnward', change: STOPPED };
  const told = warnedAt === null ? { warnedAt: now, remindedAt } : { warnedAt, remindedAt: now };
  return {
    stage: warnedAt === null ? 'warnOfDeadline' : 'remindOverdue',
    change: { ...told, actsAt: nextInstant(dueAt, { validTo, ...told }) },
  };
}
