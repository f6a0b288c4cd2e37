import type { DataSource } from 'typeorm';
import type { Dispatcher } from 'undici';
import { NotificationChannel } from '../../database/index.js';
import { openAgent } from '../../http/client/index.js';
import type { WakeUps } from '../../workflow/jobs/index.js';
import type { Clock, PostgresAddress } from '../../kernel/index.js';
import { OUTBOX_CHANNEL } from '../../workflow/outbox/index.js';
import { announcePlatformChanges } from './announce-platform-changes.js';
import { claimDeliveries, type ClaimedDelivery } from './claim-deliveries.js';
import { distributeMessages } from './distribute-messages.js';
import { recordAttempt } from './record-attempt.js';
import { sendWebhook } from './send-webhook.js';

export interface WebhookDispatcherOptions {
  /** As `huishang_webhooks`. */
  readonly database: DataSource;
  readonly clock: Clock;
  readonly wakeUps: WakeUps;
  /** Whether private addresses, and plain HTTP, may be called. */
  readonly allowPrivate: boolean;
  readonly onError: (error: Error) => void;
  /** Told of a webhook that was disabled because its receiver is gone; its agency is told by message. */
  readonly onDisabled?: (webhookId: string) => void;
  /** Longest that one attempt may take; 10 s where nothing is said. */
  readonly timeoutMilliseconds?: number;
}

/** The queue whose wake-ups say that a delivery is due again. */
export const WEBHOOKS_QUEUE = 'webhooks';

const TIMEOUT_MILLISECONDS = 10_000;
/** Beyond the time limit, what recording the result may take. */
const LEASE_SLACK_MILLISECONDS = 20_000;
/** After which changes of the register that a transaction in progress holds back are looked for again. */
const HELD_BACK_MILLISECONDS = 1_000;
/** Between two looks that messages cause: what comes meanwhile is sent together. */
const REST_MILLISECONDS = 250;
const MAX_UNDER_WAY = 32;
const MAX_OF_ONE = 4;

/**
 * 回调投递: sends what the outbox holds to the agencies' systems. Any number of processes may do so on one database. It
 * looks when a message is committed, when a wake-up says that a delivery is due again, and every 30 s in any case; the
 * rows alone say what is to be sent. A process that dies between sending and recording leaves a lease behind, after
 * which another sends the same message under the same id.
 */
export class WebhookDispatcher {
  readonly #options: WebhookDispatcherOptions;
  readonly #timeoutMilliseconds: number;
  readonly #agent: Dispatcher;
  readonly #channel: NotificationChannel;
  readonly #stopping = new AbortController();
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #webhooks: string[] = [];
  #looking: Promise<void> = Promise.resolve();
  #lookQueued = false;
  /** When it was asked to look at what is held back; of many looks meanwhile, none asks again. */
  #againAt = 0;

  constructor(options: WebhookDispatcherOptions) {
    this.#options = options;
    this.#timeoutMilliseconds = options.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS;
    this.#agent = openAgent({
      connections: MAX_OF_ONE,
      connectMilliseconds: this.#timeoutMilliseconds,
      timeoutMilliseconds: this.#timeoutMilliseconds,
      allowPrivate: options.allowPrivate,
    });
    this.#channel = new NotificationChannel({
      channel: OUTBOX_CHANNEL,
      read: () => this.look(),
      restMilliseconds: REST_MILLISECONDS,
      onError: options.onError,
    });
  }

  /**
   * @param config a login that may `LISTEN`
   * @throws what `pg` throws when the connection cannot be made
   */
  start(address: PostgresAddress): Promise<void> {
    return this.#channel.start(address);
  }

  /** Looks for what is to be sent. What it finds is under way when this settles; failures are told to `onError`. */
  look(): Promise<void> {
    if (!this.#lookQueued) {
      this.#lookQueued = true;
      this.#looking = this.#lookAfter(this.#looking);
    }
    return this.#looking;
  }

  /** Breaks off what is under way; it is sent again later. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#channel.stop();
    await this.#looking;
    await Promise.all(this.#underWay.values());
    await this.#agent.destroy();
  }

  async #lookAfter(earlier: Promise<void>): Promise<void> {
    await earlier;
    this.#lookQueued = false;
    try {
      await this.#lookOnce();
    } catch (error) {
      if (!this.#stopping.signal.aborted) this.#failed(error);
    }
  }

  async #lookOnce(): Promise<void> {
    const { database, clock } = this.#options;
    if (this.#stopping.signal.aborted) return;
    await this.#announce().catch((error: unknown) => this.#failed(error));
    // What was distributed before is sent, whatever keeps further messages in the outbox.
    await distributeMessages(database, clock.now()).catch((error: unknown) => this.#failed(error));
    const most = MAX_UNDER_WAY - this.#underWay.size;
    if (most <= 0) return;
    const claimed = await claimDeliveries(database, {
      now: clock.now(),
      leaseMilliseconds: this.#timeoutMilliseconds + LEASE_SLACK_MILLISECONDS,
      most,
      mostOfOne: MAX_OF_ONE,
      busy: this.#busy(),
    });
    for (const delivery of claimed) {
      this.#webhooks.push(delivery.webhookId);
      this.#underWay.set(delivery.id, this.#deliver(delivery));
    }
  }

  async #announce(): Promise<void> {
    const { database, clock, wakeUps } = this.#options;
    const now = clock.now();
    const isHeldBack = await announcePlatformChanges(database, now);
    if (!isHeldBack || this.#againAt > now.getTime()) return;
    this.#againAt = now.getTime() + HELD_BACK_MILLISECONDS;
    void wakeUps.wakeUp(WEBHOOKS_QUEUE, new Date(this.#againAt), 'platform changes');
  }

  #busy(): string[] {
    return [...new Set(this.#webhooks)].filter(
      (id) => this.#webhooks.filter((each) => each === id).length >= MAX_OF_ONE,
    );
  }

  async #deliver(delivery: ClaimedDelivery): Promise<void> {
    const { database, clock, wakeUps, allowPrivate } = this.#options;
    const { signal } = this.#stopping;
    try {
      const result = await sendWebhook(delivery.endpoint, delivery.message, {
        dispatcher: this.#agent,
        allowPrivate,
        timeoutMilliseconds: this.#timeoutMilliseconds,
        signal,
        at: clock.now(),
      });
      // Broken off by the hub's own end: nobody knows whether it arrived, and the lease says when it is sent again.
      if (signal.aborted && result.error !== null) return;
      const { again, disabled } = await recordAttempt(database, delivery, result, clock.now());
      if (disabled) this.#options.onDisabled?.(delivery.webhookId);
      if (again) await wakeUps.wakeUp(WEBHOOKS_QUEUE, again, delivery.id);
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#underWay.delete(delivery.id);
      this.#webhooks.splice(this.#webhooks.indexOf(delivery.webhookId), 1);
    }
    // What waited behind it, for its subject or for a free place, may go now.
    if (!signal.aborted) void this.look();
  }

  #failed(error: unknown): void {
    this.#options.onError(error instanceof Error ? error : new Error(String(error)));
  }
}
