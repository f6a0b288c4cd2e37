import type { Rate, RateLimits } from '../settings/index.js';
import { actorKey, type Caller } from '../../identity/index.js';
import {
  BoundedCache,
  defineRefusal,
  ok,
  refused,
  type CacheStatistics,
  type Clock,
  type LocalizedText,
  type Outcome,
  type Refusal,
} from '../../kernel/index.js';
import { ProcessorTime, type ReadProcessor, type Work } from './processor-time.js';

type Scope = keyof RateLimits;
type Quantity = keyof Rate;

const SCOPES: Readonly<Record<Scope, LocalizedText>> = {
  caller: { en: 'you', zh: '您' },
  agency: { en: 'your agency', zh: '贵单位' },
};
const QUANTITIES: Readonly<Record<Quantity, LocalizedText>> = {
  requests: { en: 'requests a second', zh: '次请求/秒' },
  cost: { en: 'units of cost a second', zh: '个成本单位/秒' },
  processor: { en: 'milliseconds of processor time a second', zh: '毫秒处理器时间/秒' },
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
    zh: `本系统进程允许${SCOPES[scope].zh} ${bound} ${QUANTITIES[quantity].zh}，现已超出。`,
  },
  remedy: {
    en: `Wait ${retryAfterSeconds} s, then ask less often, for less at a time, or for fewer things at once.`,
    zh: `请等待 ${retryAfterSeconds} 秒，并降低请求频率、减少每次查询的数据量或同时发送的请求数。`,
  },
}));

/** How many seconds of a rate may be used at once. */
const BURST_SECONDS = 10;
const MAX_HOLDERS = 10_000;
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
  readonly processor: Bucket;
  underWay: number;
}

const QUANTITY_ORDER = ['requests', 'cost', 'processor', 'concurrent'] as const;

/** Work of a caller. What it took of the processor is charged when it ends. */
export interface RatedWork extends Pick<Work, 'exactly'> {
  /** To be called once or more. */
  leave(): void;
}

/** Processor time that was charged to the callers of an agency since the process began. */
export interface ProcessorReading {
  readonly agency: string;
  readonly seconds: number;
}

/**
 * 调用频率: keeps one caller, and one agency, from taking a hub process from the others. Token buckets for requests, for
 * the static cost of operations, and for the processor time that they took ({@link ProcessorTime} says how that is known),
 * of ten seconds' worth each, and a bound on what is under way at the same time. An operation is never refused for what
 * it takes itself, of which the static cost has a limit of its own: it leaves a debt, and what comes next waits.
 * In this process alone: with n replicas a caller has up to n times the rate.
 */
export class RateLimiter {
  readonly #limits: RateLimits;
  readonly #clock: Clock;
  readonly #time: ProcessorTime;
  readonly #holders = new BoundedCache<string, Holder>('rate_holders', { max: MAX_HOLDERS });
  readonly #taken = new Map<string, number>();

  /** @param readProcessor what processor time is read from; this thread's when absent */
  constructor(limits: RateLimits, clock: Clock, readProcessor?: ReadProcessor) {
    this.#limits = limits;
    this.#clock = clock;
    this.#time = new ProcessorTime(readProcessor);
  }

  /** Begins a request of a caller, which is under way until it is left. Refuses RATE_EXCEEDED. */
  enter(caller: Caller): Outcome<RatedWork> {
    const now = this.#now();
    const holders = this.#holdersOf(caller, now);
    for (const holder of holders) holder.requests.take(1, now);
    const refusal = this.#refusal(holders, now);
    if (refusal) return refused(refusal);
    for (const holder of holders) holder.underWay++;
    const work = this.begin(caller);
    let left = false;
    const leave = (): void => {
      if (!left) for (const holder of holders) holder.underWay--;
      left = true;
      work.leave();
    };
    return ok({ exactly: (run) => work.exactly(run), leave });
  }

  /**
   * Why nothing more may be done for a caller who is let in already, as for a stream that is to be told of an event:
   * RATE_EXCEEDED; null where something may.
   */
  exceeded(caller: Caller): Refusal | null {
    const now = this.#now();
    return this.#refusal(this.#holdersOf(caller, now), now);
  }

  /** Begins work of a caller that is no request of its own and is not refused. */
  begin(caller: Caller): RatedWork {
    const work = this.#time.begin();
    return { exactly: (run) => work.exactly(run), leave: () => this.#take(caller, work.end()) };
  }

  /** Takes the cost of an operation, or of one event of a subscription. */
  charge(caller: Caller, cost: number): void {
    const now = this.#now();
    for (const holder of this.#holdersOf(caller, now)) holder.cost.take(cost, now);
  }

  /** By agency; of those that asked anything. */
  processor(): readonly ProcessorReading[] {
    return [...this.#taken].map(([agency, milliseconds]) => ({
      agency,
      seconds: milliseconds / MILLISECONDS,
    }));
  }

  caches(): readonly CacheStatistics[] {
    return [this.#holders.statistics()];
  }

  #take(caller: Caller, milliseconds: number): void {
    if (milliseconds === 0) return;
    const now = this.#now();
    for (const holder of this.#holdersOf(caller, now)) holder.processor.take(milliseconds, now);
    this.#taken.set(caller.agency, (this.#taken.get(caller.agency) ?? 0) + milliseconds);
  }

  #refusal(holders: readonly Holder[], now: number): Refusal | null {
    for (const { scope, requests, cost, processor, underWay } of holders) {
      const limits = this.#limits[scope];
      const waits = {
        requests: requests.wait(now),
        cost: cost.wait(now),
        processor: processor.wait(now),
        concurrent: underWay >= limits.concurrent ? 1 : 0,
      };
      for (const quantity of QUANTITY_ORDER) {
        const retryAfterSeconds = waits[quantity];
        if (retryAfterSeconds === 0) continue;
        return rateExceeded({ scope, quantity, bound: limits[quantity], retryAfterSeconds });
      }
    }
    return null;
  }

  #now(): number {
    return this.#clock.now().getTime();
  }

  #holdersOf(caller: Caller, now: number): readonly [Holder, Holder] {
    return [this.#holder('caller', actorKey(caller), now), this.#holder('agency', caller.agency, now)];
  }

  #holder(scope: Scope, key: string, now: number): Holder {
    const known = this.#holders.get(key);
    if (known) return known;
    const { requests, cost, processor } = this.#limits[scope];
    const holder = {
      scope,
      requests: new Bucket(requests, now),
      cost: new Bucket(cost, now),
      processor: new Bucket(processor, now),
      underWay: 0,
    };
    this.#holders.set(key, holder);
    return holder;
  }
}
