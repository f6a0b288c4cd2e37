import type { Clock } from '../../kernel/index.js';
import { FETCH_MILLISECONDS, fetchKeySet } from './fetch-key-set.js';
import type { KeyPurpose } from './key-purpose.js';
import { KeysUnavailable, type KeySource } from './key-source.js';
import type { KeySnapshot } from './verification-key.js';

/** How long fetched keys are good for. */
export interface KeyAges {
  /** Seconds after which keys are fetched again: a withdrawn key is good for no longer. */
  readonly maxAgeSeconds: number;
  /** Seconds for which the last keys stand while the key server does not answer. */
  readonly maxStaleSeconds: number;
}

const DEFAULT_KEY_AGES: KeyAges = { maxAgeSeconds: 300, maxStaleSeconds: 86_400 };

/** Seconds between two fetches for the sake of unknown keys, and between attempts while there are no keys at all. */
const COOLDOWN_SECONDS = 5;
/** Seconds between attempts while older keys stand in: each attempt makes somebody wait. */
const OUTAGE_COOLDOWN_SECONDS = 30;

export interface RemoteKeySourceOptions extends Partial<KeyAges> {
  readonly clock: Clock;
  /** That a key has to state; any where absent, because the address is one for one purpose anyway. */
  readonly purpose?: KeyPurpose;
  /** How long one fetch may take; three seconds when absent. */
  readonly timeoutMilliseconds?: number;
  /** Told once when the keys can no longer be had, with the reason, and once when they can again. */
  readonly onChange?: (available: boolean, reason: unknown) => void;
}

/**
 * The keys at an address (RFC 7517, a `jwks_uri` of RFC 8414). They are fetched when first asked for, again once they are
 * too old, and at once when a signature names a key that is not among them, though not twice within five seconds. Those
 * who ask at the same time wait for the same fetch. While the server is away the last keys stand, up to a bound.
 */
export class RemoteKeySource implements KeySource {
  readonly #url: URL;
  readonly #options: RemoteKeySourceOptions;
  readonly #ages: KeyAges;
  #snapshot: KeySnapshot | null = null;
  #fetchedAt = Number.NEGATIVE_INFINITY;
  #attemptedAt = Number.NEGATIVE_INFINITY;
  #failure: unknown = null;
  #fetching: Promise<void> | null = null;

  constructor(url: URL, options: RemoteKeySourceOptions) {
    this.#url = url;
    this.#options = options;
    this.#ages = {
      maxAgeSeconds: options.maxAgeSeconds ?? DEFAULT_KEY_AGES.maxAgeSeconds,
      maxStaleSeconds: options.maxStaleSeconds ?? DEFAULT_KEY_AGES.maxStaleSeconds,
    };
  }

  get available(): boolean {
    return this.#failure === null;
  }

  async current(): Promise<KeySnapshot> {
    const { maxAgeSeconds, maxStaleSeconds } = this.#ages;
    if (this.#snapshot && this.#age() < maxAgeSeconds) return this.#snapshot;
    const standIn = this.#snapshot !== null && this.#age() < maxStaleSeconds;
    await this.#fetchUnlessWithin(
      standIn && this.#failure !== null ? OUTAGE_COOLDOWN_SECONDS : COOLDOWN_SECONDS,
    );
    if (this.#snapshot && this.#age() < maxStaleSeconds) return this.#snapshot;
    throw this.#unavailable();
  }

  async newerThan(snapshot: KeySnapshot): Promise<KeySnapshot | null> {
    if (this.#snapshot === snapshot) await this.#fetchUnlessWithin(COOLDOWN_SECONDS);
    if (this.#snapshot && this.#snapshot !== snapshot) return this.#snapshot;
    if (this.#failure !== null) throw this.#unavailable();
    return null;
  }

  #now(): number {
    return this.#options.clock.now().getTime() / 1_000;
  }

  #age(): number {
    return this.#now() - this.#fetchedAt;
  }

  #unavailable(): KeysUnavailable {
    const wait = Math.ceil(this.#attemptedAt + COOLDOWN_SECONDS - this.#now());
    return new KeysUnavailable(`The keys at ${this.#url.href} cannot be had.`, Math.max(1, wait), {
      cause: this.#failure,
    });
  }

  async #fetchUnlessWithin(seconds: number): Promise<void> {
    if (!this.#fetching) {
      if (this.#now() - this.#attemptedAt < seconds) return;
      this.#attemptedAt = this.#now();
      this.#fetching = this.#fetch().finally(() => {
        this.#fetching = null;
      });
    }
    await this.#fetching;
  }

  async #fetch(): Promise<void> {
    const before = this.available;
    const startedAt = this.#now();
    try {
      const { timeoutMilliseconds = FETCH_MILLISECONDS, purpose = null } = this.#options;
      this.#snapshot = await fetchKeySet(this.#url, timeoutMilliseconds, purpose);
      this.#fetchedAt = startedAt;
      this.#failure = null;
    } catch (error) {
      this.#failure = error;
    }
    if (before !== this.available) this.#options.onChange?.(this.available, this.#failure);
  }
}
