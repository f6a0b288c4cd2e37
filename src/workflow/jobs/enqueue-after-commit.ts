import type { DataSource, EntityManager, EntitySubscriberInterface, TransactionCommitEvent } from 'typeorm';
import type { Nudges } from './jobs.js';

interface WantedNudge {
  readonly queue: string;
  readonly at: Date;
  readonly key: string;
}

/** Where TypeORM lets a transaction keep something for its subscribers. */
const KEPT_AS = 'nudgesAfterCommit';

/**
 * Asks for a nudge that is sent when the transaction has committed, and never where it was rolled back. Nothing happens on
 * a data source that sends none.
 *
 * @param at null asks for nothing
 */
export function nudgeAfterCommit(manager: EntityManager, queue: string, at: Date | null, key: string): void {
  if (at === null || !manager.queryRunner) return;
  const kept: WantedNudge[] = (manager.queryRunner.data[KEPT_AS] ??= []);
  kept.push({ queue, at, key });
}

class NudgeSender implements EntitySubscriberInterface {
  readonly #nudges: Nudges;

  constructor(nudges: Nudges) {
    this.#nudges = nudges;
  }

  /** Answers at once: nobody waits for a nudge, and a sweep makes up for one that is lost. */
  afterTransactionCommit({ queryRunner: { data } }: TransactionCommitEvent): void {
    const kept: readonly WantedNudge[] = data[KEPT_AS] ?? [];
    data[KEPT_AS] = [];
    for (const { queue, at, key } of kept) void this.#nudges.nudge(queue, at, key);
  }
}

/** Has a data source's transactions send what {@link nudgeAfterCommit} asked for. */
export function sendNudgesOf(database: DataSource, nudges: Nudges): void {
  database.subscribers.push(new NudgeSender(nudges));
}
