import { endOfDay } from './beijing-days';
import { useAddress } from './use-address';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day in Beijing whose records are shown, from the address of the page; null for the present ones. */
export function usePastDay(): string | null {
  const [chosen] = useAddress();
  const day = chosen.get('asOf');
  return day !== null && DAY.test(day) && !Number.isNaN(Date.parse(day)) ? day : null;
}

/** The instant at which a past day has ended. */
export const instantOf = (day: string | null): string | null => (day === null ? null : endOfDay(day));
