import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseStartError } from '../system/database-start-error.js';

/** What is found where the cluster should be. */
export type ClusterState = 'absent' | 'half-made' | 'complete';

/**
 * Looks at the PostgreSQL data directory without changing it. `global/pg_control` exists only once initdb has written
 * data, `PG_VERSION` from its first moments: both make a cluster, neither or the second alone a half-made one.
 *
 * @param major the major version of the binaries
 * @throws DatabaseStartError for a cluster of another major version, and for one that has data but lost `PG_VERSION`:
 *   moving that aside would show an empty database in place of the hub's records
 */
export async function clusterState(cluster: string, major: string): Promise<ClusterState> {
  if (!(await exists(cluster))) return 'absent';
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => '',
  );
  const hasData = await exists(join(cluster, 'global', 'pg_control'));
  if (!hasData) return 'half-made';
  if (version === '') throw damaged(cluster);
  if (version !== major) throw otherVersion(cluster, version, major);
  return 'complete';
}

/** Only "not found" is absence: a directory that cannot be looked at may hold the hub's records. */
async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

function damaged(cluster: string): DatabaseStartError {
  return new DatabaseStartError(
    {
      en: `The database cluster in ${cluster} holds data but its file PG_VERSION is missing or empty.`,
      zh: `数据库集簇 ${cluster} 中有数据，但其 PG_VERSION 文件缺失或为空。`,
    },
    {
      en: 'Restore the directory from a backup; or, to begin with an empty database, move it elsewhere.',
      zh: '请从备份还原该目录；如需从空数据库开始，请将其移至别处。',
    },
  );
}

function otherVersion(cluster: string, found: string, major: string): DatabaseStartError {
  return new DatabaseStartError(
    {
      en: `The database cluster in ${cluster} was made by PostgreSQL ${found}, and this hub comes with PostgreSQL ${major}.`,
      zh: `数据库集簇 ${cluster} 由 PostgreSQL ${found} 创建，而本系统自带的是 PostgreSQL ${major}。`,
    },
    {
      en: `Dump it with PostgreSQL ${found} (pg_dumpall) and restore it into a new DATA_DIR, or upgrade it with pg_upgrade.`,
      zh: `请用 PostgreSQL ${found} 导出（pg_dumpall）后恢复到新的 DATA_DIR，或使用 pg_upgrade 升级。`,
    },
  );
}
