import type { SubgraphClient } from '../engine/index.js';

/** So many of the latest requests are looked at. */
const LATEST = 200;

/** How the latest requests to a subgraph went. */
export interface Pace {
  readonly requests: number;
  readonly failed: number;
  readonly medianMilliseconds: number | null;
  readonly slowMilliseconds: number | null;
  readonly answeredAt: Date | null;
}

/** The latest requests to one subgraph, and how long they took. */
export class FetchPace {
  readonly #latest: { readonly milliseconds: number; readonly ok: boolean }[] = [];
  #answeredAt: Date | null = null;

  note(milliseconds: number, answeredAt: Date | null): void {
    this.#latest.push({ milliseconds, ok: answeredAt !== null });
    if (this.#latest.length > LATEST) this.#latest.shift();
    if (answeredAt) this.#answeredAt = answeredAt;
  }

  read(): Pace {
    const times = this.#latest
      .filter(({ ok }) => ok)
      .map(({ milliseconds }) => milliseconds)
      .toSorted((one, other) => one - other);
    const at = (share: number): number | null => times[Math.ceil(times.length * share) - 1] ?? null;
    return {
      requests: this.#latest.length,
      failed: this.#latest.length - times.length,
      medianMilliseconds: at(0.5),
      slowMilliseconds: at(0.95),
      answeredAt: this.#answeredAt,
    };
  }
}

/** A client whose requests are noted; a request that the caller gave up is not. */
export function paced(client: SubgraphClient, pace: FetchPace, now: () => Date): SubgraphClient {
  return {
    async fetch(request) {
      const began = performance.now();
      try {
        const answer = await client.fetch(request);
        pace.note(performance.now() - began, now());
        return answer;
      } catch (error) {
        if (!request.signal.aborted) pace.note(performance.now() - began, null);
        throw error;
      }
    },
    ...(client.subscribe ? { subscribe: client.subscribe.bind(client) } : {}),
  };
}
