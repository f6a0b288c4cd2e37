import { HubError } from './errors.js';

export interface Retries {
  /** Attempts in all; 4 when absent, 1 for none but the first. */
  readonly attempts?: number;
  /** Milliseconds before the second attempt; each pause is twice the one before. 250 when absent. */
  readonly firstPause?: number;
  /** No pause is longer, in milliseconds; a longer `Retry-After` is given to the caller as the error that it is. 30,000 when absent. */
  readonly longestPause?: number;
}

/** By these the hub says that the same request may do later, and that nothing was done or that it does not know. */
const PASSING = new Set([
  'UNREACHABLE',
  'RATE_LIMITED',
  'AUDIT_UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
  'OUTCOME_UNKNOWN',
  'IDENTITY_KEYS_UNAVAILABLE',
  'PROVIDER_UNAVAILABLE',
  'HUB_STOPPING',
]);

const passes = (error: HubError): boolean =>
  PASSING.has(error.code) || (error.code === 'NO_ANSWER' && [502, 503, 504].includes(error.status ?? 0));

/** Milliseconds pass, or the signal aborts. @throws the reason of the signal */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}

/** Half of a pause is by chance, so that many clients do not come back at one time. */
export const pauseBefore = (attempt: number, first: number, longest: number): number =>
  Math.min(longest, first * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);

/**
 * Tries again what may do later.
 *
 * @throws HubError of the last attempt
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { attempts = 4, firstPause = 250, longestPause = 30_000 }: Retries = {},
  signal?: AbortSignal,
): Promise<T> {
  for (let made = 1; ; made += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof HubError) || !passes(error) || made >= attempts) throw error;
      const asked = (error.retryAfterSeconds ?? 0) * 1_000;
      if (asked > longestPause) throw error;
      await pause(Math.max(asked, pauseBefore(made, firstPause, longestPause)), signal);
    }
  }
}
