import type { ResourceStack } from '../kernel/index.js';
import type { DataSource } from 'typeorm';
import {
  openDataSource,
  poolStatistics,
  type DatabaseFailure,
  type DatabaseHealth,
  type DatabaseRole,
  type PoolStatistics,
} from '../database/index.js';
import type { HubOptions } from './hub-options.js';

/** One pool of connections for each database role that the hub logs in as. */
export class DatabasePools {
  readonly #pools = new Map<DatabaseRole, DataSource>();
  readonly #options: HubOptions;
  readonly #resources: ResourceStack;
  readonly #health: DatabaseHealth;
  readonly #listeners: ((failure: DatabaseFailure) => void)[] = [];

  /** @param health told of what connections meet with; while the database fails, nobody is given a connection */
  constructor(options: HubOptions, resources: ResourceStack, health: DatabaseHealth) {
    this.#options = options;
    this.#resources = resources;
    this.#health = health;
  }

  async open(role: DatabaseRole, entities: readonly Function[] = []): Promise<DataSource> {
    const { connection, logger, poolSize: size } = this.#options;
    const source = await openDataSource(connection, role, {
      entities,
      size,
      closed: this.#health.failure,
      onFailure: (failure) => this.#failed(role, failure),
      onError: ({ message }) => {
        // A server that stops together with the hub may end a connection before the pool has.
        if (!this.#resources.closing) logger.error({ role, reason: message }, 'database connection lost');
      },
    });
    this.#resources.add(() => source.destroy());
    this.#pools.set(role, source);
    return source;
  }

  /** To be told of each failure that a connection meets with. */
  onFailure(listener: (failure: DatabaseFailure) => void): void {
    this.#listeners.push(listener);
  }

  #failed(role: DatabaseRole, failure: DatabaseFailure): void {
    this.#health.note(failure);
    for (const listener of this.#listeners) listener(failure);
    if (failure.outcome === 'UNKNOWN') {
      this.#options.logger.error({ role, reason: failure.message }, 'the outcome of a commit is not known');
    }
  }

  statistics(): (readonly [DatabaseRole, PoolStatistics])[] {
    return Array.from(this.#pools, ([role, source]) => [role, poolStatistics(source)] as const);
  }
}
