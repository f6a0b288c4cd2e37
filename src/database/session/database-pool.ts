import pg from 'pg';
import { databaseFailure, DatabaseFailure } from '../errors/database-failure.js';
import { DatabaseClient } from './database-client.js';
import type { Servers } from './servers.js';
import { CONNECT_MILLISECONDS, type SessionTerms } from './session-terms.js';

export interface DatabasePoolOptions extends SessionTerms {
  /** Connections at most. */
  readonly size: number;
  /** Who may wait for a connection at the same time; 1,000 where nothing is said. Whoever comes then is refused. */
  readonly waiting?: number;
  /** Why nobody is given a connection at this moment, where that is known; null where it is not. */
  readonly closed?: (() => DatabaseFailure | null) | undefined;
}

type CheckOut = Parameters<pg.Pool['connect']>[0];

const MAX_WAITING = 1_000;

async function prove(client: pg.ClientBase): Promise<void> {
  if (client instanceof DatabaseClient) await client.prove();
}

const nothing = (): void => undefined;

/** What `pg.Pool` is opened with, so that each of its connections is a {@link DatabaseClient} and proves itself before it serves. */
export function poolConfig(servers: Servers, options: DatabasePoolOptions) {
  return {
    max: options.size,
    connectionTimeoutMillis: options.connectMilliseconds ?? CONNECT_MILLISECONDS,
    Client: class extends DatabaseClient {
      constructor() {
        super(servers, options);
      }
    },
    // pg-pool waits for it, whatever its type says, and hands out no connection that it fails for.
    onConnect: prove as NonNullable<pg.PoolConfig['onConnect']>,
  } satisfies pg.PoolConfig;
}

/** Connections of one login. Every wait for one is bounded, in time and in number. */
export class DatabasePool extends pg.Pool {
  readonly #servers: Servers;
  readonly #options: DatabasePoolOptions;

  constructor(servers: Servers, options: DatabasePoolOptions) {
    super(poolConfig(servers, options));
    this.#servers = servers;
    this.#options = options;
  }

  /** As `pg.Pool` has it. @throws DatabaseFailure where no connection is to be had */
  override connect(given?: CheckOut): never {
    if (given === undefined) {
      return new Promise<pg.PoolClient>((resolve, reject) => {
        this.#checkOut((error, client) => (client ? resolve(client) : reject(error)), this.#servers.count);
      }) as never;
    }
    this.#checkOut(given, this.#servers.count);
    return undefined as never;
  }

  #checkOut(given: CheckOut, attempts: number): void {
    const refusal = this.#options.closed?.() ?? this.#crowded();
    if (refusal) {
      process.nextTick(given, refusal, undefined, nothing);
      return;
    }
    super.connect((error, client, release) => {
      if (client) {
        given(undefined, client, release);
        return;
      }
      const failure = error && databaseFailure(error);
      // Each failure has moved on to the next server.
      if (failure && failure.reason !== 'BUSY' && attempts > 1) this.#checkOut(given, attempts - 1);
      else given(failure ?? error, undefined, nothing);
    });
  }

  #crowded(): DatabaseFailure | null {
    if (this.waitingCount < (this.#options.waiting ?? MAX_WAITING)) return null;
    return new DatabaseFailure('BUSY', `${this.waitingCount} wait for a connection already.`);
  }
}
