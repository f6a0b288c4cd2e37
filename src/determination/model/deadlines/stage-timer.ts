import {
  addWorkingDays,
  basisOf,
  deadlineOf,
  prolong,
  workOut,
  type DeadlineBases,
  type DeadlineBasis,
} from '../../../kernel/index.js';
import type { DeterminationSettings } from './consultation-window.js';
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
  /** What `dueAt` and `referralDueAt` were worked out from. */
  readonly deadlines: DeadlineBases | null;
}

/** No deadline at all. */
export const NO_TIMER: StageTimer = {
  dueAt: null,
  nextActionAt: null,
  escalatedTo: null,
  referralDueAt: null,
  referralStoppedAt: null,
  deadlines: {},
};

/** The timer of a stage that is due then. */
function timerUntil(basis: DeadlineBasis): StageTimer {
  const dueAt = deadlineOf(basis);
  return { ...NO_TIMER, dueAt, nextActionAt: dueAt, deadlines: { dueAt: basis } };
}

/** A deadline after its timer stood still (中止): later by the working days of that. */
const afterStandstill = (basis: DeadlineBasis, from: Date, to: Date): DeadlineBasis =>
  prolong(basis, { stoodStill: { from: from.toISOString(), to: to.toISOString() } });

/** How many working days a stage may take. */
export function stageWorkingDays(state: PendingState, settings: DeterminationSettings): number {
  if (state === 'CONSULTATION') return settings.consultationWorkingDays;
  const name = SETTING[state];
  return settings[name] ?? DEFAULT_STAGE_SETTINGS[name];
}

/** The timer of a stage that begins now; none in a state that waits for nobody. */
export function stageTimer(state: DisputeState, now: Date, settings: DeterminationSettings): StageTimer {
  if (!isPending(state)) return NO_TIMER;
  return timerUntil(workOut(now, [{ workingDays: stageWorkingDays(state, settings) }]));
}

/** The timer of the review of a draft that whoever laid it before the review gave so many working days. */
export function reviewTimer(workingDays: number, now: Date): StageTimer {
  return timerUntil(workOut(now, [{ workingDays }]));
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
  deadlines,
}: StageTimer): StageTimer {
  return { dueAt, nextActionAt: null, escalatedTo, referralDueAt, referralStoppedAt, deadlines };
}

/** The timer of a dispute that goes on in `state` after a suspension: its deadline is later by the working days of it. */
export function resumedTimer(
  state: DisputeState,
  stopped: StageTimer & { readonly suspendedAt: Date | null },
  now: Date,
  settings: DeterminationSettings,
): StageTimer {
  const { suspendedAt, escalatedTo, referralDueAt, referralStoppedAt } = stopped;
  const basis =
    stopped.dueAt &&
    suspendedAt &&
    afterStandstill(basisOf(stopped.deadlines, 'dueAt', stopped.dueAt), suspendedAt, now);
  const dueAt = basis && deadlineOf(basis);
  const next = nextActionAt(state, { dueAt, escalatedTo }, settings);
  const deadlines = { ...stopped.deadlines, ...(basis ? { dueAt: basis } : {}) };
  return { dueAt, nextActionAt: next, escalatedTo, referralDueAt, referralStoppedAt, deadlines };
}

/** The timer while the parties supply what is missing: theirs runs until `dueAt`, that of the acceptance stands still. */
export function supplementTimer(acceptance: StageTimer, basis: DeadlineBasis, now: Date): StageTimer {
  const { dueAt: referralDueAt, escalatedTo } = acceptance;
  const stopped = referralDueAt && { referralDueAt: basisOf(acceptance.deadlines, 'dueAt', referralDueAt) };
  const deadlines = { dueAt: basis, ...stopped };
  return { ...timerUntil(basis), escalatedTo, referralDueAt, referralStoppedAt: now, deadlines };
}

/** The timer of the acceptance when it goes on, with the working days that it had left. */
export function acceptanceTimer(
  supplementing: StageTimer,
  now: Date,
  settings: DeterminationSettings,
): StageTimer {
  const { referralDueAt, referralStoppedAt, escalatedTo, deadlines } = supplementing;
  if (!referralDueAt || !referralStoppedAt) return stageTimer('REFERRED', now, settings);
  const basis = afterStandstill(basisOf(deadlines, 'referralDueAt', referralDueAt), referralStoppedAt, now);
  const dueAt = deadlineOf(basis);
  return {
    ...timerUntil(basis),
    nextActionAt: nextActionAt('REFERRED', { dueAt, escalatedTo }, settings),
    escalatedTo,
  };
}
