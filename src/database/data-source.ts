import { DataSource } from 'typeorm';
import { announceCommitsOf } from './announce-on-commit.js';
import { urlAs, type DatabaseConnection, type DatabaseRole } from './connection.js';

/** What a pool is opened with. */
export interface PoolOptions {
  /** Entity classes; the role must own or be granted their tables. */
  readonly entities: readonly Function[];
  /** Connections at most. */
  readonly size: number;
  /** Told of an idle connection that broke; the pool replaces it by itself. */
  readonly onError: (error: Error) => void;
}

/** Milliseconds after which PostgreSQL gives up a statement, a wait for a lock, an idle open transaction. */
const TIMEOUTS = {
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
};

/**
 * Opens a pool of connections as one of the hub's database roles.
 *
 * @throws what `pg` throws when no connection can be made
 */
export function openDataSource(
  connection: DatabaseConnection,
  role: DatabaseRole,
  options: PoolOptions,
): Promise<DataSource> {
  return openDataSourceAt(urlAs(connection, role), role, options);
}

/**
 * Opens a pool of connections at a URL that names its own login, as an agency's own site has it.
 *
 * @throws what `pg` throws when no connection can be made
 */
export async function openDataSourceAt(
  url: string,
  role: DatabaseRole,
  options: PoolOptions,
): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: [...options.entities],
    synchronize: false,
    logging: false,
    applicationName: role.replaceAll('_', '-'),
    poolSize: options.size,
    connectTimeoutMS: 5_000,
    poolErrorHandler: options.onError,
    extra: TIMEOUTS,
  });
  await source.initialize();
  announceCommitsOf(source);
  return source;
}
