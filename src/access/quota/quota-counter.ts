/** What counting one use gave. */
export interface QuotaUse {
  /** False when the day's quota was used up: nothing may be disclosed under the agreement. */
  readonly granted: boolean;
  /** Uses counted on that day so far, by all replicas. */
  readonly used: number;
}

/** Counts uses of agreements with a daily quota (每日限额), for all replicas together. */
export interface QuotaCounter {
  /**
   * Counts one use before anything is disclosed.
   *
   * @param day calendar day in Beijing, ISO 8601
   * @throws when it could not be counted; nothing may be disclosed then
   */
  use(agreementId: string, day: string, dailyQuota: number): Promise<QuotaUse>;
  /** Uses counted on that day, of those of the agreements that were used at all. Counts nothing. */
  used(agreementIds: readonly string[], day: string): Promise<ReadonlyMap<string, number>>;
}

/** For a desk that is given none: what needs counting is then not disclosed. */
export const NO_QUOTA_COUNTER: QuotaCounter = {
  use: () => Promise.reject(new Error('Nothing counts the uses of agreements here.')),
  used: () => Promise.resolve(new Map()),
};
