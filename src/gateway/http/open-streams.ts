import type { Caller } from '../../identity/index.js';
import { defineRefusal, refused, type Outcome } from '../../kernel/index.js';

/** Bounds on event streams that are open at one time. */
export interface StreamLimits {
  /** For one officer or system of an agency. */
  readonly perCaller: number;
  /** For this hub process. */
  readonly perHub: number;
  /** Milliseconds between comments that keep a quiet connection open; the token is looked at again as often. */
  readonly keepAliveMilliseconds: number;
  /** Milliseconds that a reader may leave its connection full before it is given up. */
  readonly stallMilliseconds: number;
}

export const DEFAULT_STREAM_LIMITS: StreamLimits = {
  perCaller: 10,
  perHub: 1_000,
  keepAliveMilliseconds: 12_000,
  stallMilliseconds: 30_000,
};

export const tooManyStreams = defineRefusal<{ limit: keyof StreamLimits; bound: number }>(
  'TOO_MANY_STREAMS',
  ({ limit, bound }) => ({
    message:
      limit === 'perCaller'
        ? {
            en: `You have ${bound} event streams open, which is as many as one caller may have.`,
            zh: `您已打开 ${bound} 个事件流，达到单个调用方的上限。`,
          }
        : {
            en: `This hub process has ${bound} event streams open, which is as many as it takes.`,
            zh: `本平台进程已打开 ${bound} 个事件流，达到上限。`,
          },
    remedy: { en: 'Close one, or try again later.', zh: '请关闭其中一个，或稍后重试。' },
  }),
);

/** A place for one stream. */
export interface StreamPlace {
  /** Calls back when the hub stops, at once if it has stopped already. */
  readonly onStop: (stop: () => void) => void;
  /** Gives the place back. */
  readonly leave: () => void;
}

/** The event streams of one hub process: counts them, and ends them when the process stops. */
export class OpenStreams {
  readonly limits: StreamLimits;
  readonly #stopping = new AbortController();
  readonly #counts = new Map<string, number>();
  readonly #leaving = new Set<() => void>();
  #size = 0;

  constructor(limits: StreamLimits) {
    this.limits = limits;
  }

  get size(): number {
    return this.#size;
  }

  /** A place for one more stream of a caller. Refuses TOO_MANY_STREAMS. */
  enter({ agency, role, level, region, officer }: Caller): Outcome<StreamPlace> {
    const { perCaller, perHub } = this.limits;
    const key = JSON.stringify([agency, role, level, region, officer]);
    const count = this.#counts.get(key) ?? 0;
    if (count >= perCaller) return refused(tooManyStreams({ limit: 'perCaller', bound: perCaller }));
    if (this.#size >= perHub) return refused(tooManyStreams({ limit: 'perHub', bound: perHub }));
    this.#counts.set(key, count + 1);
    this.#size++;
    return { ok: true, value: this.#place(key) };
  }

  /** Ends every stream and waits until each has left its place. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.#size > 0) await new Promise<void>((resolve) => this.#leaving.add(resolve));
  }

  #place(key: string): StreamPlace {
    const { signal } = this.#stopping;
    const leaving = new AbortController();
    return {
      onStop: (stop) => {
        if (signal.aborted) stop();
        else signal.addEventListener('abort', stop, { once: true, signal: leaving.signal });
      },
      leave: () => {
        if (leaving.signal.aborted) return;
        leaving.abort();
        const left = (this.#counts.get(key) ?? 1) - 1;
        if (left > 0) this.#counts.set(key, left);
        else this.#counts.delete(key);
        if (--this.#size === 0) for (const empty of this.#leaving) empty();
      },
    };
  }
}
