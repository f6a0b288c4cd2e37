import { setTimeout as rest } from 'node:timers/promises';
import type { DataSource, EntityManager, EntitySubscriberInterface, TransactionCommitEvent } from 'typeorm';
import { poolOf } from '../session/pools.js';

/** Where TypeORM lets a transaction keep something for its subscribers. */
const KEPT_AS = 'channelsToAnnounce';

/** Between two statements. Nobody listens more closely, and the first notice after a rest is sent at once. */
const REST_MILLISECONDS = 50;

const NOTIFY = `SELECT pg_notify(channel, '') FROM unnest($1::text[]) AS channel`;

/** Sends notices of one data source: those that are asked for a little later than one go together with the next. */
class Announcer implements EntitySubscriberInterface {
  readonly #database: DataSource;
  #waiting = new Set<string>();
  #sending = false;

  constructor(database: DataSource) {
    this.#database = database;
  }

  /** Answers at once: whoever listens also reads by himself at quiet intervals, which makes up for a notice that is lost. */
  afterTransactionCommit({ queryRunner: { data, isTransactionActive } }: TransactionCommitEvent): void {
    // A savepoint was released.
    if (isTransactionActive) return;
    const channels: ReadonlySet<string> | undefined = data[KEPT_AS];
    delete data[KEPT_AS];
    for (const channel of channels ?? []) this.announce(channel);
  }

  announce(channel: string): void {
    this.#waiting.add(channel);
    if (!this.#sending) void this.#send();
  }

  async #send(): Promise<void> {
    this.#sending = true;
    while (this.#waiting.size > 0) {
      const channels = [...this.#waiting];
      this.#waiting.clear();
      try {
        await poolOf(this.#database).query(NOTIFY, [channels]);
      } catch {
        // The connection is gone, and the notice with it.
      }
      await rest(REST_MILLISECONDS, undefined, { ref: false });
    }
    this.#sending = false;
  }
}

const announcers = new WeakMap<DataSource, Announcer>();

/** Has a data source's transactions announce what {@link notifyAfterCommit} asked for. */
export function notifyCommitsOf(database: DataSource): void {
  const announcer = new Announcer(database);
  announcers.set(database, announcer);
  database.subscribers.push(announcer);
}

/**
 * Sends a notice that carries nothing on a channel of PostgreSQL's, once the transaction has committed and never where it was rolled
 * back; outside a transaction at once. The notice is a statement of its own: transactions that contain `NOTIFY` commit one
 * after another, each with its own wait for the disk (PostgreSQL holds a lock of the whole server from before such a
 * commit until after it).
 *
 * @param channel what a {@link NotificationChannel} listens on
 */
export function notifyAfterCommit({ queryRunner, dataSource }: EntityManager, channel: string): void {
  if (!queryRunner?.isTransactionActive) {
    announcers.get(dataSource)?.announce(channel);
    return;
  }
  const channels: Set<string> = (queryRunner.data[KEPT_AS] ??= new Set());
  channels.add(channel);
}
