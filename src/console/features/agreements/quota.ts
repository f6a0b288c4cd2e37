/** What is left of a daily quota. */
export interface QuotaLeft {
  readonly used: number;
  readonly quota: number;
  readonly left: number;
  /** 0 to 100, whole. */
  readonly percent: number;
  /** PLENTY, LOW from nine tenths on, or GONE. */
  readonly state: 'PLENTY' | 'LOW' | 'GONE';
}

/**
 * What is left of a quota; null where there is none.
 *
 * @param quota uses allowed
 * @param used uses so far; more than allowed counts as all of them
 */
export function quotaLeft(quota: number | null, used: number): QuotaLeft | null {
  if (quota === null || quota <= 0) return null;
  const left = Math.max(quota - used, 0);
  const percent = Math.min(Math.floor((used / quota) * 100), 100);
  return { used, quota, left, percent, state: left === 0 ? 'GONE' : percent >= 90 ? 'LOW' : 'PLENTY' };
}
