import { endOfDay, startOfDay } from '../../components/beijing-days';

export interface Period {
  /** First and last day in Beijing, both included. */
  readonly from: string;
  readonly to: string;
}

const DAY = 86_400_000;

/** The instants of a period: from its first up to before the one after its last day. */
export const instantsOf = ({ from, to }: Period): { readonly from: string; readonly to: string } => ({
  from: startOfDay(from),
  to: endOfDay(to),
});

/** The period of as many days that ends the day before this one begins. */
export function periodBefore({ from, to }: Period): Period {
  const first = Date.parse(from);
  const days = Math.round((Date.parse(to) - first) / DAY) + 1;
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return { from: day(first - days * DAY), to: day(first - DAY) };
}

/** The year up to a day. */
export function yearUpTo(day: string): Period {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const from = new Date(Date.UTC(year - 1, month - 1, date + 1)).toISOString().slice(0, 10);
  return { from, to: day };
}

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The period that an address names, or the year up to today. */
export function periodIn(search: URLSearchParams, today: string): Period {
  const [from, to] = [search.get('from'), search.get('to')];
  return isDay(from) && isDay(to) && from <= to ? { from, to } : yearUpTo(today);
}
