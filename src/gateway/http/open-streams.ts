import { STREAM_COUNTS_DEFAULTS, type StreamCounts } from '../settings/index.js';
import { actorKey, type Caller } from '../../identity/index.js';
import {
  defineRefusal,
  refused,
  type LocalizedText,
  type Outcome,
  type Refusal,
} from '../../kernel/index.js';

/** Bounds on event streams that are open at one time. */
export interface StreamLimits extends StreamCounts {
  /** Milliseconds between comments that keep a quiet connection open; the token is looked at again as often. */
  readonly keepAliveMilliseconds: number;
  /** Milliseconds that a reader may leave its connection full before it is given up. */
  readonly stallMilliseconds: number;
}

export const DEFAULT_STREAM_LIMITS: StreamLimits = {
  ...STREAM_COUNTS_DEFAULTS,
  keepAliveMilliseconds: 12_000,
  stallMilliseconds: 30_000,
};

const SENTENCES: Readonly<Record<keyof StreamCounts, (bound: number) => LocalizedText>> = {
  perCaller: (bound) => ({
    en: `You have ${bound} event streams open, which is as many as one caller may have.`,
    zh: `您已打开 ${bound} 个事件流，达到单个调用方的上限。`,
  }),
  perAgency: (bound) => ({
    en: `Your agency has ${bound} event streams open, which is as many as one agency may have.`,
    zh: `本部门已打开 ${bound} 个事件流，达到单个部门的上限。`,
  }),
  perHub: (bound) => ({
    en: `This hub process has ${bound} event streams open, which is as many as it takes.`,
    zh: `本系统进程已打开 ${bound} 个事件流，达到上限。`,
  }),
};

export const tooManyStreams = defineRefusal<{ limit: keyof StreamCounts; bound: number }>(
  'TOO_MANY_STREAMS',
  ({ limit, bound }) => ({
    message: SENTENCES[limit](bound),
    remedy: { en: 'Close one, or try again later.', zh: '请关闭其中一个，或稍后重试。' },
  }),
);

/** What is open, and what was refused since the process started. */
export interface StreamStatistics {
  readonly open: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<keyof StreamCounts, number>;
}

/** A place for one stream. */
export interface StreamPlace {
  /** Gives the place back. */
  readonly leave: () => void;
}

function add<Key>(counts: Map<Key, number>, key: Key, number: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + number;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

/** The event streams of one hub process: counts them, and ends them when the process stops. */
export class OpenStreams {
  readonly limits: StreamLimits;
  readonly #stopping = new AbortController();
  readonly #perCaller = new Map<string, number>();
  readonly #perAgency = new Map<string, number>();
  readonly #refused = new Map<keyof StreamCounts, number>([
    ['perCaller', 0],
    ['perAgency', 0],
    ['perHub', 0],
  ]);
  readonly #leaving = new Set<() => void>();
  #size = 0;

  constructor(limits: StreamLimits) {
    this.limits = limits;
  }

  get size(): number {
    return this.#size;
  }

  /** Aborts when the hub stops. */
  get stopping(): AbortSignal {
    return this.#stopping.signal;
  }

  /** By agency, and by the bound that was met. */
  statistics(): StreamStatistics {
    return { open: this.#perAgency, refused: this.#refused };
  }

  /** A place for one more stream of a caller. Refuses TOO_MANY_STREAMS. */
  enter(caller: Caller): Outcome<StreamPlace> {
    const { perCaller, perAgency, perHub } = this.limits;
    const { agency } = caller;
    const key = actorKey(caller);
    if ((this.#perCaller.get(key) ?? 0) >= perCaller) return this.#refuse('perCaller', perCaller);
    if ((this.#perAgency.get(agency) ?? 0) >= perAgency) return this.#refuse('perAgency', perAgency);
    if (this.#size >= perHub) return this.#refuse('perHub', perHub);
    this.#count(key, agency, 1);
    return { ok: true, value: this.#place(key, agency) };
  }

  /** Ends every stream and waits until each has left its place. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.#size > 0) await new Promise<void>((resolve) => this.#leaving.add(resolve));
  }

  #refuse(limit: keyof StreamCounts, bound: number): { readonly ok: false; readonly error: Refusal } {
    add(this.#refused, limit, 1);
    return refused(tooManyStreams({ limit, bound }));
  }

  #count(key: string, agency: string, number: 1 | -1): void {
    add(this.#perCaller, key, number);
    add(this.#perAgency, agency, number);
    this.#size += number;
  }

  #place(key: string, agency: string): StreamPlace {
    let isTaken = true;
    return {
      leave: () => {
        if (!isTaken) return;
        isTaken = false;
        this.#count(key, agency, -1);
        if (this.#size === 0) for (const empty of this.#leaving) empty();
      },
    };
  }
}
