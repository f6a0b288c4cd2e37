import { chown, lchown, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseStartError } from '../system/database-start-error.js';
import type { ServerAccount } from '../system/run.js';

/**
 * The account that can serve what is in the cluster's place, if anything is: PostgreSQL insists on owning its data directory. Root serves it as
 * whoever owns it, so that a cluster of an ordinary user, or of another image's `postgres`, goes on working; one that
 * root itself owns (copied, restored from a backup) is given to the server account.
 *
 * @param account what the server would run as
 * @throws DatabaseStartError when the hub is an ordinary user and the cluster belongs to somebody else
 */
export async function accountForCluster(
  cluster: string,
  account: ServerAccount | undefined,
): Promise<ServerAccount | undefined> {
  const found = await stat(cluster).catch(() => undefined);
  if (found === undefined) return account;
  const { uid, gid } = found;
  if (account === undefined) {
    // Windows has no such ids.
    if (process.getuid !== undefined && uid !== process.getuid()) throw foreign(cluster, uid);
    return undefined;
  }
  if (uid === account.uid) return account;
  if (uid !== 0) return { name: `account ${uid}`, uid, gid };
  await giveTo(cluster, account);
  return account;
}

async function giveTo(cluster: string, account: ServerAccount): Promise<void> {
  for (const entry of await readdir(cluster, { recursive: true })) {
    await lchown(join(cluster, entry), account.uid, account.gid);
  }
  // Last, so that a start that is killed halfway begins again.
  await chown(cluster, account.uid, account.gid);
}

function foreign(cluster: string, uid: number): DatabaseStartError {
  return new DatabaseStartError(
    {
      en: `The database cluster in ${cluster} belongs to another account (user id ${uid}).`,
      zh: `数据库集簇 ${cluster} 属于其他账户（用户 ID ${uid}）。`,
    },
    {
      en: 'Start the hub as that account or as root, or give this account its own DATA_DIR.',
      zh: '请以该账户或 root 身份启动，或为当前账户指定单独的 DATA_DIR。',
    },
  );
}
