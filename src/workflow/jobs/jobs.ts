import { setTimeout as pause } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { poolConfig, Servers } from '../../database/index.js';
import type { PostgresAddress } from '../../kernel/index.js';
import { JOBS_SCHEMA } from './install-jobs.js';

/** Says when to look at rows again. What is to be done is in the rows; a wake-up that is lost costs time and nothing else. */
export interface WakeUps {
  /**
   * Has a queue's handler called at an instant, or soon after.
   *
   * @param at by the database's clock; one that has passed means now
   * @param key what to look at, for the handler and the log
   * @returns when it is kept; never fails, because the row says the same
   */
  wakeUp(queue: string, at: Date, key: string): Promise<void>;
}

/**
 * Looks at rows because their time has come.
 *
 * @param keys of the wake-ups that are answered by this call; a hint, the rows decide
 */
export type WakeUpHandler = (keys: readonly string[]) => Promise<unknown>;

interface WakeUp {
  readonly queue: string;
  readonly at: Date;
  readonly key: string;
}

export interface JobsOptions {
  /** The database's address with the login of the jobs' role. */
  readonly address: PostgresAddress;
  /** Told of everything that goes wrong; nothing is thrown to whoever asks. */
  readonly onError: (error: Error) => void;
}

/** A handler that fails is called again a few times; after that the sweep is left. */
const QUEUE = {
  retryLimit: 3,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  expireInSeconds: 60,
  deleteAfterSeconds: 3_600,
};
const POLL_SECONDS = 2;
/** Wake-ups of one queue that one call of its handler answers. */
const BATCH = 100;
/** What is asked for within this time is kept by one statement; a queue is polled more seldom. */
const GATHER_MILLISECONDS = 200;
const STOP_MILLISECONDS = 5_000;

/**
 * 定时提醒: pg-boss on the hub's database. Any number of processes serve the same queues; each wake-up goes to one of them.
 * Where it cannot be started the hub runs without it, and its sweeps do the work later.
 */
export class Jobs implements WakeUps {
  readonly #options: JobsOptions;
  readonly #handlers = new Map<string, WakeUpHandler>();
  readonly #waiting: WakeUp[] = [];
  /** Settles when all that waits is kept; null while nothing waits. */
  #keeping: Promise<void> | null = null;
  #boss: PgBoss | null = null;

  constructor(options: JobsOptions) {
    this.#options = options;
  }

  /** Whether wake-ups are kept and answered at this moment. */
  get running(): boolean {
    return this.#boss !== null;
  }

  /** Names a queue and what answers its wake-ups. Before {@link start}. */
  handle(queue: string, handler: WakeUpHandler): void {
    this.#handlers.set(queue, handler);
  }

  /** Connects and begins to answer. A failure is told to `onError`. */
  async start(): Promise<void> {
    const boss = new PgBoss({
      ...poolConfig(new Servers(this.#options.address), {
        applicationName: 'huishang-jobs',
        size: 2,
      }),
      schema: JOBS_SCHEMA,
      // The owner makes and maintains the tables; this role could not.
      createSchema: false,
      migrate: false,
      reindex: false,
      monitorVacuum: false,
      schedule: false,
      registerInstance: false,
      openTelemetry: { enabled: false },
    });
    boss.on('error', (error) => this.#options.onError(error));
    try {
      await boss.start();
      for (const [queue, handler] of this.#handlers) {
        await boss.createQueue(queue, QUEUE);
        await boss.work<{ key: string }>(
          queue,
          { pollingIntervalSeconds: POLL_SECONDS, batchSize: BATCH },
          (jobs) => handler(jobs.map(({ data }) => data.key)),
        );
      }
      this.#boss = boss;
    } catch (error) {
      this.#failed(error);
      await boss.stop({ graceful: false }).catch(() => undefined);
    }
  }

  async wakeUp(queue: string, at: Date, key: string): Promise<void> {
    if (!this.#boss) return;
    this.#waiting.push({ queue, at, key });
    this.#keeping ??= pause(GATHER_MILLISECONDS, undefined, { ref: false }).then(() => this.#keep());
    await this.#keeping;
  }

  /** Lets handlers that run finish, for some seconds. */
  async stop(): Promise<void> {
    await this.#keep();
    const boss = this.#boss;
    this.#boss = null;
    await boss
      ?.stop({ graceful: true, timeout: STOP_MILLISECONDS })
      .catch((error: unknown) => this.#failed(error));
  }

  async #keep(): Promise<void> {
    this.#keeping = null;
    const waiting = this.#waiting.splice(0);
    for (const queue of new Set(waiting.map((each) => each.queue))) {
      const wakeUps = waiting.filter((each) => each.queue === queue);
      try {
        await this.#boss?.insert(
          queue,
          wakeUps.map(({ at, key }) => ({ data: { key }, startAfter: at })),
        );
      } catch (error) {
        this.#failed(error);
      }
    }
  }

  #failed(error: unknown): void {
    this.#options.onError(error instanceof Error ? error : new Error(String(error)));
  }
}
