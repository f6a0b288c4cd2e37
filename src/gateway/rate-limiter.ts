import type { Rate, RateLimits } from '../config/index.js';
import type { Caller } from '../identity/index.js';
import {
  BoundedCache,
  defineRefusal,
  ok,
  refused,
  type CacheStatistics,
  type Clock,
  type LocalizedText,
  type Outcome,
} from '../kernel/index.js';

type Scope = keyof RateLimits;
type Quantity = keyof Rate;

const SCOPES: Readonly<Record<Scope, LocalizedText>> = {
  caller: { en: 'you', zh: '您' },
  agency: { en: 'your agency', zh: '贵单位' },
};
const QUANTITIES: Readonly<Record<Quantity, LocalizedText>> = {
  requests: { en: 'requests a second', zh: '次请求/秒' },
  cost: { en: 'units of cost a second', zh: '个成本单位/秒' },
  concurrent: { en: 'operations at the same time', zh: '个同时执行的操作' },
};

/** More was asked than a rate allows. `retryAfterSeconds` is how long to wait, in whole seconds. */
export const rateExceeded = defineRefusal<{
  scope: Scope;
  quantity: Quantity;
  bound: number;
  retryAfterSeconds: number;
}>('RATE_EXCEEDED', ({ scope, quantity, bound, retryAfterSeconds }) => ({
  message: {
    en: `This hub process takes ${bound} ${QUANTITIES[quantity].en} from ${SCOPES[scope].en}, and has been asked for more.`,
    zh: `本平台进程允许${SCOPES[scope].zh} ${bound} ${QUANTITIES[quantity].zh}，现已超出。`,
  },
  remedy: {
    en: `Wait ${retryAfterSeconds} s, then ask less often, for less at a time, or for fewer things at once.`,
    zh: `请等待 ${retryAfterSeconds} 秒，并降低请求频率、减少每次查询的数据量或同时发送的请求数。`,
  },
}));

/** How many seconds of a rate may be used at once. */
const BURST_SECONDS = 10;
const MOST_HOLDERS = 10_000;
const MILLISECONDS = 1000;

/** A token bucket. What is taken beyond its content is a debt, which is waited for. */
class Bucket {
  readonly #rate: number;
  #content: number;
  #at: number;

  constructor(rate: number, now: number) {
    this.#rate = rate;
    this.#content = rate * BURST_SECONDS;
    this.#at = now;
  }

  take(amount: number, now: number): void {
    this.#fill(now);
    this.#content -= amount;
  }

  /** Seconds until there is something in it again; 0 where there is. */
  wait(now: number): number {
    this.#fill(now);
    return this.#content > 0 ? 0 : Math.max(1, Math.ceil(-this.#content / this.#rate));
  }

  #fill(now: number): void {
    const seconds = Math.max(0, now - this.#at) / MILLISECONDS;
    this.#content = Math.min(this.#rate * BURST_SECONDS, this.#content + seconds * this.#rate);
    this.#at = now;
  }
}

/** What one caller, or all of one agency, has taken. */
interface Holder {
  readonly scope: Scope;
  readonly requests: Bucket;
  readonly cost: Bucket;
  underWay: number;
}

/**
 * 调用频率: keeps one caller, and one agency, from taking a hub process from the others. Token buckets for requests and for
 * the static cost of operations, of ten seconds' worth each, and a bound on what is under way at the same time. An
 * operation is never refused for its own cost, which has a limit of its own: it leaves a debt, and what comes next waits.
 * In this process alone: with n replicas a caller has up to n times the rate.
 */
export class RateLimiter {
  readonly #limits: RateLimits;
  readonly #clock: Clock;
  readonly #holders = new BoundedCache<string, Holder>('rate_holders', { max: MOST_HOLDERS });

  constructor(limits: RateLimits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /**
   * Begins a request of a caller.
   *
   * @returns what ends it, to be called once or more; refuses RATE_EXCEEDED
   */
  enter(caller: Caller): Outcome<() => void> {
    const now = this.#clock.now().getTime();
    const holders = this.#holdersOf(caller, now);
    for (const holder of holders) holder.requests.take(1, now);
    for (const { scope, requests, cost, underWay } of holders) {
      const limits = this.#limits[scope];
      const waits = {
        requests: requests.wait(now),
        cost: cost.wait(now),
        concurrent: underWay >= limits.concurrent ? 1 : 0,
      };
      for (const quantity of ['requests', 'cost', 'concurrent'] as const) {
        const retryAfterSeconds = waits[quantity];
        if (retryAfterSeconds === 0) continue;
        return refused(rateExceeded({ scope, quantity, bound: limits[quantity], retryAfterSeconds }));
      }
    }
    for (const holder of holders) holder.underWay++;
    let left = false;
    return ok(() => {
      if (!left) for (const holder of holders) holder.underWay--;
      left = true;
    });
  }

  /** Takes the cost of an operation, or of one event of a subscription. */
  charge(caller: Caller, cost: number): void {
    const now = this.#clock.now().getTime();
    for (const holder of this.#holdersOf(caller, now)) holder.cost.take(cost, now);
  }

  caches(): readonly CacheStatistics[] {
    return [this.#holders.statistics()];
  }

  #holdersOf({ agency, role, level, region, officer }: Caller, now: number): readonly [Holder, Holder] {
    return [
      this.#holder('caller', JSON.stringify([agency, role, level, region, officer]), now),
      this.#holder('agency', agency, now),
    ];
  }

  #holder(scope: Scope, key: string, now: number): Holder {
    const known = this.#holders.get(key);
    if (known) return known;
    const { requests, cost } = this.#limits[scope];
    const holder = { scope, requests: new Bucket(requests, now), cost: new Bucket(cost, now), underWay: 0 };
    this.#holders.set(key, holder);
    return holder;
  }
}
