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
  /** Commits counts. Those that were committed already are passed over: an answer may have been lost on its way. */
  readonly write: (counts: readonly RefusalCount[]) => Promise<void>;
  /** Told of counts that could not be written: `lost` of them are given up, the others are written later. */
  readonly onFailure: (error: unknown, lost: number) => void;
}

const MINUTE = 60_000;
/** Kinds told apart in one minute at most; beyond, addresses and callers are not told apart. */
const MAX_KINDS = 1_000;
/** Counts that are kept while they cannot be written, at most: the newest. */
const MAX_UNWRITTEN = 10_000;

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
 * a bounded number of rows: two for each kind, a thousand kinds a minute, whatever comes. What cannot be written is tried
 * again with the next minute's, while it is not too much.
 */
export class RefusalCounter {
  readonly #options: RefusalCounterOptions;
  #kinds = new Map<string, Counted>();
  #unwritten: readonly RefusalCount[] = [];
  /** Given up since a failure was told of. */
  #lost = 0;
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
    this.#writeAll(
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
    this.#writing = this.#writing.then(() => this.#writeUnlessOthersWait(counts));
  }

  /** Where others wait, these wait with them: a flood does not try all of them again for each of its kinds. */
  async #writeUnlessOthersWait(counts: readonly RefusalCount[]): Promise<void> {
    if (this.#unwritten.length > 0) this.#keep(counts);
    else await this.#commit(counts);
  }

  #writeAll(counts: readonly RefusalCount[]): void {
    this.#writing = this.#writing.then(() => {
      const all = [...this.#unwritten, ...counts];
      this.#unwritten = [];
      return this.#commit(all);
    });
  }

  async #commit(counts: readonly RefusalCount[]): Promise<void> {
    if (counts.length === 0) return;
    try {
      await this.#options.write(counts);
    } catch (error) {
      this.#keep(counts);
      this.#options.onFailure(error, this.#lost);
      this.#lost = 0;
    }
  }

  #keep(counts: readonly RefusalCount[]): void {
    const all = [...this.#unwritten, ...counts];
    this.#unwritten = all.slice(-MAX_UNWRITTEN);
    this.#lost += all.length - this.#unwritten.length;
  }
}

function add(counted: Counted, now: Date): void {
  if (counted.requests === 0) counted.first = now;
  counted.requests++;
  counted.last = now;
}
