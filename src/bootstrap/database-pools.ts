import type { DataSource } from 'typeorm';
import { openDataSource, poolStatistics, type DatabaseRole, type PoolStatistics } from '../database/index.js';
import type { Closers } from './closers.js';
import type { HubOptions } from './hub-options.js';

/** One pool of connections for each database role that the hub logs in as. */
export class DatabasePools {
  readonly #pools = new Map<DatabaseRole, DataSource>();
  readonly #options: HubOptions;
  readonly #closers: Closers;

  constructor(options: HubOptions, closers: Closers) {
    this.#options = options;
    this.#closers = closers;
  }

  async open(role: DatabaseRole, entities: readonly Function[] = []): Promise<DataSource> {
    const { connection, logger, poolSize: size } = this.#options;
    const source = await openDataSource(connection, role, {
      entities,
      size,
      onError: ({ message }) => {
        // A server that stops together with the hub may end a connection before the pool has.
        if (!this.#closers.closing) logger.error({ role, reason: message }, 'database connection lost');
      },
    });
    this.#closers.add(() => source.destroy());
    this.#pools.set(role, source);
    return source;
  }

  statistics(): (readonly [DatabaseRole, PoolStatistics])[] {
    return Array.from(this.#pools, ([role, source]) => [role, poolStatistics(source)] as const);
  }
}
