import pg from 'pg';
import { AgreementIndex } from './agreement-index.js';
import { agreementOf, readAgreements, readRevision } from './read-agreements.js';

/** Where the agreements in force are to be had, without waiting. */
export interface AgreementSource {
  /** @throws AgreementsUnavailable when what is known may be out of date */
  snapshot(): AgreementIndex;
}

/** The agreements could not be read for so long that deciding by the last ones known would be wrong. */
export class AgreementsUnavailable extends Error {
  override readonly name = 'AgreementsUnavailable';
}

export interface AgreementStoreOptions {
  /** Told of a connection that broke or a read that failed; the store tries again by itself. */
  readonly onError?: (error: Error) => void;
  /** Told of each new revision. */
  readonly onRevision?: (index: AgreementIndex) => void;
}

const CHANNEL = 'access_changed';

/**
 * A notice may be lost without the connection breaking (a pooler in between, a network that drops packets), so the store
 * also looks by itself whether there is a new revision: one row.
 */
const LOOK_MILLISECONDS = 2_000;
const RECONNECT_MILLISECONDS = 1_000;
const TIMEOUT_MILLISECONDS = 4_000;

/**
 * Older knowledge than this is not decided by: an agreement may have been suspended meanwhile. So a change is obeyed
 * within this time in the worst case, and at its notice ordinarily.
 */
export const LONGEST_UNCONFIRMED_MILLISECONDS = 15_000;

/**
 * 有效共享协议 in memory: reads them all, hears of changes by `LISTEN access_changed` on a connection of its own, and
 * reads again at each notice; every two seconds it looks at their revision besides. While that connection is down it is
 * made anew, and the agreements read, every second (5 s where the server does not answer).
 */
export class AgreementStore implements AgreementSource {
  readonly #options: AgreementStoreOptions;
  #config: pg.ClientConfig | null = null;
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | undefined;
  #index: AgreementIndex | null = null;
  #confirmedAt = Number.NEGATIVE_INFINITY;
  #lastRead: Promise<void> = Promise.resolve();
  #queuedRead: Promise<void> | null = null;

  constructor(options: AgreementStoreOptions = {}) {
    this.#options = options;
  }

  /**
   * Connects and loads; `snapshot` answers afterwards.
   *
   * @param config a role that may read schema `access`
   * @throws what `pg` throws when the first load fails; nothing goes on then
   */
  async start(config: pg.ClientConfig): Promise<void> {
    this.#config = config;
    try {
      await this.#connect(config);
    } catch (error) {
      await this.stop();
      throw error;
    }
    this.#schedule();
  }

  snapshot(): AgreementIndex {
    if (this.#index === null || performance.now() - this.#confirmedAt > LONGEST_UNCONFIRMED_MILLISECONDS) {
      throw new AgreementsUnavailable('The sharing agreements have not been read lately.');
    }
    return this.#index;
  }

  /** Reads now; a call during a read is answered by the one after it, which sees everything committed before the call. */
  refresh(): Promise<void> {
    this.#queuedRead ??= this.#lastRead.then(() => {
      this.#queuedRead = null;
      return this.#read();
    });
    this.#lastRead = this.#queuedRead.catch(() => undefined);
    return this.#queuedRead;
  }

  /** What is decided by now: the revision, and for how many seconds it has not been confirmed by the database. */
  statistics(): { readonly revision: number; readonly ageSeconds: number } {
    return {
      revision: this.#index?.revision ?? 0,
      ageSeconds: (performance.now() - this.#confirmedAt) / 1000,
    };
  }

  async stop(): Promise<void> {
    this.#config = null;
    clearTimeout(this.#timer);
    await this.#disconnect();
  }

  async #connect(config: pg.ClientConfig): Promise<void> {
    const client = new pg.Client({
      ...config,
      keepAlive: true,
      connectionTimeoutMillis: TIMEOUT_MILLISECONDS,
      query_timeout: TIMEOUT_MILLISECONDS,
    });
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client, new Error('The agreement channel was closed.')));
    client.on('notification', () => {
      this.refresh().catch((error: unknown) => this.#lost(client, error));
    });
    this.#client = client;
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    await this.refresh();
  }

  async #read(): Promise<void> {
    const client = this.#client;
    if (client === null) throw new AgreementsUnavailable('There is no connection to read agreements by.');
    const startedAt = performance.now();
    // The revision first: what is read after it holds at least what it counts.
    const revision = await readRevision(client);
    if (revision !== this.#index?.revision) {
      const rows = await readAgreements(client);
      this.#index = new AgreementIndex(revision, rows.map(agreementOf));
      this.#options.onRevision?.(this.#index);
    }
    this.#confirmedAt = startedAt;
  }

  #lost(client: pg.Client, error: unknown): void {
    if (this.#client !== client) return;
    void this.#disconnect();
    if (this.#config === null) return;
    this.#options.onError?.(error instanceof Error ? error : new Error(String(error)));
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const wait = this.#client === null ? RECONNECT_MILLISECONDS : LOOK_MILLISECONDS;
    this.#timer = setTimeout(() => void this.#tick(), wait).unref();
  }

  async #tick(): Promise<void> {
    const config = this.#config;
    if (config === null) return;
    try {
      await (this.#client === null ? this.#connect(config) : this.refresh());
      this.#schedule();
    } catch (error) {
      if (this.#client === null) this.#schedule();
      else this.#lost(this.#client, error);
    }
  }

  async #disconnect(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }
}
