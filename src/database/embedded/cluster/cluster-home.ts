import { createHash } from 'node:crypto';
import { lstat, mkdir, mkdtemp, readlink, realpath, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseStartError } from '../system/database-start-error.js';
import type { ServerAccount } from '../system/run.js';
import { canEnter } from '../system/server-account.js';
import { makeEnterable, SHARED_FOLDER } from '../system/shared-folder.js';

/**
 * Finds or makes the folder that holds the cluster, its password and its log: `postgres` in the data directory.
 *
 * Where the server account cannot enter the data directory (root's clone under a mode 700 folder) the home is a new
 * folder `/var/lib/huishang/<hash of the data directory's path>-<random>/`, and `postgres` is a symbolic link to it.
 * The link decides: without it a new home is made, so that a data directory that was deleted and made again starts
 * empty; a link whose target is missing is never taken for an empty database.
 *
 * @param dataDirectory real path, existing
 * @returns the home's real path
 * @throws DatabaseStartError when the link's target is missing
 */
export async function clusterHome(
  dataDirectory: string,
  account: ServerAccount | undefined,
  log: (line: string) => void,
  sharedFolder = SHARED_FOLDER,
): Promise<string> {
  const entry = join(dataDirectory, 'postgres');
  const found = await lstat(entry).catch(() => undefined);
  if (found === undefined) await makeHome(entry, dataDirectory, account, log, sharedFolder);
  else if (found.isSymbolicLink() && !(await exists(entry))) throw lost(entry, await readlink(entry));
  const home = await realpath(entry);
  if (account !== undefined) await makeEnterable(home);
  return home;
}

async function makeHome(
  entry: string,
  dataDirectory: string,
  account: ServerAccount | undefined,
  log: (line: string) => void,
  sharedFolder: string,
): Promise<void> {
  if (await canEnter(account, dataDirectory)) {
    await mkdir(entry, { mode: 0o700 });
    return;
  }
  await makeEnterable(sharedFolder);
  const hash = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16);
  const home = await mkdtemp(join(sharedFolder, `${hash}-`));
  // For whoever finds the folder and wonders whose it is.
  await writeFile(join(home, 'data-directory'), `${dataDirectory}\n`);
  await symlink(home, entry);
  log(
    `${account?.name ?? 'the server account'} cannot enter ${dataDirectory}: the cluster is kept in ${home}`,
  );
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function lost(entry: string, target: string): DatabaseStartError {
  return new DatabaseStartError(
    {
      en: `${entry} points to the database cluster in ${target}, which does not exist.`,
      zh: `${entry} 指向的数据库集簇 ${target} 不存在。`,
    },
    {
      en: `Bring ${target} back (mount or restore it); or, to begin with an empty database, remove the link ${entry}.`,
      zh: `请恢复 ${target}（挂载或从备份还原）；如需从空数据库开始，请删除链接 ${entry}。`,
    },
  );
}

/** @param account what the server runs as */
export function closedHome(home: string, account: ServerAccount | undefined): DatabaseStartError {
  const name = account?.name ?? 'the server account';
  return new DatabaseStartError(
    {
      en: `The account ${name}, which PostgreSQL runs as, cannot enter ${home}.`,
      zh: `运行 PostgreSQL 的账户 ${name} 无法进入 ${home}。`,
    },
    {
      en: 'Allow it to enter every folder on that path (chmod a+x), or move DATA_DIR where it can.',
      zh: '请为该路径上的各级目录添加进入权限（chmod a+x），或将 DATA_DIR 移至该账户可进入的位置。',
    },
  );
}
