import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseStartError } from '../system/database-start-error.js';

const SQLITE_BUSY = 5;

/** Gives the directory free. */
export type Release = () => Promise<void>;

/**
 * Takes a directory for this hub alone, until released or until the process ends in whatever way.
 *
 * The lock is the operating system's on `hub.lock`, taken through SQLite because Node offers no other way to it. The
 * system lets go of it when the process dies, so there is no stale lock to judge by process id, which containers and
 * restarts reuse, and of two starts at once exactly one gets it. `hub.pid` beside it only tells people who holds it.
 * Nothing else in this process may open `hub.lock`: POSIX drops a process's locks when it closes any handle to the file.
 *
 * @throws DatabaseStartError when another hub holds the directory
 */
export async function lockDirectory(directory: string): Promise<Release> {
  const pidFile = join(directory, 'hub.pid');
  const lock = await takeLock(directory, pidFile);
  try {
    // Whoever can read the file can lock it too.
    await chmod(join(directory, 'hub.lock'), 0o600);
    // Removed first: a killed hub's may belong to root, in a directory that belongs to the hub.
    await rm(pidFile, { force: true });
    await writeFile(pidFile, `${process.pid}\n`);
  } catch (error) {
    lock.close();
    throw error;
  }
  return async () => {
    if (!lock.isOpen) return;
    await rm(pidFile, { force: true });
    if (lock.isOpen) lock.close();
  };
}

async function takeLock(directory: string, pidFile: string): Promise<DatabaseSync> {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(join(directory, 'hub.lock'), { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (isBusy(error)) throw inUse(directory, await readFile(pidFile, 'utf8').catch(() => ''));
    throw notLockable(directory, error);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

function inUse(directory: string, holder: string): DatabaseStartError {
  const pid = holder.trim();
  return new DatabaseStartError(
    {
      en: `Another hub${pid === '' ? '' : ` (process ${pid})`} is already using the data directory ${directory}.`,
      zh: `数据目录 ${directory} 正被另一个运行中的会商实例${pid === '' ? '' : `（进程 ${pid}）`}使用。`,
    },
    {
      en: 'Stop the other hub first, or give this one its own DATA_DIR.',
      zh: '请先停止另一个实例，或为本实例指定单独的 DATA_DIR。',
    },
  );
}

function notLockable(directory: string, cause: unknown): DatabaseStartError {
  return new DatabaseStartError(
    {
      en: `The file hub.lock in ${directory} cannot be opened and locked by the account that the hub runs as.`,
      zh: `运行本系统的账户无法打开并锁定 ${directory} 中的 hub.lock 文件。`,
    },
    {
      en: 'Start the hub as the account that owns the data directory, or give this account its own DATA_DIR.',
      zh: '请以数据目录所属账户启动，或为当前账户指定单独的 DATA_DIR。',
    },
    cause,
  );
}
