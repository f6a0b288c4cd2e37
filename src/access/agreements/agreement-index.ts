import type { Actor, Purpose } from '../../kernel/index.js';
import type { Jurisdiction } from './agreement-terms.js';

/** A sharing agreement (共享协议) that is ACTIVE, as a decision needs it. */
export interface AgreementInForce {
  readonly id: string;
  readonly owner: string;
  readonly grantee: string;
  readonly items: readonly string[];
  readonly purposes: ReadonlySet<Purpose>;
  readonly jurisdiction: Jurisdiction;
  /** For callers of this region alone; null or absent for all. */
  readonly region?: string | null;
  readonly masked: boolean;
  /** Operations a day; null for no limit. */
  readonly dailyQuota: number | null;
  /** In force from `validFrom` until just before `validTo`. */
  readonly validFrom: Date;
  readonly validTo: Date;
}

const NONE: readonly AgreementInForce[] = [];

/** All active agreements at one revision, found by grantee and item. Never changes once made. */
export class AgreementIndex {
  readonly revision: number;
  readonly #byGranteeAndItem = new Map<string, Map<string, AgreementInForce[]>>();
  readonly #boundaries = new Map<string, number[]>();

  constructor(revision: number, agreements: Iterable<AgreementInForce>) {
    this.revision = revision;
    for (const agreement of agreements) this.#add(agreement);
    for (const boundaries of this.#boundaries.values()) boundaries.sort((one, other) => one - other);
  }

  #add(agreement: AgreementInForce): void {
    const byItem = this.#byGranteeAndItem.get(agreement.grantee) ?? new Map<string, AgreementInForce[]>();
    this.#byGranteeAndItem.set(agreement.grantee, byItem);
    for (const item of agreement.items) {
      const found = byItem.get(item);
      if (found) found.push(agreement);
      else byItem.set(item, [agreement]);
    }
    const boundaries = this.#boundaries.get(agreement.grantee) ?? [];
    this.#boundaries.set(agreement.grantee, boundaries);
    boundaries.push(agreement.validFrom.getTime(), agreement.validTo.getTime());
  }

  /** Those that agreements are with. */
  grantees(): readonly Actor[] {
    return [...this.#byGranteeAndItem.keys()];
  }

  /** The active agreements that give this item to this grantee, whether their window is open or not. */
  covering(grantee: Actor, item: string): readonly AgreementInForce[] {
    return this.#byGranteeAndItem.get(grantee)?.get(item) ?? NONE;
  }

  /** The first instant after `now` at which an agreement of this grantee begins or ends, or null. */
  nextBoundary(grantee: Actor, now: Date): Date | null {
    const next = this.#boundaries.get(grantee)?.find((boundary) => boundary > now.getTime());
    return next === undefined ? null : new Date(next);
  }
}
