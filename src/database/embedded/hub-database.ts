import { Client } from 'pg';
import { SUPERUSER } from './cluster/create-cluster.js';
import { DatabaseStartError } from './system/database-start-error.js';

/** The database the hub keeps everything in. */
const HUB_DATABASE = 'huishang';

const INVALID_PASSWORD = '28P01';

/**
 * Creates the hub's database in a running server where it is missing.
 *
 * @param password of the superuser, hexadecimal
 * @returns the database's `postgres://` address, password included
 * @throws DatabaseStartError when the password is not the cluster's
 */
export async function ensureHubDatabase(
  port: number,
  password: string,
  passwordFile: string,
): Promise<string> {
  const client = new Client({ host: '127.0.0.1', port, user: SUPERUSER, password, database: 'postgres' });
  // Without a listener a lost connection ends the process; the query in progress reports it as well.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [HUB_DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${HUB_DATABASE}`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === INVALID_PASSWORD)
      throw wrongPassword(passwordFile);
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
  return addressOf(port, password);
}

function wrongPassword(passwordFile: string): DatabaseStartError {
  return new DatabaseStartError(
    {
      en: `The password in ${passwordFile} is not the one of the database cluster beside it.`,
      zh: `${passwordFile} 中的口令与其旁的数据库集簇不符。`,
    },
    {
      en: 'Restore that file from a backup, or remove it: the next start then sets a new password.',
      zh: '请从备份还原该文件，或将其删除：下次启动时将设置新口令。',
    },
  );
}

/** The hub's database on a server of this machine, password included: not for logs. */
export function addressOf(port: number, password: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${HUB_DATABASE}`;
}
