import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseStartError } from '../system/database-start-error.js';
import type { NativeBinaries } from '../binaries/native-binaries.js';
import { isAlive, isPostmasterOf } from './postmaster-identity.js';
import { disownPostmasterPidFile, readPostmasterPidFile } from './postmaster-pid-file.js';
import { signalPostmaster, type ShutdownMode } from './signal-postmaster.js';

const PATIENCE: Record<ShutdownMode, number> = { fast: 30_000, immediate: 10_000 };

/**
 * Makes way for a new server: stops one whose hub was killed, and makes a `postmaster.pid` harmless whose process id
 * has since gone to another process. One whose process is dead is left to PostgreSQL, which recovers from it.
 * To be called only while holding the hub's lock: a server found then has no hub.
 *
 * @throws DatabaseStartError when the old server does not stop
 */
export async function clearOrphan(
  cluster: string,
  binaries: NativeBinaries,
  log: (line: string) => void,
): Promise<void> {
  const found = await readPostmasterPidFile(cluster);
  if (found === undefined || !isAlive(found.pid)) return;
  if (!(await isPostmasterOf(found.pid, cluster))) {
    log(`postmaster.pid names process ${found.pid}, which is not this cluster's server: recovering`);
    await disownPostmasterPidFile(cluster);
    return;
  }
  log(`stopping the PostgreSQL server (process ${found.pid}) that a killed hub left running`);
  for (const mode of ['fast', 'immediate'] as const) {
    signalPostmaster(found.pid, mode, binaries);
    if (await hasEnded(found.pid, cluster, PATIENCE[mode])) return;
  }
  throw stillRunning(found.pid, cluster);
}

async function hasEnded(pid: number, cluster: string, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    if (!(await isPostmasterOf(pid, cluster))) return true;
    await sleep(50);
  }
  return false;
}

function stillRunning(pid: number, cluster: string): DatabaseStartError {
  return new DatabaseStartError(
    {
      en: `A PostgreSQL server (process ${pid}) left by an earlier hub is still running in ${cluster} and does not stop.`,
      zh: `先前实例遗留的 PostgreSQL 服务器（进程 ${pid}）仍在 ${cluster} 中运行且无法停止。`,
    },
    {
      en: `Find out what keeps it (its log is postgres.log beside the cluster), stop process ${pid}, then start again.`,
      zh: `请查明原因（日志为集簇旁的 postgres.log），停止进程 ${pid} 后重新启动。`,
    },
  );
}
