import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDirectory } from '../../file-system/index.js';
import type { Config } from '../../config/index.js';
import { databaseAddress, type DatabaseConnection } from '../../database/index.js';
import { startEmbeddedPostgres } from '../../database/embedded/index.js';
import { CommandFailure } from '../failures/command-failure.js';

/** A database that a command may use, and how to let it go. */
export interface OpenDatabase {
  readonly connection: DatabaseConnection;
  /** Whether it is the hub's own, embedded one. */
  readonly embedded: boolean;
  close(): Promise<void>;
}

const SECRET_FILE = 'database-role-secret';

/** The secret of an embedded database's roles, kept beside it. */
async function embeddedRoleSecret(dataDirectory: string): Promise<string> {
  const file = join(dataDirectory, SECRET_FILE);
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    const secret = randomBytes(32).toString('base64url');
    await writeFile(file, `${secret}\n`, { mode: 0o600 });
    return secret;
  }
}

/**
 * Without a secret of its own, a server's owner password serves: who knows it may alter the roles anyway.
 *
 * @throws CommandFailure where there is neither: what is left of the URL anybody can guess
 */
function serverRoleSecret(databaseUrl: string, configured: string | null): string {
  const secret = configured ?? databaseAddress(databaseUrl).password;
  if (secret) return secret;
  throw new CommandFailure(
    'DATABASE_URL has no password, and DATABASE_ROLE_SECRET is not set.',
    'Set DATABASE_ROLE_SECRET to at least 16 random characters, the same for every hub of this database.',
  );
}

/**
 * The secret from which the passwords of the database's roles and the key of the record's hashes are derived.
 *
 * @throws CommandFailure where a server's is neither set nor its owner's password
 */
export async function roleSecretOf(
  config: Pick<Config, 'databaseUrl' | 'databaseRoleSecret' | 'dataDirectory'>,
): Promise<string> {
  const { databaseUrl, databaseRoleSecret, dataDirectory } = config;
  if (databaseUrl !== null) return serverRoleSecret(databaseUrl, databaseRoleSecret);
  return databaseRoleSecret ?? embeddedRoleSecret(dataDirectory);
}

/**
 * The database that the configuration names: a server's, or the embedded one, which is started.
 *
 * @param onLost told when the embedded server ends by itself
 * @throws DatabaseStartError when the embedded server cannot be started
 */
export async function openDatabase(
  config: Config,
  log: (line: string) => void,
  onLost?: (message: string) => void,
): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) {
    const roleSecret = await roleSecretOf(config);
    return {
      connection: { ownerUrl: config.databaseUrl, roleSecret },
      embedded: false,
      close: async () => undefined,
    };
  }
  try {
    await makeDirectory(config.dataDirectory);
  } catch (error) {
    throw new CommandFailure(
      `The data directory ${config.dataDirectory} could not be made.`,
      'Set DATA_DIR to a directory that this user may write to.',
      { cause: error },
    );
  }
  const postgres = await startEmbeddedPostgres({
    dataDirectory: config.dataDirectory,
    log,
    ...(onLost ? { onUnexpectedExit: onLost } : {}),
  });
  const roleSecret = await roleSecretOf(config);
  return { connection: { ownerUrl: postgres.url, roleSecret }, embedded: true, close: () => postgres.stop() };
}
