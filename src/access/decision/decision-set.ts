import type { AllowedDecision, DeniedDecision, Decision } from './decision.js';

/** What a caller may read of some catalogue items (字段授权结果). */
export interface DecisionSet {
  readonly granted: ReadonlySet<string>;
  /** Those of the granted items whose values are shortened by their masking rule. */
  readonly masked: ReadonlySet<string>;
  /** Those of the granted items that are given about platforms of the caller's region only. */
  readonly regional: ReadonlySet<string>;
  /** Daily quotas of the agreements that granted items rest on, by agreement id; those without one are left out. */
  readonly quotas: ReadonlyMap<string, number>;
  /** The verdict on each granted item: its rule and agreement. */
  readonly allowed: ReadonlyMap<string, AllowedDecision>;
  readonly denied: ReadonlyMap<string, DeniedDecision>;
  /** The revision of the agreements that it was decided by. */
  readonly revision: number;
}

export function decisionSetOf(
  verdicts: Iterable<readonly [string, Decision]>,
  revision: number,
): DecisionSet {
  const allowed = new Map<string, AllowedDecision>();
  const denied = new Map<string, DeniedDecision>();
  const masked = new Set<string>();
  const regional = new Set<string>();
  const quotas = new Map<string, number>();
  for (const [item, verdict] of verdicts) {
    if (!verdict.allowed) denied.set(item, verdict);
    else {
      allowed.set(item, verdict);
      if (verdict.masked) masked.add(item);
      if (verdict.region !== undefined) regional.add(item);
      if (verdict.agreementId !== null && verdict.dailyQuota !== undefined)
        quotas.set(verdict.agreementId, verdict.dailyQuota);
    }
  }
  return { granted: new Set(allowed.keys()), masked, regional, quotas, allowed, denied, revision };
}
