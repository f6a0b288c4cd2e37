import { randomUUID } from 'node:crypto';
import { chown, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What the running server writes about itself to `postmaster.pid` in its data directory. */
export interface PostmasterPidFile {
  readonly pid: number;
  /** `starting`, `ready`, `stopping` or `standby`; empty when the server has not got that far. */
  readonly status: string;
}

/** Larger than any process id that Linux (2^22), macOS or Windows gives out. */
const NO_PROCESS = 2_147_483_647;

const LINE_OF_STATUS = 7;

export function parsePostmasterPidFile(text: string): PostmasterPidFile | undefined {
  const lines = text.split('\n');
  // A single-user server writes its process id negative.
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!Number.isSafeInteger(pid) || pid === 0) return undefined;
  return { pid, status: lines[LINE_OF_STATUS]?.trim() ?? '' };
}

/** `undefined` when there is no such file, or nothing in it yet. */
export async function readPostmasterPidFile(cluster: string): Promise<PostmasterPidFile | undefined> {
  try {
    return parsePostmasterPidFile(await readFile(join(cluster, 'postmaster.pid'), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Replaces the process id by one that no process has. PostgreSQL refuses to start while any process has the id in the
 * file, also one that got it after a reboot. The file is not removed: it names the shared memory, by which the new
 * server finds out whether sessions of the old one still live.
 */
export async function disownPostmasterPidFile(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
  const { uid, gid } = await stat(file);
  // Made outside the cluster: as root, nothing is written by name in a directory that another account owns.
  const temporary = join(dirname(cluster), `postmaster.pid.new-${randomUUID()}`);
  await writeFile(temporary, [NO_PROCESS, ...rest].join('\n'), { flag: 'wx', mode: 0o600 });
  if (process.getuid?.() === 0) await chown(temporary, uid, gid);
  await rename(temporary, file);
}
