import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf } from './hub-database.js';
import { parsePostmasterPidFile } from './process/postmaster-pid-file.js';
import { readPassword } from './cluster/superuser-password.js';

const LINE_OF_PORT = 3;

/**
 * The address of the embedded database that a running hub keeps in this data directory, for commands that only look;
 * null where none is ready. Nothing is started, and the data directory is not taken from the hub.
 */
export async function runningEmbeddedDatabase(dataDirectory: string): Promise<string | null> {
  const home = join(dataDirectory, 'postgres');
  const text = await readFile(join(home, 'cluster', 'postmaster.pid'), 'utf8').catch(() => '');
  const password = await readPassword(join(home, 'superuser-password')).catch(() => undefined);
  const server = parsePostmasterPidFile(text);
  const port = Number(text.split('\n')[LINE_OF_PORT]);
  if (server?.status !== 'ready' || password === undefined || !Number.isInteger(port)) return null;
  return isAlive(server.pid) ? addressOf(port, password) : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
