import type { Caller } from '../identity/index.js';
import { BoundedCache, type CacheStatistics, type Clock } from '../kernel/index.js';
import type { AgreementIndex } from './agreements/agreement-index.js';
import type { AgreementSource } from './agreements/agreement-store.js';
import type { Catalogue } from './catalogue.js';
import { maskOf, type AccessMask } from './access-mask.js';
import { decide, deniedByDefault } from './decide.js';
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
  readonly #decided = new BoundedCache<string, Decided>('decided_masks', { max: LARGEST_CACHE });

  constructor(catalogue: Catalogue, agreements: AgreementSource, warrants: WarrantDesk, clock: Clock) {
    this.#catalogue = catalogue;
    this.#agreements = agreements;
    this.#warrants = warrants;
    this.#clock = clock;
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
    const key = decisionKey(caller, warrant, agreements.revision);
    const known = this.#decided.get(key);
    if (known && known.decidedAt <= now.getTime() && now.getTime() < known.until) return known;

    const verdicts = new Map(
      this.#catalogue.items.map((item) => [item.id, decide({ caller, item, agreements, warrant, now })]),
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
function decisionKey(caller: Caller, warrant: WarrantHeld | null, revision: number): string {
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
  return JSON.stringify([revision, agency, role, level, region, purpose, shown]);
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
