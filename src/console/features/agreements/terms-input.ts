import dayjs, { type Dayjs } from 'dayjs';
import { dayOf, endOfDay, startOfDay } from '../../components/beijing-days';
import type { Purpose, SharingJurisdiction } from './agreements.generated';
import type { Terms } from './terms-diff';

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
