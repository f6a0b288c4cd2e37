import {
  addWorkingDays,
  beijingDay,
  lastInstantOfBeijingDay,
  startOfBeijingDay,
} from '../../../kernel/index.js';
import { DEFAULT_STAGE_SETTINGS, type StageSettings } from '../../settings/index.js';

/** The instants at which the hub acts on a task of a joint team (UTC); all null once it is done or withdrawn. */
export interface TeamTaskTimer {
  /** 预警: on the morning of a working day before; null where the task is too short for one. */
  readonly warnAt: Date | null;
  /** 期限: 24:00 in Beijing of the day that the ruling names, whatever day that is. */
  readonly dueAt: Date | null;
  readonly escalateAt: Date | null;
  /** The next of them that the hub has not acted on. */
  readonly actsAt: Date | null;
  readonly warnedAt: Date | null;
  readonly remindedAt: Date | null;
  readonly escalatedAt: Date | null;
}

/** The timer of a task that nobody waits for. What was told stays on record. */
export const stopped = { warnAt: null, dueAt: null, escalateAt: null, actsAt: null } as const;

/** @param dueOn `YYYY-MM-DD` in Beijing */
export function teamTaskTimer(
  now: Date,
  dueOn: string,
  {
    warningWorkingDays: warning = DEFAULT_STAGE_SETTINGS.warningWorkingDays,
    escalationWorkingDays: grace = DEFAULT_STAGE_SETTINGS.escalationWorkingDays,
  }: Partial<StageSettings>,
): TeamTaskTimer {
  const dueAt = lastInstantOfBeijingDay(startOfBeijingDay(dueOn));
  const early = startOfBeijingDay(beijingDay(addWorkingDays(dueAt, -warning)));
  const warnAt = warning > 0 && early > now && early < dueAt ? early : null;
  return {
    warnAt,
    dueAt,
    escalateAt: addWorkingDays(dueAt, grace),
    actsAt: warnAt ?? dueAt,
    warnedAt: null,
    remindedAt: null,
    escalatedAt: null,
  };
}

/** 预警 · 催办 · 督办. */
export type TeamTaskStage = 'warnOfDeadline' | 'remindOverdue' | 'escalateOverdue';

/** What the hub has to do next, if its time has come, with what that changes; missed stages are made up in their order. */
export function nextStage(
  { warnAt, dueAt, escalateAt, actsAt, warnedAt, remindedAt }: TeamTaskTimer,
  now: Date,
): { readonly stage: TeamTaskStage; readonly change: Partial<TeamTaskTimer> } | null {
  if (actsAt === null || actsAt > now) return null;
  if (remindedAt !== null) return { stage: 'escalateOverdue', change: { escalatedAt: now, actsAt: null } };
  return warnAt !== null && warnedAt === null
    ? { stage: 'warnOfDeadline', change: { warnedAt: now, actsAt: dueAt } }
    : { stage: 'remindOverdue', change: { remindedAt: now, actsAt: escalateAt } };
}
