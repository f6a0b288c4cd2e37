import type pg from 'pg';
import { CodedError, type PostgresAddress } from '../../kernel/index.js';
import { NotificationChannel } from '../../database/index.js';
import { AgreementIndex } from './agreement-index.js';
import { agreementOf, readAgreements, readRevision } from './read-agreements.js';

/** Where the agreements in force are to be had, without waiting. */
export interface AgreementSource {
  /** @throws AgreementsUnavailable when what is known may be out of date */
  snapshot(): AgreementIndex;
}

/** The agreements could not be read for so long that deciding by the last ones known would be wrong. */
export class AgreementsUnavailable extends CodedError {
  readonly code = 'AGREEMENTS_UNAVAILABLE';
  override readonly name = 'AgreementsUnavailable';
}

export interface AgreementStoreOptions {
  /** Told of a connection that broke or a read that failed; the store tries again by itself. */
  readonly onError?: (error: Error) => void;
  /** Told of each new revision. */
  readonly onRevision?: (index: AgreementIndex) => void;
}

/**
 * A notice may be lost without the connection breaking (a pooler in between, a network that drops packets), so the store
 * also looks by itself whether there is a new revision: one row.
 */
const LOOK_MILLISECONDS = 2_000;

/**
 * Older knowledge than this is not decided by: an agreement may have been suspended meanwhile. So a change is obeyed
 * within this time in the worst case, and at its notice ordinarily.
 */
export const MAX_UNCONFIRMED_MILLISECONDS = 15_000;

/**
 * 有效共享协议 in memory: reads them all, and reads again at each notice on `access_changed`; every two seconds it looks
 * at their revision besides.
 */
export class AgreementStore implements AgreementSource {
  readonly #onRevision: AgreementStoreOptions['onRevision'];
  readonly #channel: NotificationChannel;
  #index: AgreementIndex | null = null;
  #confirmedAt = Number.NEGATIVE_INFINITY;

  constructor({ onError, onRevision }: AgreementStoreOptions = {}) {
    this.#onRevision = onRevision;
    this.#channel = new NotificationChannel({
      channel: 'access_changed',
      read: (client) => this.#read(client),
      quietMilliseconds: LOOK_MILLISECONDS,
      onError,
    });
  }

  /**
   * Connects and loads; `snapshot` answers afterwards.
   *
   * @param address with the login of a role that may read schema `access`
   * @throws what `pg` throws when the first load fails; nothing goes on then
   */
  start(address: PostgresAddress): Promise<void> {
    return this.#channel.start(address);
  }

  snapshot(): AgreementIndex {
    if (this.#index === null || performance.now() - this.#confirmedAt > MAX_UNCONFIRMED_MILLISECONDS) {
      throw new AgreementsUnavailable('The sharing agreements have not been read lately.');
    }
    return this.#index;
  }

  stop(): Promise<void> {
    return this.#channel.stop();
  }

  /** What is decided by now: the revision, and for how many seconds it has not been confirmed by the database. */
  statistics(): { readonly revision: number; readonly ageSeconds: number } {
    return {
      revision: this.#index?.revision ?? 0,
      ageSeconds: (performance.now() - this.#confirmedAt) / 1000,
    };
  }

  async #read(client: pg.ClientBase): Promise<void> {
    const startedAt = performance.now();
    // The revision first: what is read after it holds at least what it counts.
    const revision = await readRevision(client);
    if (revision !== this.#index?.revision) {
      const rows = await readAgreements(client);
      this.#index = new AgreementIndex(revision, rows.map(agreementOf));
      this.#onRevision?.(this.#index);
    }
    this.#confirmedAt = startedAt;
  }
}
