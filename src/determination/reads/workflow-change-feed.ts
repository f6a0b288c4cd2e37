import type { ClientBase } from 'pg';
import { NotificationChannel } from '../../database/index.js';
import { BoundedQueue, QueueOverflow, type PostgresAddress } from '../../kernel/index.js';
import { WORKFLOW_CHANNEL } from '../../workflow/recorder/index.js';
import { refusalError, StreamPosition } from '../../subgraph-kit/index.js';
import {
  readChanges,
  readMoment,
  type ChangesRead,
  type DatabaseMoment,
  type RunRead,
  type WorkflowChange,
} from './workflow-change.js';
import { isOfDatabase, lastEventIdExpired, readPosition, writePosition } from './workflow-position.js';

/** A change, or that all was told up to here. */
export type ToldChange = WorkflowChange | StreamPosition;

/** How one who may come again is told. */
export interface Resumption {
  /** Of the stream that was cut off; null for one that begins. */
  readonly lastEventId: string | null;
  /** Reads what it missed. */
  readonly run: RunRead;
}

/** Where changes of cases, disputes and agreements are heard of. */
export interface WorkflowChanges {
  /**
   * Every change that is committed from now on, or behind the last event, and passes the filter, whichever process made it; and where
   * the stream stands, at its beginning and whenever much has passed that it does not follow.
   *
   * @returns fails with QueueOverflow when its reader is too far behind; ends when it is left or the feed stops
   * @throws GraphQLError LAST_EVENT_ID_EXPIRED where what was missed cannot be told
   */
  subscribe(
    filter: (change: WorkflowChange) => boolean,
    resumption: Resumption,
  ): Promise<AsyncIterableIterator<ToldChange>>;
}

export interface WorkflowChangeFeedOptions {
  /** Changes that are held for one slow subscriber at most. */
  readonly buffer?: number | undefined;
  /** Changes that one read makes up for at most, of a process or of a client that comes again: whoever missed more is told so. At least the buffer. */
  readonly missed?: number | undefined;
  /** Told of a connection that broke; the feed makes up for what it missed. */
  readonly onError?: ((error: Error) => void) | undefined;
}

interface Subscriber {
  readonly filter: (change: WorkflowChange) => boolean;
  readonly queue: BoundedQueue<ToldChange>;
  /** What came while it is made up for what it missed; null when it is. */
  held: ToldChange[] | null;
  /** Changes since it was told where it stands. */
  passed: number;
}

/** All subscribers hold the same changes, so a place costs no more than a pointer. */
const BUFFER = 10_000;
/** Between two reads that steps cause; nobody sees a tenth of a second. */
const REST_MILLISECONDS = 100;

/** Changes that pass a subscriber by before it is told where it stands: few beside those that can be made up for. */
const MARK_EVERY = 1_000;

const runOn =
  (client: ClientBase): RunRead =>
  async <Row extends object>(text: string, values: readonly unknown[]) =>
    (await client.query<Row>(text, [...values])).rows;

const positionAt = ({ cluster, snapshot }: DatabaseMoment): StreamPosition =>
  new StreamPosition(writePosition({ cluster, told: snapshot, reading: null }));

function push({ queue, held }: Subscriber, told: ToldChange): void {
  if (held) held.push(told);
  else queue.push(told);
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
  /** All that was over then has been told. */
  #told: DatabaseMoment | null = null;

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
    { lastEventId, run }: Resumption,
  ): Promise<AsyncIterableIterator<ToldChange>> {
    // What was committed before is told before. Without a connection it is told late, and so to this subscriber as well.
    this.#subscribing += 1;
    await this.#channel.refresh().catch(() => undefined);
    this.#subscribing -= 1;
    const subscriber: Subscriber = {
      filter,
      queue: new BoundedQueue(this.#buffer, () => this.#subscribers.delete(subscriber)),
      held: lastEventId === null ? null : [],
      passed: 0,
    };
    this.#subscribers.add(subscriber);
    const begins = this.#told;
    if (lastEventId === null) {
      if (begins) subscriber.queue.push(positionAt(begins));
      return subscriber.queue;
    }
    try {
      await this.#makeUp(subscriber, lastEventId, run, begins);
    } catch (error) {
      subscriber.queue.end();
      throw error;
    }
    return subscriber.queue;
  }

  /** Tells what was committed behind the last event and before the subscription, then what came meanwhile. */
  async #makeUp(
    subscriber: Subscriber,
    lastEventId: string,
    run: RunRead,
    begins: DatabaseMoment | null,
  ): Promise<void> {
    if (!begins) throw new Error('The feed of changes has not begun.');
    const from = readPosition(lastEventId);
    const missed =
      from && isOfDatabase(from, begins) ? await readChanges(run, from, this.#missed, begins.snapshot) : null;
    if (!missed) throw refusalError(lastEventIdExpired({}));
    const { filter, queue, held } = subscriber;
    for (const change of missed.changes) if (filter(change)) queue.push(change);
    queue.push(positionAt(begins));
    for (const told of held ?? []) queue.push(told);
    subscriber.held = null;
  }

  async stop(): Promise<void> {
    for (const { queue } of this.#subscribers) queue.end();
    await this.#channel.stop();
  }

  async #read(client: ClientBase): Promise<void> {
    const missed = await this.#readMissed(client);
    const { cluster, snapshot } = missed ?? (await readMoment(runOn(client)));
    for (const change of missed?.changes ?? []) this.#publish(change);
    this.#told = { cluster, snapshot };
  }

  /** @returns null when nobody is to hear what was missed, and when it is more than one read makes up for: subscribers are told so */
  async #readMissed(client: ClientBase): Promise<ChangesRead | null> {
    // Whoever is subscribing now counts: what is committed from this read on is to be told to them.
    if (this.#told === null || this.#subscribers.size + this.#subscribing === 0) return null;
    const { cluster, snapshot: told } = this.#told;
    const missed = await readChanges(runOn(client), { cluster, told, reading: null }, this.#missed);
    if (missed) return missed;
    for (const { queue } of this.#subscribers) {
      queue.fail(new QueueOverflow(`More than ${this.#missed} changes were missed.`));
    }
    return null;
  }

  #publish(change: WorkflowChange): void {
    for (const subscriber of this.#subscribers) {
      const isFollowed = subscriber.filter(change);
      subscriber.passed = isFollowed ? 0 : subscriber.passed + 1;
      if (isFollowed) push(subscriber, change);
      else if (subscriber.passed % MARK_EVERY === 0) push(subscriber, new StreamPosition(change.eventId));
    }
  }
}
