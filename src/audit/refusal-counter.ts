import { newId, type Actor, type Clock } from '../kernel/index.js';
import type { RefusalCount } from './audit-entry.js';

/** One request that was refused. */
export interface RefusedRequest extends Pick<RefusalCount, 'refusal' | 'reason' | 'route'> {
  readonly address: string;
  readonly agency: Actor | null;
  readonly officer: string | null;
}

export interface RefusalCounterOptions {
  readonly clock: Clock;
  /** Commits counts. */
  readonly write: (counts: readonly RefusalCount[]) => Promise<void>;
  /** Told of counts that could not be written, which are lost. */
  readonly onFailure: (error: unknown) => void;
}

const MINUTE = 60_000;
/** Kinds told apart in one minute at most; beyond, addresses and callers are not told apart. */
const MAX_KINDS = 1_000;

/** What came after the first of its kind, which was written by itself. */
interface Counted {
  readonly request: Omit<RefusalCount, 'id' | 'requests' | 'first' | 'last'>;
  requests: number;
  first: Date;
  last: Date;
}

/**
 * Refused requests (拒绝计数) of which one could send any number: those of nobody, and those beyond a rate. The first of a
 * kind is written at once; those that follow within the minute are counted and written as one row, so that a flood takes
 * a bounded number of rows: two for each kind, a thousand kinds a minute, whatever comes.
 */
export class RefusalCounter {
  readonly #options: RefusalCounterOptions;
  #kinds = new Map<string, Counted>();
  #writing: Promise<void> = Promise.resolve();
  readonly #timer: NodeJS.Timeout;

  constructor(options: RefusalCounterOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.flush(), MINUTE).unref();
  }

  /** Counts one. Does not wait for the database, and throws nothing: nothing is disclosed by a refusal. */
  count({ refusal, reason, route, address, agency, officer }: RefusedRequest): void {
    const now = this.#options.clock.now();
    const common = { refusal, reason, route };
    const request = { ...common, address, agency, officer };
    const key = JSON.stringify(request);
    const known = this.#kinds.get(key);
    if (known) return add(known, now);
    if (this.#kinds.size < MAX_KINDS) {
      this.#kinds.set(key, { request, requests: 0, first: now, last: now });
      this.#write([{ ...request, id: newId(), requests: 1, first: now, last: now }]);
      return;
    }
    const others = { ...common, address: null, agency: null, officer: null };
    const otherKey = JSON.stringify(others);
    const counted = this.#kinds.get(otherKey) ?? { request: others, requests: 0, first: now, last: now };
    this.#kinds.set(otherKey, counted);
    add(counted, now);
  }

  /** Writes what was counted, and begins anew. Resolves when all that was counted so far is committed or given up. */
  async flush(): Promise<void> {
    const counted = [...this.#kinds.values()].filter(({ requests }) => requests > 0);
    this.#kinds = new Map();
    this.#write(
      counted.map(({ request, requests, first, last }) => ({
        ...request,
        id: newId(),
        requests,
        first,
        last,
      })),
    );
    await this.#writing;
  }

  /** Writes what is left, and counts no more by itself. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }

  #write(counts: readonly RefusalCount[]): void {
    if (counts.length === 0) return;
    const { write, onFailure } = this.#options;
    this.#writing = this.#writing.then(() => write(counts)).catch(onFailure);
  }
}

function add(counted: Counted, now: Date): void {
  if (counted.requests === 0) counted.first = now;
  counted.requests++;
  counted.last = now;
}
