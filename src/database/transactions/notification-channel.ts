import type pg from 'pg';
import { CodedError, type PostgresAddress } from '../../kernel/index.js';
import { connectClient, Servers } from '../session/index.js';

export interface NotificationChannelOptions {
  /** The channel's name, an SQL identifier. */
  readonly channel: string;
  /**
   * Reads what may have changed. Called when a connection was made, at each notice and at quiet intervals; one call at a
   * time.
   */
  readonly read: (client: pg.ClientBase) => Promise<void>;
  /** Milliseconds after which it reads though no notice came; 30 s where nothing is said. */
  readonly quietMilliseconds?: number;
  /**
   * Milliseconds from the start of one read to the next that a notice causes, so that a thousand notices in a second cost
   * no more reads than a second has room for; none where nothing is said. The first notice after a rest is read at once.
   */
  readonly restMilliseconds?: number;
  /** Whether a notice is worth reading at this moment; always where nothing is said. Quiet reads go on in any case. */
  readonly wanted?: () => boolean;
  /** Told of a connection that broke or a read that failed; the channel tries again by itself. */
  readonly onError?: ((error: Error) => void) | undefined;
}

/** There is no connection at this moment. */
export class ChannelDisconnected extends CodedError {
  readonly code = 'CHANNEL_DISCONNECTED';
  override readonly name = 'ChannelDisconnected';
}

/** A notice may be lost without the connection breaking (a pooler in between), so the channel also reads by itself. */
const QUIET_READ_MILLISECONDS = 30_000;
const RECONNECT_MILLISECONDS = 1_000;
const TIMEOUT_MILLISECONDS = 4_000;

/**
 * Hears of changes by `LISTEN` on a connection of its own. A notice carries nothing and only says that there is something
 * to read, so a notice that is lost with its connection is made up for by the read that follows the next connection.
 * While the connection is down it is made anew every second (5 s where the server does not answer).
 */
export class NotificationChannel {
  readonly #options: NotificationChannelOptions;
  readonly #quietMilliseconds: number;
  #servers: Servers | null = null;
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** Runs while a notice waits for its read. */
  #resting: NodeJS.Timeout | undefined;
  #readAt = -Infinity;
  #lastRead: Promise<void> = Promise.resolve();
  #queuedRead: Promise<void> | null = null;

  constructor(options: NotificationChannelOptions) {
    this.#options = options;
    this.#quietMilliseconds = options.quietMilliseconds ?? QUIET_READ_MILLISECONDS;
  }

  /**
   * Connects, listens and reads for the first time.
   *
   * @throws what `pg` throws when that fails; nothing goes on then
   */
  async start(address: PostgresAddress): Promise<void> {
    const servers = new Servers(address);
    this.#servers = servers;
    try {
      await this.#connect(servers);
    } catch (error) {
      await this.stop();
      throw error;
    }
    this.#schedule();
  }

  /** Reads now; a call during a read is answered by the one after it, which sees everything committed before the call. */
  refresh(): Promise<void> {
    this.#queuedRead ??= this.#lastRead.then(() => {
      this.#queuedRead = null;
      const client = this.#client;
      if (client === null)
        throw new ChannelDisconnected(`There is no connection for ${this.#options.channel}.`);
      this.#readAt = performance.now();
      return this.#options.read(client);
    });
    this.#lastRead = this.#queuedRead.catch(() => undefined);
    return this.#queuedRead;
  }

  async stop(): Promise<void> {
    this.#servers = null;
    clearTimeout(this.#timer);
    clearTimeout(this.#resting);
    await this.#disconnect();
  }

  #noticed(client: pg.Client): void {
    if (this.#resting !== undefined || this.#options.wanted?.() === false) return;
    const read = (): void => {
      this.#resting = undefined;
      if (this.#client !== client) return;
      this.refresh().catch((error: unknown) => this.#lost(client, error));
    };
    const rest = this.#readAt + (this.#options.restMilliseconds ?? 0) - performance.now();
    if (rest > 0) this.#resting = setTimeout(read, rest).unref();
    else read();
  }

  async #connect(servers: Servers): Promise<void> {
    const { channel } = this.#options;
    const client = await connectClient(servers, {
      applicationName: `huishang-${channel.replaceAll('_', '-')}`,
      connectMilliseconds: TIMEOUT_MILLISECONDS,
      answerMilliseconds: TIMEOUT_MILLISECONDS,
    });
    if (this.#servers !== servers) {
      await client.end().catch(() => undefined);
      return;
    }
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client, new Error(`The connection for ${channel} was closed.`)));
    client.on('notification', () => this.#noticed(client));
    this.#client = client;
    await client.query(`LISTEN ${channel}`);
    await this.refresh();
  }

  #lost(client: pg.Client, error: unknown): void {
    if (this.#client !== client) return;
    void this.#disconnect();
    if (this.#servers === null) return;
    this.#options.onError?.(error instanceof Error ? error : new Error(String(error)));
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const wait = this.#client === null ? RECONNECT_MILLISECONDS : this.#quietMilliseconds;
    this.#timer = setTimeout(() => void this.#tick(), wait).unref();
  }

  async #tick(): Promise<void> {
    const servers = this.#servers;
    if (servers === null) return;
    try {
      await (this.#client === null ? this.#connect(servers) : this.refresh());
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
