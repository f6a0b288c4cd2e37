import { NotificationChannel } from '../../database/index.js';
import type { PostgresAddress } from '../../kernel/index.js';
import { LawSnapshot } from '../model/law-snapshot.js';
import { readLaw } from './law-rows.js';

/** Where the dated rows of this moment are had from. */
export interface LawSource {
  snapshot(): LawSnapshot;
}

export interface LawStoreOptions {
  /** Told of a connection that broke or a read that failed; what was read before is kept. */
  readonly onError?: ((error: Error) => void) | undefined;
}

/** 分期数据快照: the dated rows in memory, one for each hub process, read again when they change. */
export class LawStore implements LawSource {
  readonly #channel: NotificationChannel;
  readonly #listeners: ((law: LawSnapshot) => void)[] = [];
  #snapshot = new LawSnapshot([]);

  constructor({ onError }: LawStoreOptions = {}) {
    this.#channel = new NotificationChannel({
      channel: 'law_changed',
      read: async (client) => {
        this.#snapshot = new LawSnapshot(await readLaw(client));
        for (const listener of this.#listeners) listener(this.#snapshot);
      },
      onError,
    });
  }

  /**
   * Reads for the first time and listens.
   *
   * @throws what `pg` throws when that fails
   */
  start(address: PostgresAddress): Promise<void> {
    return this.#channel.start(address);
  }

  /** Has the rows told each time that they were read, which is not only when they changed. */
  onRead(listener: (law: LawSnapshot) => void): void {
    this.#listeners.push(listener);
  }

  snapshot(): LawSnapshot {
    return this.#snapshot;
  }

  /** Reads now: what is committed before the call is in the snapshot after it. */
  refresh(): Promise<void> {
    return this.#channel.refresh();
  }

  stop(): Promise<void> {
    return this.#channel.stop();
  }
}
