import { BoundedCache, type CacheStatistics, type Clock } from '../kernel/index.js';

const WINDOW_MILLISECONDS = 60_000;
const MAX_ADDRESSES = 10_000;
/** Of one address in a minute: a whole office may come by one. */
export const MAX_ATTEMPTS = 120;

interface Window {
  readonly since: number;
  count: number;
}

/** Bounds the sign-ins that one address begins or completes in a minute, in this process. */
export class SignInAttempts {
  readonly #clock: Clock;
  readonly #windows = new BoundedCache<string, Window>('sign_in_attempts', { max: MAX_ADDRESSES });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts one. @returns whole seconds to wait; 0 where there is nothing to wait for */
  wait(address: string): number {
    const now = this.#clock.now().getTime();
    const known = this.#windows.get(address);
    const window = known && now - known.since < WINDOW_MILLISECONDS ? known : { since: now, count: 0 };
    window.count += 1;
    this.#windows.set(address, window);
    if (window.count <= MAX_ATTEMPTS) return 0;
    return Math.max(1, Math.ceil((window.since + WINDOW_MILLISECONDS - now) / 1_000));
  }

  caches(): readonly CacheStatistics[] {
    return [this.#windows.statistics()];
  }
}
