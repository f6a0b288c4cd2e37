import { randomUUID } from 'node:crypto';
import { chown, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseStartError } from '../system/database-start-error.js';
import { majorVersion, program, type NativeBinaries } from '../binaries/native-binaries.js';
import { lastLine, run, type ServerAccount } from '../system/run.js';

/** Superuser of every cluster the hub makes. */
export const SUPERUSER = 'postgres';

export interface ClusterPlan {
  readonly home: string;
  readonly cluster: string;
  readonly passwordFile: string;
  readonly binaries: NativeBinaries;
  readonly account: ServerAccount | undefined;
  /** Whether the new files are forced to disk before the cluster counts as made. */
  readonly durable: boolean;
}

/**
 * Makes the cluster in a temporary sibling and renames it into place, so that a crash leaves no directory that could
 * be taken for a cluster.
 *
 * @throws DatabaseStartError with the last thing initdb said
 */
export async function createCluster(plan: ClusterPlan): Promise<void> {
  await removeLeftovers(plan);
  const temporary = `${plan.cluster}.new-${randomUUID()}`;
  try {
    await mkdir(temporary, { mode: 0o700 });
    if (plan.account !== undefined) await chown(temporary, plan.account.uid, plan.account.gid);
    const made = await run(program(plan.binaries, 'initdb'), initdbArguments(plan, temporary), {
      account: plan.account,
      directory: plan.home,
    });
    if (!made.succeeded) throw failed(plan.home, lastLine(made.output));
    await rename(temporary, plan.cluster);
    if (plan.durable) await syncDirectory(plan.home);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * The builtin C.UTF-8 locale (PostgreSQL 17 on) sorts alike on every machine and needs no locale of the operating
 * system; before it, only plain C does.
 */
function initdbArguments(plan: ClusterPlan, directory: string): string[] {
  return [
    `--pgdata=${directory}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${plan.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    ...(majorVersion(plan.binaries) >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
    '--data-checksums',
    '--no-instructions',
    ...(plan.durable ? [] : ['--no-sync']),
  ];
}

/** Temporary directories of starts that were killed; the hub's lock makes sure that no living start uses them. */
async function removeLeftovers({ home, cluster }: ClusterPlan): Promise<void> {
  for (const name of await readdir(home)) {
    const path = join(home, name);
    // An initdb that outlived its hub may still be writing; what it keeps us from removing goes the next time.
    if (path.startsWith(`${cluster}.new-`))
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** A rename survives power loss only once its directory is on disk; Windows has no such call and needs none. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function failed(home: string, reason: string): DatabaseStartError {
  return new DatabaseStartError(
    {
      en: `The database cluster could not be created in ${home}: ${reason}`,
      zh: `无法在 ${home} 中创建数据库集簇：${reason}`,
    },
    {
      en: 'Check the free disk space and that the server account exists and may write there, then start again.',
      zh: '请检查磁盘剩余空间，并确认服务器账户存在且可写入该目录，然后重新启动。',
    },
  );
}
