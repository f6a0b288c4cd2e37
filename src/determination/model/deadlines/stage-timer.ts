import { addWorkingDays } from '../../../kernel/index.js';
import { dueAtAfterSuspension, type DeterminationSettings } from './consultation-window.js';
import type { EscalatedTo } from './deadline-actions.js';
import { DEFAULT_STAGE_SETTINGS, type StageSettings } from './stage-settings.js';
import { isPending, type DisputeState, type PendingState } from '../disputes/dispute.machine.js';

const SETTING: Readonly<Record<Exclude<PendingState, 'CONSULTATION'>, keyof StageSettings>> = {
  REFERRED: 'acceptanceWorkingDays',
  COMPLETENESS: 'supplementWorkingDays',
  LEGAL_REVIEW: 'legalReviewWorkingDays',
  DELIBERATION: 'deliberationWorkingDays',
};

/** The columns of a dispute that tell the time. */
export interface Clock {
  readonly dueAt: Date | null;
  readonly nextActionAt: Date | null;
  readonly escalatedTo: EscalatedTo | null;
  readonly referralDueAt: Date | null;
  readonly referralStoppedAt: Date | null;
}

/** No deadline at all. */
export const NO_CLOCK: Clock = {
  dueAt: null,
  nextActionAt: null,
  escalatedTo: null,
  referralDueAt: null,
  referralStoppedAt: null,
};

/** How many working days a stage may take. */
export function stageWorkingDays(state: PendingState, settings: DeterminationSettings): number {
  if (state === 'CONSULTATION') return settings.consultationWorkingDays;
  const name = SETTING[state];
  return settings[name] ?? DEFAULT_STAGE_SETTINGS[name];
}

/** The clock of a stage that begins now; none in a state that waits for nobody. */
export function stageClock(state: DisputeState, now: Date, settings: DeterminationSettings): Clock {
  if (!isPending(state)) return NO_CLOCK;
  const dueAt = addWorkingDays(now, stageWorkingDays(state, settings));
  return { ...NO_CLOCK, dueAt, nextActionAt: dueAt };
}

/** When the hub acts next on a stage with this deadline, of whose being missed these have been told. */
export function nextActionAt(
  state: DisputeState,
  { dueAt, escalatedTo }: Pick<Clock, 'dueAt' | 'escalatedTo'>,
  settings: DeterminationSettings,
): Date | null {
  if (!isPending(state) || dueAt === null) return null;
  if (state === 'COMPLETENESS' || escalatedTo === null) return dueAt;
  const days = settings.escalationWorkingDays ?? DEFAULT_STAGE_SETTINGS.escalationWorkingDays;
  return escalatedTo === 'OFFICE' ? addWorkingDays(dueAt, days) : null;
}

/** The clock of a dispute that is suspended: as it is, and nothing happens. */
export function stoppedClock({ dueAt, escalatedTo, referralDueAt, referralStoppedAt }: Clock): Clock {
  return { dueAt, nextActionAt: null, escalatedTo, referralDueAt, referralStoppedAt };
}

/** The clock of a dispute that goes on in `state` after a suspension: its deadline is later by the working days of it. */
export function resumedClock(
  state: DisputeState,
  stopped: Clock & { readonly suspendedAt: Date | null },
  now: Date,
  settings: DeterminationSettings,
): Clock {
  const { suspendedAt, escalatedTo, referralDueAt, referralStoppedAt } = stopped;
  const dueAt = stopped.dueAt && suspendedAt && dueAtAfterSuspension(stopped.dueAt, suspendedAt, now);
  const next = nextActionAt(state, { dueAt, escalatedTo }, settings);
  return { dueAt, nextActionAt: next, escalatedTo, referralDueAt, referralStoppedAt };
}

/** The clock while the parties supply what is missing: theirs runs until `dueAt`, that of the acceptance stands still. */
export function supplementClock(acceptance: Clock, dueAt: Date, now: Date): Clock {
  const { dueAt: referralDueAt, escalatedTo } = acceptance;
  return { dueAt, nextActionAt: dueAt, escalatedTo, referralDueAt, referralStoppedAt: now };
}

/** The clock of the acceptance when it goes on, with the working days that it had left. */
export function acceptanceClock(supplementing: Clock, now: Date, settings: DeterminationSettings): Clock {
  const { referralDueAt, referralStoppedAt, escalatedTo } = supplementing;
  if (!referralDueAt || !referralStoppedAt) return stageClock('REFERRED', now, settings);
  const dueAt = dueAtAfterSuspension(referralDueAt, referralStoppedAt, now);
  return {
    ...NO_CLOCK,
    dueAt,
    nextActionAt: nextActionAt('REFERRED', { dueAt, escalatedTo }, settings),
    escalatedTo,
  };
}
