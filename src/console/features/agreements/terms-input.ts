import dayjs, { type Dayjs } from 'dayjs';
import type { Purpose, SharingJurisdiction } from './agreements.generated';
import type { Terms } from './terms-diff';

/** Beijing is eight hours ahead of UTC, the whole year. */
const BEIJING = '+08:00';
const BEIJING_MILLISECONDS = 8 * 3_600_000;
const DAY = 86_400_000;

/** What the form of an agreement's terms holds. */
export interface TermsValues {
  readonly items: string[];
  readonly purposes: Purpose[];
  readonly legalBasis: string;
  readonly jurisdiction: SharingJurisdiction;
  readonly masked: boolean;
  readonly dailyQuota?: number | null;
  /** First and last day, both included. */
  readonly period: [Dayjs, Dayjs];
}

/** The first instant of a day in Beijing. */
export const startOfDay = (day: string): string => new Date(`${day}T00:00:00${BEIJING}`).toISOString();

/** The first instant after a day in Beijing. */
export const endOfDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00${BEIJING}`) + DAY).toISOString();

/** The day in Beijing in which an instant lies; for the end of a window, its last day. */
export function dayOf(instant: string, edge: 'FIRST' | 'LAST'): string {
  const at = Date.parse(instant) - (edge === 'LAST' ? 1 : 0);
  return new Date(at + BEIJING_MILLISECONDS).toISOString().slice(0, 10);
}

/** The input of a proposal or amendment, out of what was filled in. */
export function termsInput({ period: [from, to], dailyQuota, legalBasis, ...values }: TermsValues) {
  return {
    ...values,
    legalBasis: legalBasis.trim(),
    dailyQuota: dailyQuota ?? null,
    validFrom: startOfDay(from.format('YYYY-MM-DD')),
    validTo: endOfDay(to.format('YYYY-MM-DD')),
  };
}

/** What the form begins with, for an amendment of these terms. */
export function termsValues(terms: Terms): TermsValues {
  const { items, purposes, legalBasis, jurisdiction, masked, dailyQuota, validFrom, validTo } = terms;
  return {
    items: [...items],
    purposes: [...purposes],
    legalBasis,
    jurisdiction,
    masked,
    dailyQuota,
    period: [dayjs(dayOf(validFrom, 'FIRST')), dayjs(dayOf(validTo, 'LAST'))],
  };
}
