import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockFile, type FileLock } from '../../../file-system/index.js';
import { DatabaseStartError } from '../system/database-start-error.js';

/** Gives the directory free. */
export type Release = () => Promise<void>;

/**
 * Takes a directory for this hub alone, until released or until the process ends in whatever way.
 *
 * The lock is `hub.lock`; see `lockFile`. `hub.pid` beside it only tells people who holds it.
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
    lock.release();
    throw error;
  }
  return async () => {
    if (!lock.isHeld) return;
    await rm(pidFile, { force: true });
    lock.release();
  };
}

async function takeLock(directory: string, pidFile: string): Promise<FileLock> {
  let lock: FileLock | null;
  try {
    lock = lockFile(join(directory, 'hub.lock'));
  } catch (error) {
    throw notLockable(directory, error);
  }
  if (lock) return lock;
  throw inUse(directory, await readFile(pidFile, 'utf8').catch(() => ''));
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
