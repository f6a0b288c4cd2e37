import {
  inputTooLong,
  isTooFarAhead,
  ok,
  refused,
  type Agency,
  type Outcome,
  type Purpose,
} from '../../kernel/index.js';
import { agreementTermsInvalid } from './sharing-agreement.errors.js';

/**
 * 属地范围: about which platforms an agreement's items are given. CALLER_REGION gives a caller who has a region only the
 * platforms registered or operating in it; a caller for the whole country has them all under either.
 */
export const JURISDICTIONS = ['ANY', 'CALLER_REGION'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

/** Fits the database's integer, and no agency asks as often in a day. */
export const MAX_DAILY_QUOTA = 100_000_000;
const MAX_LEGAL_BASIS = 2_000;

/** What one version of an agreement says (共享协议条款). */
export interface VersionTerms {
  /** Catalogue item ids of the owner. */
  readonly items: readonly string[];
  readonly purposes: readonly Purpose[];
  /** Law and article. */
  readonly legalBasis: string;
  readonly jurisdiction: Jurisdiction;
  /** Whether values are shared masked. */
  readonly masked: boolean;
  /** 每日限额: operations a day (Beijing time) that may read under the agreement; null for no limit. */
  readonly dailyQuota: number | null;
  /** In force from `validFrom` until just before `validTo`. */
  readonly validFrom: Date;
  readonly validTo: Date;
}

/** What the grantee asks an owner for. */
export interface AgreementTerms extends VersionTerms {
  readonly owner: Agency;
  /** For which region (GB/T 2260); the proposing office's own when left out, which is none for a national one. */
  readonly region?: string | null | undefined;
}

const isQuota = (quota: number): boolean => Number.isInteger(quota) && quota >= 1 && quota <= MAX_DAILY_QUOTA;

/** Checks terms by themselves; the catalogue knows their items. Refuses with AGREEMENT_TERMS_INVALID, INPUT_TOO_LONG. */
export function checkTerms(terms: VersionTerms, now: Date): Outcome<null> {
  const { items, purposes, legalBasis, dailyQuota, validFrom, validTo } = terms;
  if (items.length === 0) return refused(agreementTermsInvalid({ problem: 'NO_ITEMS' }));
  if (purposes.length === 0) return refused(agreementTermsInvalid({ problem: 'NO_PURPOSES' }));
  if (legalBasis.trim() === '') return refused(agreementTermsInvalid({ problem: 'NO_LEGAL_BASIS' }));
  if (legalBasis.length > MAX_LEGAL_BASIS) {
    return refused(inputTooLong({ field: 'legalBasis', limit: MAX_LEGAL_BASIS, unit: 'characters' }));
  }
  if (dailyQuota !== null && !isQuota(dailyQuota))
    return refused(agreementTermsInvalid({ problem: 'DAILY_QUOTA' }));
  if (validTo <= validFrom) return refused(agreementTermsInvalid({ problem: 'WINDOW' }));
  if (validTo <= now) return refused(agreementTermsInvalid({ problem: 'ALREADY_OVER' }));
  if (isTooFarAhead(validTo, now)) return refused(agreementTermsInvalid({ problem: 'TOO_FAR_AHEAD' }));
  return ok(null);
}
