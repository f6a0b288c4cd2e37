import type { PostgresAddress } from '../../kernel/index.js';
import { databaseFailure, DatabaseFailure } from '../errors/database-failure.js';
import { FAILURE_REASONS, type FailureReason } from '../errors/failure-reasons.js';
import { DatabasePool, Servers } from '../session/index.js';

/** Milliseconds that one look may take, connecting included. */
const LOOK_MILLISECONDS = 2_000;
/** Milliseconds from one look to the next. */
const INTERVAL_MILLISECONDS = 1_000;
/** Milliseconds for which a full disk is believed in after the last write that it refused. */
const DISK_FULL_MILLISECONDS = 10_000;
/** Looks without an answer, one after the other, after which nobody is let in: one may only have been slow. */
const LATE_LOOKS = 2;

/** Whether the server takes writes, and whether an own commit has been waiting for the synchronous standby. */
const LOOK = `
  SELECT current_setting('transaction_read_only')::boolean AS "readOnly",
    EXISTS (SELECT FROM pg_stat_activity
            WHERE usename = current_user AND datname = current_database() AND wait_event = 'SyncRep'
              AND state_change < clock_timestamp() - interval '3 seconds') AS unconfirmed`;

/** Sorts more than its memory holds, so that about one megabyte goes through a file on the server's disk. */
const SPILL = `
  BEGIN; SET LOCAL work_mem = '64kB';
  SELECT count(*) FROM (SELECT g FROM generate_series(1, 60000) AS g ORDER BY md5(g::text) OFFSET 0) AS spilled;
  ROLLBACK`;

export interface DatabaseHealthOptions {
  /** With the login of the role whose eyes are used. */
  readonly address: PostgresAddress;
  /** Told when the database begins to fail, for which reason, and (null) when it serves again. */
  readonly onChange: (reason: FailureReason | null) => void;
  /** Milliseconds that never go back. */
  readonly now?: () => number;
}

/**
 * Whether the database serves. A look on a connection of its own each second, and what the hub's other connections report, say
 * so; while it does not, {@link failure} is known at once, and nobody has to find out by waiting.
 */
export class DatabaseHealth {
  readonly #options: DatabaseHealthOptions;
  readonly #now: () => number;
  readonly #pool: DatabasePool;
  #reason: FailureReason | null = null;
  #diskFullAt: number | null = null;
  #lateLooks = 0;
  #looking: Promise<FailureReason | null> | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: DatabaseHealthOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#pool = new DatabasePool(new Servers(options.address), {
      applicationName: 'huishang-health',
      size: 1,
      connectMilliseconds: LOOK_MILLISECONDS,
      answerMilliseconds: LOOK_MILLISECONDS,
    });
    // What breaks an idle connection is found by the next look.
    this.#pool.on('error', () => undefined);
  }

  /** Looks each second from now on. */
  start(): void {
    this.#timer = setInterval(() => void this.look(), INTERVAL_MILLISECONDS).unref();
  }

  /** Why nobody is served at this moment; null while the database is not known to fail. */
  readonly failure = (): DatabaseFailure | null => {
    const reason = this.#reason;
    return reason && new DatabaseFailure(reason, FAILURE_REASONS[reason].message.en);
  };

  /** To be told of each failure that another connection met with. */
  readonly note = ({ reason }: DatabaseFailure): void => {
    if (reason !== 'DISK_FULL') return;
    this.#diskFullAt = this.#now();
    this.#became(reason);
  };

  /** Looks now, within some two seconds. @returns why the database does not serve; null where it does */
  look(): Promise<FailureReason | null> {
    this.#looking ??= this.#look().finally(() => (this.#looking = null));
    return this.#looking;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#pool.end();
  }

  async #look(): Promise<FailureReason | null> {
    const found = await this.#find();
    this.#lateLooks = found === 'STALLED' ? this.#lateLooks + 1 : 0;
    if (found !== 'STALLED' || this.#lateLooks >= LATE_LOOKS) this.#became(found);
    return found;
  }

  async #find(): Promise<FailureReason | null> {
    try {
      const { rows } = await this.#pool.query<{ readOnly: boolean; unconfirmed: boolean }>(LOOK);
      if (rows[0]?.readOnly) return 'READ_ONLY';
      if (rows[0]?.unconfirmed) return 'STANDBY_MISSING';
      return await this.#findDisk();
    } catch (error) {
      const reason = databaseFailure(error)?.reason ?? 'UNREACHABLE';
      // Nobody else takes its one connection: it was late.
      return reason === 'BUSY' ? 'STALLED' : reason;
    }
  }

  async #findDisk(): Promise<FailureReason | null> {
    if (this.#diskFullAt === null) return null;
    if (this.#now() - this.#diskFullAt < DISK_FULL_MILLISECONDS) return 'DISK_FULL';
    await this.#pool.query(SPILL);
    this.#diskFullAt = null;
    return null;
  }

  #became(reason: FailureReason | null): void {
    if (reason === this.#reason) return;
    this.#reason = reason;
    this.#options.onChange(reason);
  }
}
