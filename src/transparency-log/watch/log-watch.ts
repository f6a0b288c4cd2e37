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
  /** Told when disclosing ends, with since when something waits, and when it goes on (null). */
  readonly onChange: (waitsSince: Date | null) => void;
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

/**
 * Watches how far the log is behind what is recorded, so that disclosing ends where it is not sealed in time (未存证不提供), and goes
 * on by itself.
 */
export class LogWatch {
  readonly #options: LogWatchOptions;
  #state: LogState | null = null;
  #waitsSince: Date | null = null;
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
    return this.#waitsSince
      ? logNotSealed({ reason: 'LOG_NOT_SEALED', since: this.#waitsSince.toISOString() })
      : null;
  }

  /** Looks now. Never rejects: where the database cannot be read nothing can be recorded either. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { database, maxAge, onChange, onError } = this.#options;
    try {
      const [head, backlog] = [await newestHead(database), await readBacklog(database)];
      this.#state = {
        size: head?.size ?? 0,
        signedAt: head?.signedAt ?? null,
        cosignatures: head?.cosignatures.length ?? 0,
        backlog,
      };
      const { oldest, now } = backlog;
      const isOverdue = oldest !== null && now.getTime() - oldest.getTime() > maxAge;
      const before = this.#waitsSince;
      this.#waitsSince = isOverdue ? oldest : null;
      if ((before === null) !== (this.#waitsSince === null)) onChange(this.#waitsSince);
    } catch (error) {
      onError(error);
    }
  }
}
