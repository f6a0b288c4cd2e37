import { BoundedCache, type CacheStatistics, type Clock } from '../kernel/index.js';

const WINDOW_MILLISECONDS = 60_000;
const MAX_ADDRESSES = 10_000;

/** What an address does: begin a sign-in, complete one, or tell of a logout at a provider. */
export type Attempt = 'BEGIN' | 'COMPLETE' | 'LOGOUT';

interface Window {
  readonly since: number;
  count: number;
}

/** Bounds what one address begins, completes and tells in a minute, each by itself, in this process. */
export class SignInAttempts {
  readonly #clock: Clock;
  readonly #perMinute: number;
  readonly #windows = new BoundedCache<string, Window>('sign_in_attempts', { max: MAX_ADDRESSES });

  /** @param perMinute of one address: a whole office may come by one */
  constructor(clock: Clock, perMinute: number) {
    this.#clock = clock;
    this.#perMinute = perMinute;
  }

  /** Counts one. @returns whole seconds to wait; 0 where there is nothing to wait for */
  wait(attempt: Attempt, address: string): number {
    const now = this.#clock.now().getTime();
    const key = `${attempt} ${address}`;
    const known = this.#windows.get(key);
    const window = known && now - known.since < WINDOW_MILLISECONDS ? known : { since: now, count: 0 };
    window.count += 1;
    this.#windows.set(key, window);
    if (window.count <= this.#perMinute) return 0;
    return Math.max(1, Math.ceil((window.since + WINDOW_MILLISECONDS - now) / 1_000));
  }

  caches(): readonly CacheStatistics[] {
    return [this.#windows.statistics()];
  }
}
