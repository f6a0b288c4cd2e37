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
  /** The decision on each granted item: its rule and agreement. */
  readonly allowed: ReadonlyMap<string, AllowedDecision>;
  readonly denied: ReadonlyMap<string, DeniedDecision>;
  /** The revision of the agreements that it was decided by. */
  readonly revision: number;
}

export function decisionSetOf(
  decisions: Iterable<readonly [string, Decision]>,
  revision: number,
): DecisionSet {
  const allowed = new Map<string, AllowedDecision>();
  const denied = new Map<string, DeniedDecision>();
  const masked = new Set<string>();
  const regional = new Set<string>();
  const quotas = new Map<string, number>();
  for (const [item, decision] of decisions) {
    if (!decision.allowed) denied.set(item, decision);
    else {
      allowed.set(item, decision);
      if (decision.masked) masked.add(item);
      if (decision.region !== undefined) regional.add(item);
      if (decision.agreementId !== null && decision.dailyQuota !== undefined)
        quotas.set(decision.agreementId, decision.dailyQuota);
    }
  }
  return { granted: new Set(allowed.keys()), masked, regional, quotas, allowed, denied, revision };
}
