import type { Caller } from '../identity/index.js';
import { beijingDay, BoundedCache, type CacheStatistics, type Clock } from '../kernel/index.js';
import type { AgreementIndex } from './agreements/agreement-index.js';
import type { AgreementSource } from './agreements/agreement-store.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { decisionSetOf, type DecisionSet } from './decision/decision-set.js';
import { NO_CASES, type CaseLookup, type CaseNamed } from './lookups/case-lookup.js';
import { decide, deniedByDefault } from './rules/decide.js';
import { decisionKey, nextBoundary, type Shown } from './decision/decision-key.js';
import { isForeignItem } from './decision/foreign-item.js';
import { NO_QUOTA_COUNTER, UsedUpQuotas, type QuotaCounter } from './quota/index.js';
import type { Decision } from './decision/decision.js';
import type { WarrantStore, WarrantHeld } from './lookups/warrant-store.js';

/** Kinds of caller remembered at most; each costs one decision for every catalogue item. */
const MAX_CACHE = 2_000;

/** The decisions on the whole catalogue for one kind of caller, good in [decidedAt, until). */
interface Decided {
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly mask: DecisionSet;
  /** The parts of it that operations ask, each by the operation's own list. */
  readonly parts: WeakMap<readonly string[], DecisionSet>;
  readonly decidedAt: number;
  readonly until: number;
}

/**
 * 字段授权: answers what a caller may read. Decides the whole catalogue once for each kind of caller and revision of the
 * agreements; a request then costs a look-up for each of its items.
 */
export class Authorizer {
  readonly #catalogue: Catalogue;
  readonly #agreements: AgreementSource;
  readonly #warrants: WarrantStore;
  readonly #clock: Clock;
  readonly #quotas: QuotaCounter;
  readonly #cases: CaseLookup;
  readonly #usedUp = new UsedUpQuotas();
  readonly #decided = new BoundedCache<string, Decided>('decided_masks', { max: MAX_CACHE });

  /**
   * @param quotas without it, nothing is given under an agreement with a quota
   * @param cases without it, nothing is given for the determination of a business's substance
   */
  constructor(
    catalogue: Catalogue,
    agreements: AgreementSource,
    warrants: WarrantStore,
    clock: Clock,
    quotas: QuotaCounter = NO_QUOTA_COUNTER,
    cases: CaseLookup = NO_CASES,
  ) {
    this.#catalogue = catalogue;
    this.#agreements = agreements;
    this.#warrants = warrants;
    this.#clock = clock;
    this.#quotas = quotas;
    this.#cases = cases;
  }

  /** The warrant that the caller's basis names and its agency holds, or null. Asks no database when none is named. */
  findWarrant(caller: Caller): Promise<WarrantHeld | null> {
    return this.#warrants.findWarrant(caller);
  }

  /** The case that the request names. Asks no database unless the purpose is the determination of a substance. */
  async caseOf(caller: Caller): Promise<CaseNamed | null> {
    return caller.purpose === 'SUBSTANCE_DETERMINATION' ? this.#cases.find(caller) : null;
  }

  /** The same where one of the items asked for is given within a case only; null where none is. */
  async caseFor(caller: Caller, itemIds: readonly string[]): Promise<CaseNamed | null> {
    const needed = itemIds.some((id) => isForeignItem(caller, this.#catalogue.item(id)));
    return needed ? this.caseOf(caller) : null;
  }

  /** Counts one use of the warrant before disclosure; on false nothing may be disclosed under it. */
  useWarrant(caller: Caller, warrantId: string, operation: string): Promise<boolean> {
    return this.#warrants.use(caller, warrantId, operation);
  }

  /**
   * The decisions for a request that is about to read: as {@link evaluate}, and one use is counted of each agreement with a
   * daily quota that a granted item rests on. What is used up is denied, or given under another agreement.
   *
   * A request costs one small statement for each such agreement, shared with the requests beside it; none where no
   * agreement has a quota, and none once it is known to be used up.
   *
   * @param substanceCase what {@link caseFor} gave for this request
   * @param goesOn whether anything will be read under such decisions; where not, no use is counted
   * @throws what the counter throws; nothing may be disclosed then
   */
  async admit(
    caller: Caller,
    itemIds: readonly string[],
    warrant: WarrantHeld | null = null,
    substanceCase: CaseNamed | null = null,
    goesOn: (mask: DecisionSet) => boolean = () => true,
  ): Promise<DecisionSet> {
    let asked = itemIds;
    const counted = new Set<string>();
    const settled = new Map<string, Decision>();
    for (;;) {
      const mask = this.evaluate(caller, asked, warrant, substanceCase);
      if (settled.size === 0 && !goesOn(mask)) return mask;
      const refused = await this.#useQuotas(caller, mask.quotas, counted);
      if (refused.size === 0)
        return settled.size === 0 ? mask : decisionSetOf([...settled, ...verdictsOf(mask)], mask.revision);
      // What was counted stays given, though others may have used the quota up since.
      const again: string[] = [];
      for (const [item, decision] of verdictsOf(mask)) {
        if (decision.allowed && decision.agreementId !== null && refused.has(decision.agreementId))
          again.push(item);
        else settled.set(item, decision);
      }
      asked = again;
    }
  }

  /** Counts one use of each that was not counted for this request; returns those that are used up. */
  async #useQuotas(
    { agency }: Caller,
    quotas: ReadonlyMap<string, number>,
    counted: Set<string>,
  ): Promise<ReadonlySet<string>> {
    const refused = new Set<string>();
    if (quotas.size === 0) return refused;
    const now = this.#clock.now();
    const due = [...quotas].filter(([id]) => !counted.has(id));
    await Promise.all(
      due.map(async ([id, quota]) => {
        const { granted, used } = await this.#quotas.use(id, beijingDay(now), quota);
        if (granted) counted.add(id);
        else {
          refused.add(id);
          this.#usedUp.mark(agency, id, Math.max(used, quota), now);
        }
      }),
    );
    return refused;
  }

  /** Learns what other replicas have counted today, so that {@link evaluate} tells the caller what a request would meet. */
  async refreshQuotaUsage(caller: Caller): Promise<void> {
    const now = this.#clock.now();
    const { quotas } = this.evaluate(caller, null, null, await this.caseOf(caller));
    const uses = await this.#quotas.used([...quotas.keys()], beijingDay(now));
    for (const [id, used] of uses) {
      if (used >= (quotas.get(id) ?? Number.POSITIVE_INFINITY))
        this.#usedUp.mark(caller.agency, id, used, now);
    }
  }

  /**
   * The decisions on the given items, or on the whole catalogue when none are given. An item that no catalogue lists is
   * denied.
   *
   * The same list of items gives the same mask as long as nothing that it rests on has changed.
   *
   * @param warrant what {@link hold} gave for this request; without it, items under a warrant are denied
   * @param substanceCase what {@link caseOf} gave for it
   * @throws AgreementsUnavailable when the agreements known may be out of date
   */
  evaluate(
    caller: Caller,
    itemIds: readonly string[] | null = null,
    warrant: WarrantHeld | null = null,
    substanceCase: CaseNamed | null = null,
  ): DecisionSet {
    const agreements = this.#agreements.snapshot();
    const { mask, decisions, parts } = this.#verdictsFor(caller, agreements, { warrant, substanceCase });
    if (itemIds === null) return mask;
    const known = parts.get(itemIds);
    if (known) return known;
    const asked = itemIds.map((id) => [id, decisions.get(id) ?? deniedByDefault(id)] as const);
    const part = decisionSetOf(asked, agreements.revision);
    parts.set(itemIds, part);
    return part;
  }

  caches(): readonly CacheStatistics[] {
    return [this.#decided.statistics()];
  }

  #verdictsFor(caller: Caller, agreements: AgreementIndex, shown: Shown): Decided {
    const now = this.#clock.now();
    const usedUp = this.#usedUp.signatureOf(caller.agency, now);
    const key = decisionKey(caller, shown, agreements.revision, usedUp);
    const known = this.#decided.get(key);
    if (known && known.decidedAt <= now.getTime() && now.getTime() < known.until) return known;

    const uses = this.#usedUp.usesOf(caller.agency, now);
    const decisions = new Map(
      this.#catalogue.items.map((item) => [
        item.id,
        decide({ caller, item, agreements, ...shown, now, uses }),
      ]),
    );
    const decided: Decided = {
      decisions,
      mask: decisionSetOf(decisions, agreements.revision),
      parts: new WeakMap(),
      decidedAt: now.getTime(),
      until: nextBoundary(caller, agreements, shown, now),
    };
    this.#decided.set(key, decided);
    return decided;
  }
}

function verdictsOf({ allowed, denied }: DecisionSet): [string, Decision][] {
  return [...allowed, ...denied];
}
