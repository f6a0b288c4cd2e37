import type { Caller } from '../identity/index.js';
import { BoundedCache, type CacheStatistics, type Clock } from '../kernel/index.js';
import type { AgreementIndex } from './agreements/agreement-index.js';
import type { AgreementSource } from './agreements/agreement-store.js';
import type { Catalogue } from './catalogue.js';
import { maskOf, type AccessMask } from './access-mask.js';
import { decide, deniedByDefault } from './decide.js';
import { beijingDay, NO_QUOTA_COUNTER, UsedUpQuotas, type QuotaCounter } from './quota/index.js';
import type { Verdict } from './verdict.js';
import type { WarrantDesk, WarrantHeld } from './warrant-desk.js';

/** Kinds of caller remembered at most; each costs one verdict for every catalogue item. */
const LARGEST_CACHE = 2_000;

/** The verdicts on the whole catalogue for one kind of caller, good in [decidedAt, until). */
interface Decided {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly mask: AccessMask;
  readonly decidedAt: number;
  readonly until: number;
}

/**
 * 字段授权: answers what a caller may read. Decides the whole catalogue once for each kind of caller and revision of the
 * agreements; a request then costs a look-up for each of its items.
 */
export class AccessDesk {
  readonly #catalogue: Catalogue;
  readonly #agreements: AgreementSource;
  readonly #warrants: WarrantDesk;
  readonly #clock: Clock;
  readonly #quotas: QuotaCounter;
  readonly #usedUp = new UsedUpQuotas();
  readonly #decided = new BoundedCache<string, Decided>('decided_masks', { max: LARGEST_CACHE });

  /** @param quotas without it, nothing is given under an agreement with a quota */
  constructor(
    catalogue: Catalogue,
    agreements: AgreementSource,
    warrants: WarrantDesk,
    clock: Clock,
    quotas: QuotaCounter = NO_QUOTA_COUNTER,
  ) {
    this.#catalogue = catalogue;
    this.#agreements = agreements;
    this.#warrants = warrants;
    this.#clock = clock;
    this.#quotas = quotas;
  }

  /** The warrant that the caller's basis names and its agency holds, or null. Asks no database when none is named. */
  hold(caller: Caller): Promise<WarrantHeld | null> {
    return this.#warrants.hold(caller);
  }

  /** Counts one use of the warrant before disclosure; on false nothing may be disclosed under it. */
  useWarrant(warrantId: string, operation: string): Promise<boolean> {
    return this.#warrants.use(warrantId, operation);
  }

  /**
   * The verdicts for a request that is about to read: as {@link maskFor}, and one use is counted of each agreement with a
   * daily quota that a granted item rests on. What is used up is denied, or given under another agreement.
   *
   * A request costs one small statement for each such agreement, shared with the requests beside it; none where no
   * agreement has a quota, and none once it is known to be used up.
   *
   * @throws what the counter throws; nothing may be disclosed then
   */
  async admit(
    caller: Caller,
    itemIds: Iterable<string>,
    warrant: WarrantHeld | null = null,
  ): Promise<AccessMask> {
    let asked = [...itemIds];
    const counted = new Set<string>();
    const settled = new Map<string, Verdict>();
    for (;;) {
      const mask = this.maskFor(caller, asked, warrant);
      const refused = await this.#useQuotas(caller, mask.quotas, counted);
      if (refused.size === 0)
        return settled.size === 0 ? mask : maskOf([...settled, ...verdictsOf(mask)], mask.revision);
      // What was counted stays given, though others may have used the quota up since.
      const again: string[] = [];
      for (const [item, verdict] of verdictsOf(mask)) {
        if (verdict.allowed && verdict.agreementId !== null && refused.has(verdict.agreementId))
          again.push(item);
        else settled.set(item, verdict);
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

  /** Learns what other replicas have counted today, so that {@link maskFor} tells the caller what a request would meet. */
  async learnUses(caller: Caller): Promise<void> {
    const now = this.#clock.now();
    const { quotas } = this.maskFor(caller);
    const uses = await this.#quotas.used([...quotas.keys()], beijingDay(now));
    for (const [id, used] of uses) {
      if (used >= (quotas.get(id) ?? Number.POSITIVE_INFINITY))
        this.#usedUp.mark(caller.agency, id, used, now);
    }
  }

  /**
   * The verdicts on the given items, or on the whole catalogue when none are given. An item that no catalogue lists is
   * denied.
   *
   * @param warrant what {@link hold} gave for this request; without it, items under a warrant are denied
   * @throws AgreementsUnavailable when the agreements known may be out of date
   */
  maskFor(
    caller: Caller,
    itemIds: Iterable<string> | null = null,
    warrant: WarrantHeld | null = null,
  ): AccessMask {
    const agreements = this.#agreements.snapshot();
    const { mask, verdicts } = this.#verdictsFor(caller, agreements, warrant);
    if (itemIds === null) return mask;
    const asked = [...itemIds].map((id) => [id, verdicts.get(id) ?? deniedByDefault(id)] as const);
    return maskOf(asked, agreements.revision);
  }

  caches(): readonly CacheStatistics[] {
    return [this.#decided.statistics()];
  }

  #verdictsFor(caller: Caller, agreements: AgreementIndex, warrant: WarrantHeld | null): Decided {
    const now = this.#clock.now();
    const key = decisionKey(
      caller,
      warrant,
      agreements.revision,
      this.#usedUp.signatureOf(caller.agency, now),
    );
    const known = this.#decided.get(key);
    if (known && known.decidedAt <= now.getTime() && now.getTime() < known.until) return known;

    const uses = this.#usedUp.usesOf(caller.agency, now);
    const verdicts = new Map(
      this.#catalogue.items.map((item) => [
        item.id,
        decide({ caller, item, agreements, warrant, now, uses }),
      ]),
    );
    const decided: Decided = {
      verdicts,
      mask: maskOf(verdicts, agreements.revision),
      decidedAt: now.getTime(),
      until: nextBoundary(caller, agreements, warrant, now),
    };
    this.#decided.set(key, decided);
    return decided;
  }
}

/** Everything of the question that a verdict can depend on, but the time. */
function decisionKey(caller: Caller, warrant: WarrantHeld | null, revision: number, usedUp: string): string {
  const { agency, role, level, region, purpose } = caller;
  const shown = warrant && [
    warrant.id,
    warrant.holder,
    warrant.state,
    warrant.purpose,
    warrant.usesLeft > 0,
    warrant.validFrom.getTime(),
    warrant.validTo.getTime(),
  ];
  return JSON.stringify([revision, agency, role, level, region, purpose, shown, usedUp]);
}

function verdictsOf({ allowed, denied }: AccessMask): [string, Verdict][] {
  return [...allowed, ...denied];
}

/** The next instant (epoch milliseconds) at which the passing of time alone can change a verdict. */
function nextBoundary(
  caller: Caller,
  agreements: AgreementIndex,
  warrant: WarrantHeld | null,
  now: Date,
): number {
  const boundaries = [agreements.nextBoundary(caller.agency, now), warrant?.validFrom, warrant?.validTo];
  const ahead = boundaries.flatMap((boundary) => (boundary && boundary > now ? [boundary.getTime()] : []));
  return Math.min(Number.POSITIVE_INFINITY, ...ahead);
}
