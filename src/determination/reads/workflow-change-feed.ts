import type { ClientBase } from 'pg';
import { NotificationChannel } from '../../database/index.js';
import { BoundedQueue, QueueOverflow, type PostgresAddress } from '../../kernel/index.js';
import { WORKFLOW_CHANNEL } from '../../workflow/recorder/index.js';
import {
  readChanges,
  readHorizon,
  type ChangesRead,
  type NumberedChange,
  type WorkflowChange,
} from './workflow-change.js';

/** Where changes of cases, disputes and agreements are heard of. */
export interface WorkflowChanges {
  /**
   * Every change that is committed from now on and passes the filter, whichever process made it.
   *
   * @returns fails with QueueOverflow when its reader is too far behind; ends when it is left or the feed stops
   */
  subscribe(filter: (change: WorkflowChange) => boolean): Promise<AsyncIterableIterator<WorkflowChange>>;
}

export interface WorkflowChangeFeedOptions {
  /** Changes that are held for one slow subscriber at most. */
  readonly buffer?: number | undefined;
  /** Changes that one read makes up for at most: whoever missed more is told so. At least the buffer. */
  readonly missed?: number | undefined;
  /** Told of a connection that broke; the feed makes up for what it missed. */
  readonly onError?: ((error: Error) => void) | undefined;
}

interface Subscriber {
  readonly filter: (change: WorkflowChange) => boolean;
  readonly queue: BoundedQueue<WorkflowChange>;
}

/** All subscribers hold the same changes, so a place costs no more than a pointer. */
const BUFFER = 10_000;
/** Between two reads that steps cause; nobody sees a tenth of a second. */
const REST_MILLISECONDS = 100;

function keyOf({ subject, id, version }: WorkflowChange): string {
  return `${subject} ${id} ${version}`;
}

/**
 * 办理动态 of cases, disputes and agreements: one for each hub process. The event rows are the truth; a notice only says that there are new ones. A
 * change is told once, after it was committed; the changes of one id are told in their order.
 */
export class WorkflowChangeFeed implements WorkflowChanges {
  readonly #buffer: number;
  readonly #missed: number;
  readonly #channel: NotificationChannel;
  readonly #subscribers = new Set<Subscriber>();
  /** How many will have subscribed once what was committed before them is read. */
  #subscribing = 0;
  #horizon: bigint | null = null;
  /** What was told of transactions that the next read looks at again. */
  #published: ReadonlySet<string> = new Set();

  constructor({ buffer = BUFFER, missed = BUFFER, onError }: WorkflowChangeFeedOptions = {}) {
    this.#buffer = buffer;
    this.#missed = Math.max(missed, buffer);
    this.#channel = new NotificationChannel({
      channel: WORKFLOW_CHANNEL,
      read: (client) => this.#read(client),
      restMilliseconds: REST_MILLISECONDS,
      // Whoever comes later has it read what was missed.
      wanted: () => this.#subscribers.size + this.#subscribing > 0,
      onError,
    });
  }

  /** How many listen at this moment. */
  get subscribers(): number {
    return this.#subscribers.size;
  }

  /**
   * @param address with the login of a role that may read schemas `coordination` and `access`
   * @throws what `pg` throws when the connection cannot be made
   */
  start(address: PostgresAddress): Promise<void> {
    return this.#channel.start(address);
  }

  async subscribe(
    filter: (change: WorkflowChange) => boolean,
  ): Promise<AsyncIterableIterator<WorkflowChange>> {
    // What was committed before is told before. Without a connection it is told late, and so to this subscriber as well.
    this.#subscribing += 1;
    await this.#channel.refresh().catch(() => undefined);
    this.#subscribing -= 1;
    const subscriber: Subscriber = {
      filter,
      queue: new BoundedQueue(this.#buffer, () => this.#subscribers.delete(subscriber)),
    };
    this.#subscribers.add(subscriber);
    return subscriber.queue;
  }

  async stop(): Promise<void> {
    for (const { queue } of this.#subscribers) queue.end();
    await this.#channel.stop();
  }

  async #read(client: ClientBase): Promise<void> {
    const missed = await this.#readMissed(client);
    const { horizon, changes } = missed ?? (await readHorizon(client));
    const again = new Set<string>();
    for (const change of changes) {
      const key = keyOf(change);
      if (change.transaction >= horizon) again.add(key);
      if (missed && !this.#published.has(key)) this.#publish(change);
    }
    this.#published = again;
    this.#horizon = horizon;
  }

  /** @returns null when nobody is to hear what was missed, and when it is more than one read makes up for: subscribers are told so */
  async #readMissed(client: ClientBase): Promise<ChangesRead | null> {
    // Whoever is subscribing now counts: what is committed from this read on is to be told to them.
    if (this.#horizon === null || this.#subscribers.size + this.#subscribing === 0) return null;
    // What was told and is looked at again was not missed: a long transaction anywhere on the server keeps the horizon back.
    const missed = await readChanges(client, this.#horizon, this.#missed + this.#published.size);
    if (missed) return missed;
    for (const { queue } of this.#subscribers) {
      queue.fail(new QueueOverflow(`More than ${this.#missed} changes were missed.`));
    }
    return null;
  }

  #publish({ transaction: _number, ...change }: NumberedChange): void {
    for (const { filter, queue } of this.#subscribers) if (filter(change)) queue.push(change);
  }
}
