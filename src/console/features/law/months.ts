export type DayKind = 'WORKING' | 'WEEKEND' | 'HOLIDAY' | 'WORKED';

export interface CalendarDay {
  readonly day: string;
  readonly date: number;
  readonly kind: DayKind;
}

export interface CalendarMonth {
  /** 1 to 12. */
  readonly month: number;
  /** Seven places each, from Monday; null outside the month. */
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
}

interface Notice {
  readonly year: number;
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

const DAY = 86_400_000;
const WEEK = 7;

/** The months of a year as a wall calendar shows them, weeks beginning on Monday. */
export function monthsOf({ year, holidays, workdays }: Notice): readonly CalendarMonth[] {
  const kindOf = (day: string, weekday: number): DayKind => {
    if (holidays.includes(day)) return 'HOLIDAY';
    if (workdays.includes(day)) return 'WORKED';
    return weekday >= 5 ? 'WEEKEND' : 'WORKING';
  };
  return Array.from({ length: 12 }, (_none, index) => {
    const weeks: (CalendarDay | null)[][] = [];
    for (let time = Date.UTC(year, index, 1); new Date(time).getUTCMonth() === index; time += DAY) {
      const date = new Date(time);
      // From Monday, 0 to 6.
      const weekday = (date.getUTCDay() + 6) % WEEK;
      const day = date.toISOString().slice(0, 10);
      if (weeks.length === 0 || weekday === 0) weeks.push(Array.from({ length: WEEK }, () => null));
      weeks.at(-1)?.splice(weekday, 1, { day, date: date.getUTCDate(), kind: kindOf(day, weekday) });
    }
    return { month: index + 1, weeks };
  });
}
