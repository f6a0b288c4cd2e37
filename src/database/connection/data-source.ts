import { DataSource, type DataSourceOptions } from 'typeorm';
import { defaults } from 'pg';
import type { PostgresAddress } from '../../kernel/index.js';
import { notifyCommitsOf } from '../transactions/notify-after-commit.js';
import type { DatabaseConnection, DatabaseRole } from './connection.js';
import { databaseAddress, roleAddress } from './database-address.js';
import { DatabaseUnusable } from '../errors/database-error.js';
import { databaseFailure } from '../errors/database-failure.js';
import { DatabasePool, Servers, SERVING_LIMITS, type DatabasePoolOptions } from '../session/index.js';

/** What a pool is opened with. */
export interface PoolOptions extends Pick<
  DatabasePoolOptions,
  'size' | 'waiting' | 'closed' | 'onFailure' | 'connectMilliseconds'
> {
  /** Entity classes; the role must own or be granted their tables. */
  readonly entities: readonly Function[];
  /** Told of an idle connection that broke; the pool replaces it by itself. */
  readonly onError: (error: Error) => void;
}

/**
 * Opens a pool of connections as one of the hub's database roles.
 *
 * @throws DatabaseUnusable when the server takes the connections for somebody else; what `pg` throws when none can be made
 */
export function openDataSource(
  connection: DatabaseConnection,
  role: DatabaseRole,
  options: PoolOptions,
): Promise<DataSource> {
  return openServing(roleAddress(connection, role), role, options);
}

/**
 * Opens a pool of connections at a URL that names its own login, as an agency's own site has it.
 *
 * @throws DatabaseUnusable, as {@link openDataSource} does, and where the URL is none or names another role
 */
export async function openDataSourceAt(
  url: string,
  role: DatabaseRole,
  options: PoolOptions,
): Promise<DataSource> {
  const address = databaseAddress(url);
  if (address.user !== role) {
    throw new DatabaseUnusable(
      `The database URL logs in as ${address.user}; the subgraph's own role is ${role}.`,
      `Name ${role} in SUBGRAPH_DATABASE_URL, with a password of its own.`,
    );
  }
  return openServing(address, role, options);
}

async function openServing(
  address: PostgresAddress,
  role: DatabaseRole,
  { entities, onError, ...pool }: PoolOptions,
): Promise<DataSource> {
  const source = await openAt(
    address,
    { ...pool, applicationName: role.replaceAll('_', '-'), limits: SERVING_LIMITS },
    { entities: [...entities], poolErrorHandler: onError },
  );
  notifyCommitsOf(source);
  return source;
}

type OwnOptions = Partial<
  Pick<
    Extract<DataSourceOptions, { type: 'postgres' }>,
    'entities' | 'poolErrorHandler' | 'migrations' | 'migrationsTableName' | 'migrationsTransactionMode'
  >
>;

/**
 * TypeORM on a {@link DatabasePool} of ours.
 *
 * @throws DatabaseUnusable when the server takes the connections for somebody else; otherwise what `pg` throws
 */
export async function openAt(
  address: PostgresAddress,
  pool: DatabasePoolOptions,
  options: OwnOptions,
): Promise<DataSource> {
  const servers = new Servers(address);
  const source = new DataSource({
    type: 'postgres',
    database: address.database,
    synchronize: false,
    logging: false,
    ...options,
    // What TypeORM makes a pool with is passed over: it would put a URL together anew.
    driver: {
      defaults,
      Pool: class extends DatabasePool {
        constructor() {
          super(servers, pool);
        }
      },
    },
  });
  try {
    return await source.initialize();
  } catch (error) {
    if (databaseFailure(error)?.reason !== 'WRONG_IDENTITY') throw error;
    throw new DatabaseUnusable(
      `PostgreSQL gives the hub another role than its own: ${error instanceof Error ? error.message : String(error)}`,
      'Take what changes the role out of the options in the URL and out of ALTER ROLE … SET role.',
      { cause: error },
    );
  }
}
