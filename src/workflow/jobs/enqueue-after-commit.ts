import type { DataSource, EntityManager, EntitySubscriberInterface, TransactionCommitEvent } from 'typeorm';
import type { WakeUps } from './jobs.js';

interface WantedWakeUp {
  readonly queue: string;
  readonly at: Date;
  readonly key: string;
}

/** Where TypeORM lets a transaction keep something for its subscribers. */
const KEPT_AS = 'wakeUpsAfterCommit';

/**
 * Asks for a wake-up that is sent when the transaction has committed, and never where it was rolled back. Nothing happens on
 * a data source that sends none.
 *
 * @param at null asks for nothing
 */
export function enqueueAfterCommit(
  manager: EntityManager,
  queue: string,
  at: Date | null,
  key: string,
): void {
  if (at === null || !manager.queryRunner) return;
  const kept: WantedWakeUp[] = (manager.queryRunner.data[KEPT_AS] ??= []);
  kept.push({ queue, at, key });
}

class CommitEnqueuer implements EntitySubscriberInterface {
  readonly #wakeUps: WakeUps;

  constructor(wakeUps: WakeUps) {
    this.#wakeUps = wakeUps;
  }

  /** Answers at once: nobody waits for a wake-up, and a sweep makes up for one that is lost. */
  afterTransactionCommit({ queryRunner: { data } }: TransactionCommitEvent): void {
    const kept: readonly WantedWakeUp[] = data[KEPT_AS] ?? [];
    data[KEPT_AS] = [];
    for (const { queue, at, key } of kept) void this.#wakeUps.wakeUp(queue, at, key);
  }
}

/** Has a data source's transactions send what {@link enqueueAfterCommit} asked for. */
export function enqueueCommitsOf(database: DataSource, wakeUps: WakeUps): void {
  database.subscribers.push(new CommitEnqueuer(wakeUps));
}
