import { addWorkingDays, endOfWorkingDays } from '../../../kernel/index.js';
import { dueAtAfterSuspension, type DeterminationSettings } from './consultation-window.js';
import type { EscalatedTo } from './deadline-actions.js';
import { DEFAULT_STAGE_SETTINGS, type StageSettings } from '../../settings/index.js';
import { isPending, type DisputeState, type PendingState } from '../disputes/dispute.machine.js';

const SETTING: Readonly<Record<Exclude<PendingState, 'CONSULTATION'>, keyof StageSettings>> = {
  REFERRED: 'acceptanceWorkingDays',
  COMPLETENESS: 'supplementWorkingDays',
  DRAFTING: 'draftingWorkingDays',
  LEGAL_REVIEW: 'legalReviewWorkingDays',
  DELIBERATION: 'deliberationWorkingDays',
};

/** The columns of a dispute that say when its stage is over, and when the hub acts on it. */
export interface StageTimer {
  readonly dueAt: Date | null;
  readonly nextActionAt: Date | null;
  readonly escalatedTo: EscalatedTo | null;
  readonly referralDueAt: Date | null;
  readonly referralStoppedAt: Date | null;
}

/** No deadline at all. */
export const NO_TIMER: StageTimer = {
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

/** The timer of a stage that begins now; none in a state that waits for nobody. */
export function stageTimer(state: DisputeState, now: Date, settings: DeterminationSettings): StageTimer {
  if (!isPending(state)) return NO_TIMER;
  const dueAt = endOfWorkingDays(now, stageWorkingDays(state, settings));
  return { ...NO_TIMER, dueAt, nextActionAt: dueAt };
}

/** The timer of the review of a draft that whoever laid it before the review gave so many working days. */
export function reviewTimer(workingDays: number, now: Date): StageTimer {
  const dueAt = endOfWorkingDays(now, workingDays);
  return { ...NO_TIMER, dueAt, nextActionAt: dueAt };
}

/** When the hub acts next on a stage with this deadline, of whose being missed these have been told. */
export function nextActionAt(
  state: DisputeState,
  { dueAt, escalatedTo }: Pick<StageTimer, 'dueAt' | 'escalatedTo'>,
  settings: DeterminationSettings,
): Date | null {
  if (!isPending(state) || dueAt === null) return null;
  if (state === 'COMPLETENESS' || escalatedTo === null) return dueAt;
  const days = settings.escalationWorkingDays ?? DEFAULT_STAGE_SETTINGS.escalationWorkingDays;
  return escalatedTo === 'OFFICE' ? addWorkingDays(dueAt, days) : null;
}

/** The timer of a dispute that is suspended: as it is, and nothing happens. */
export function stoppedTimer({
  dueAt,
  escalatedTo,
  referralDueAt,
  referralStoppedAt,
}: StageTimer): StageTimer {
  return { dueAt, nextActionAt: null, escalatedTo, referralDueAt, referralStoppedAt };
}

/** The timer of a dispute that goes on in `state` after a suspension: its deadline is later by the working days of it. */
export function resumedTimer(
  state: DisputeState,
  stopped: StageTimer & { readonly suspendedAt: Date | null },
  now: Date,
  settings: DeterminationSettings,
): StageTimer {
  const { suspendedAt, escalatedTo, referralDueAt, referralStoppedAt } = stopped;
  const dueAt = stopped.dueAt && suspendedAt && dueAtAfterSuspension(stopped.dueAt, suspendedAt, now);
  const next = nextActionAt(state, { dueAt, escalatedTo }, settings);
  return { dueAt, nextActionAt: next, escalatedTo, referralDueAt, referralStoppedAt };
}

/** The timer while the parties supply what is missing: theirs runs until `dueAt`, that of the acceptance stands still. */
export function supplementTimer(acceptance: StageTimer, dueAt: Date, now: Date): StageTimer {
  const { dueAt: referralDueAt, escalatedTo } = acceptance;
  return { dueAt, nextActionAt: dueAt, escalatedTo, referralDueAt, referralStoppedAt: now };
}

/** The timer of the acceptance when it goes on, with the working days that it had left. */
export function acceptanceTimer(
  supplementing: StageTimer,
  now: Date,
  settings: DeterminationSettings,
): StageTimer {
  const { referralDueAt, referralStoppedAt, escalatedTo } = supplementing;
  if (!referralDueAt || !referralStoppedAt) return stageTimer('REFERRED', now, settings);
  const dueAt = dueAtAfterSuspension(referralDueAt, referralStoppedAt, now);
  return {
    ...NO_TIMER,
    dueAt,
    nextActionAt: nextActionAt('REFERRED', { dueAt, escalatedTo }, settings),
    escalatedTo,
  };
}
