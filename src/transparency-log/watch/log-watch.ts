import type { DataSource } from 'typeorm';
import { defineRefusal, type Refusal } from '../../kernel/index.js';
import { newestHead, readBacklog, type LogBacklog } from '../store/index.js';

export interface LogWatchOptions {
  /** May read the tables of the log. */
  readonly database: DataSource;
  /** How long a record may wait to be sealed before nothing is disclosed, in milliseconds. */
  readonly maxAge: number;
  /** Milliseconds from one look to the next. */
  readonly interval?: number;
  /** Told when disclosing ends, or ends for another reason, and when it goes on (null). */
  readonly onChange: (refusal: Refusal | null) => void;
  /** Told of a look that failed. */
  readonly onError: (error: unknown) => void;
}

/** What is known of the log (存证日志状态). */
export interface LogState {
  /** Leaves that the newest head covers. */
  readonly size: number;
  /** When it was signed; null where none was. */
  readonly signedAt: Date | null;
  /** Witnesses that have signed it. */
  readonly cosignatures: number;
  readonly backlog: LogBacklog;
  /** For how long the oldest record has waited, in milliseconds; 0 where none waits. */
  readonly waits: number;
  /** By how many milliseconds the hub's clock is ahead of the database's; below 0 where it is behind. */
  readonly clockAhead: number;
}

const INTERVAL = 2_000;

/** The log is behind: nothing is disclosed and nothing done until it is not (HTTP 503). */
export const logNotSealed = defineRefusal<{ reason: 'LOG_NOT_SEALED'; since: string }>(
  'AUDIT_UNAVAILABLE',
  ({ since }) => ({
    message: {
      en: `The evidence log has not been signed for what was recorded since ${since}, so nothing is disclosed or done.`,
      zh: '存证日志未按规定时限签署，本次不提供任何数据，也不办理任何事项。',
    },
    remedy: {
      en: 'Ask again later: it goes on by itself when the log is signed.',
      zh: '请稍后再试；日志签署后自动恢复。',
    },
  }),
);

/** Nothing can be recorded, so nothing is disclosed (HTTP 503). */
export const clocksDiffer = defineRefusal<{ reason: 'CLOCKS_DIFFER' }>('AUDIT_UNAVAILABLE', () => ({
  message: {
    en: 'The clocks of the hub and its database differ by more than five minutes, so nothing can be recorded and nothing is disclosed.',
    zh: '本系统与数据库的时钟相差超过五分钟，无法记录，本次不提供任何数据。',
  },
  remedy: {
    en: 'Ask again later: it goes on by itself when the clocks agree.',
    zh: '请稍后再试；时钟一致后自动恢复。',
  },
}));

/**
 * Watches how far the log is behind what is recorded, so that disclosing ends where it is not sealed in time (未存证不提供), and goes
 * on by itself.
 */
export class LogWatch {
  readonly #options: LogWatchOptions;
  #state: LogState | null = null;
  #refusal: Refusal | null = null;
  /** The oldest record that waited at the last look, and when it was first seen, in milliseconds that never go back. */
  #oldest: { readonly since: number; readonly at: number } | null = null;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> = Promise.resolve();

  constructor(options: LogWatchOptions) {
    this.#options = options;
  }

  /** Looks once, then at intervals. */
  async start(): Promise<void> {
    await this.look();
    this.#timer = setInterval(() => void this.look(), this.#options.interval ?? INTERVAL).unref();
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#looking;
  }

  /** What was seen last; null before anything was. */
  get state(): LogState | null {
    return this.#state;
  }

  /** Why nothing may be disclosed; null where it may. */
  refusal(): Refusal | null {
    return this.#refusal;
  }

  /** To be told that the database refused a record because the clocks differ; the next look says whether they still do. */
  clocksDiffer(): void {
    this.#became(clocksDiffer({ reason: 'CLOCKS_DIFFER' }));
  }

  /** Looks now. Never rejects: where the database cannot be read nothing can be recorded either. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { database, maxAge, onError } = this.#options;
    try {
      const head = await newestHead(database);
      const asked = Date.now();
      const backlog = await readBacklog(database);
      const clockAhead = (asked + Date.now()) / 2 - backlog.now.getTime();
      const waits = this.#waited(backlog);
      this.#state = {
        size: head?.size ?? 0,
        signedAt: head?.signedAt ?? null,
        cosignatures: head?.cosignatures.length ?? 0,
        backlog,
        waits,
        clockAhead,
      };
      if (!backlog.clocksAgree) this.clocksDiffer();
      else if (waits > maxAge) {
        const since = new Date(backlog.now.getTime() - waits).toISOString();
        this.#became(logNotSealed({ reason: 'LOG_NOT_SEALED', since }));
      } else this.#became(null);
    } catch (error) {
      onError(error);
    }
  }

  /**
   * For how long the oldest record has waited: by the database's clock, or, where that was set back meanwhile, for as long as
   * this watch has seen it wait.
   */
  #waited({ oldest, now }: LogBacklog): number {
    const since = oldest?.getTime() ?? null;
    if (since === null) this.#oldest = null;
    else if (this.#oldest?.since !== since) this.#oldest = { since, at: performance.now() };
    return since === null || this.#oldest === null
      ? 0
      : Math.max(now.getTime() - since, performance.now() - this.#oldest.at);
  }

  #became(refusal: Refusal | null): void {
    const isOther = this.#refusal?.facts?.['reason'] !== refusal?.facts?.['reason'];
    this.#refusal = refusal;
    if (isOther) this.#options.onChange(refusal);
  }
}
