/** Beijing is eight hours ahead of UTC, the whole year. */
const BEIJING = 8 * 3_600_000;
const DAY = 86_400_000;

export type TaskGroup = 'OVERDUE' | 'TODAY' | 'WEEK' | 'OTHER';

/** The last moment of the day in Beijing in which an instant lies, and of the Sunday after it. */
function endsOf(now: number): { readonly today: number; readonly week: number } {
  const day = Math.floor((now + BEIJING) / DAY);
  // The day 1970-01-01 was a Thursday.
  const weekday = (day + 4) % 7;
  const today = (day + 1) * DAY - BEIJING;
  return { today, week: today + ((7 - weekday) % 7) * DAY };
}

/**
 * In which group of the list a task stands: 已逾期, 今天到期, 本周, 其他.
 *
 * @param dueAt ISO instant, or null where the task has no deadline
 */
export function taskGroup(dueAt: string | null, now: number): TaskGroup {
  if (dueAt === null) return 'OTHER';
  const due = new Date(dueAt).getTime();
  const { today, week } = endsOf(now);
  if (due <= now) return 'OVERDUE';
  if (due <= today) return 'TODAY';
  return due <= week ? 'WEEK' : 'OTHER';
}
