import {
  addWorkingDays,
  beijingDay,
  deadlineOf,
  ok,
  prolong,
  refused,
  startOfBeijingDay,
  workOut,
  type DeadlineBases,
  type DeadlineBasis,
  type Outcome,
  type PeriodPart,
} from '../../../kernel/index.js';
import { agreementExtensionNotPossible, agreementPeriodMissing } from './agreement-clock.errors.js';

/** Working days before a deadline on the morning of which the owner is warned. */
const WARNING_WORKING_DAYS = 2;

/** What an owner has to do within a period: answer an application, and provide what it consented to. */
export const AGREEMENT_CLOCKS = ['ANSWER', 'SUPPLY'] as const;
export type AgreementClockKind = (typeof AGREEMENT_CLOCKS)[number];

/** A period as the law of a day has it, and how much it may be prolonged by; null where it may not. */
export interface AgreementPeriod {
  readonly part: PeriodPart;
  readonly extension: PeriodPart | null;
}

/** 答复期限、提供期限 by the rows of law of a day in Beijing; null where no row holds. The composition gives it. */
export type AgreementPeriods = (clock: AgreementClockKind, day: string) => AgreementPeriod | null;

/** The instants of an application (UTC). At most one of its two clocks runs: that which `deadlines` has a basis of. */
export interface AgreementClock {
  /** By when the owner answers, or had to. */
  readonly answerDueAt: Date | null;
  /** By when the owner provides what it consented to, or had to. */
  readonly supplyDueAt: Date | null;
  readonly deadlines: DeadlineBases | null;
  /** The next instant at which the hub acts on the running clock. */
  readonly actsAt: Date | null;
  readonly warnedAt: Date | null;
  readonly remindedAt: Date | null;
  readonly escalatedAt: Date | null;
}

/** A version of terms without a clock. */
export const NO_CLOCK: AgreementClock = {
  answerDueAt: null,
  supplyDueAt: null,
  deadlines: null,
  actsAt: null,
  warnedAt: null,
  remindedAt: null,
  escalatedAt: null,
};

/** What ends the running clock. The deadline and what was told of it stay on record. */
export const STOPPED = { deadlines: {}, actsAt: null } as const;

type Told = Pick<AgreementClock, 'warnedAt' | 'remindedAt' | 'escalatedAt'>;
const NOTHING_TOLD: Told = { warnedAt: null, remindedAt: null, escalatedAt: null };

/** When the hub acts next on a deadline, by what it has told of it; null where it has told everything. */
export function nextInstant(dueAt: Date, { warnedAt, remindedAt, escalatedAt }: Told): Date | null {
  if (escalatedAt !== null) return null;
  if (remindedAt !== null) return addWorkingDays(dueAt, 1);
  return warnedAt === null
    ? startOfBeijingDay(beijingDay(addWorkingDays(dueAt, -WARNING_WORKING_DAYS)))
    : dueAt;
}

/** The clock that runs, and its deadline; null where none does. */
export function runningClock({
  deadlines,
  answerDueAt,
  supplyDueAt,
}: Pick<AgreementClock, 'deadlines' | 'answerDueAt' | 'supplyDueAt'>): {
  readonly kind: AgreementClockKind;
  readonly dueAt: Date;
} | null {
  if (deadlines?.['answerDueAt'] && answerDueAt) return { kind: 'ANSWER', dueAt: answerDueAt };
  return deadlines?.['supplyDueAt'] && supplyDueAt ? { kind: 'SUPPLY', dueAt: supplyDueAt } : null;
}

/** What starts a clock on a day; refuses AGREEMENT_PERIOD_MISSING. */
export function startClock(
  kind: AgreementClockKind,
  periods: AgreementPeriods,
  now: Date,
): Outcome<Partial<AgreementClock>> {
  const day = beijingDay(now);
  const period = periods(kind, day);
  if (!period) return refused(agreementPeriodMissing({ clock: kind, day }));
  const property = kind === 'ANSWER' ? 'answerDueAt' : 'supplyDueAt';
  const basis = workOut(now, [period.part]);
  const dueAt = deadlineOf(basis);
  return ok({
    [property]: dueAt,
    deadlines: { [property]: basis },
    ...NOTHING_TOLD,
    actsAt: nextInstant(dueAt, NOTHING_TOLD),
  });
}

type Extendable = Pick<AgreementClock, 'answerDueAt' | 'deadlines'> & { readonly extendedAt: Date | null };

/** Refuses AGREEMENT_EXTENSION_NOT_POSSIBLE where there is no period, or one that was extended or has run out. */
export function checkExtension(
  { answerDueAt, deadlines, extendedAt }: Extendable,
  now: Date,
): Outcome<{ readonly basis: DeadlineBasis }> {
  const basis = deadlines?.['answerDueAt'];
  if (!basis || !answerDueAt) return refused(agreementExtensionNotPossible({ problem: 'NO_CLOCK' }));
  if (extendedAt !== null) return refused(agreementExtensionNotPossible({ problem: 'ONCE' }));
  return answerDueAt <= now ? refused(agreementExtensionNotPossible({ problem: 'LATE' })) : ok({ basis });
}

/**
 * 延长答复期限: the owner's period is prolonged once, before it has run out, by as much as the law of the day on which the
 * application came in says. Refuses AGREEMENT_EXTENSION_NOT_POSSIBLE.
 */
export function extendAnswer(
  version: Extendable & { readonly proposedAt: Date },
  periods: AgreementPeriods,
  now: Date,
): Outcome<Partial<AgreementClock>> {
  const possible = checkExtension(version, now);
  if (!possible.ok) return possible;
  const { basis } = possible.value;
  const extension = periods('ANSWER', beijingDay(version.proposedAt))?.extension;
  if (!extension) return refused(agreementExtensionNotPossible({ problem: 'NO_LAW' }));
  const longer = prolong(basis, extension);
  const dueAt = deadlineOf(longer);
  return ok({
    answerDueAt: dueAt,
    deadlines: { answerDueAt: longer },
    ...NOTHING_TOLD,
    actsAt: nextInstant(dueAt, NOTHING_TOLD),
  });
}

/** 预警 · 催办 · 督办. */
export type AgreementClockStage = 'warnOfDeadline' | 'remindOverdue' | 'escalateOverdue';

/** What the hub has to do next, if its time has come, with what that changes; missed stages are made up in their order. */
export function nextStage(
  clock: AgreementClock,
  now: Date,
): { readonly stage: AgreementClockStage; readonly change: Partial<AgreementClock> } | null {
  const running = runningClock(clock);
  const { actsAt, warnedAt, remindedAt, escalatedAt } = clock;
  if (running === null || actsAt === null || actsAt > now) return null;
  if (remindedAt !== null) return { stage: 'escalateOverdue', change: { escalatedAt: now, actsAt: null } };
  const { dueAt } = running;
  if (warnedAt === null) return { stage: 'warnOfDeadline', change: { warnedAt: now, actsAt: dueAt } };
  const told = { warnedAt, remindedAt: now, escalatedAt };
  return { stage: 'remindOverdue', change: { remindedAt: now, actsAt: nextInstant(dueAt, told) } };
}
