import { chmod, mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
/** Bytes that have to be free there: databases of all specs that run at a time, with their logs, take less than a third. */
const MIN_FREE = 2 * 1024 ** 3;

async function makeFolder(parent: string): Promise<string> {
  const folder = await mkdtemp(join(parent, 'huishang-test-'));
  await chmod(folder, 0o711);
  return folder;
}

async function hasRoom(directory: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(directory);
    return bavail * bsize >= MIN_FREE;
  } catch {
    return false;
  }
}

/**
 * An empty folder for one test. The account that PostgreSQL runs as for root may pass through it, so that a database
 * stays inside and goes when the folder does.
 */
export function temporaryFolder(): Promise<string> {
  return makeFolder(tmpdir());
}

/**
 * As {@link temporaryFolder}, in memory where the system offers enough of it: a database of some hundred files is made
 * there in a tenth of the time. Not for programs: where containers have such a place, nothing may be executed in it.
 */
export async function folderInMemory(): Promise<string> {
  return makeFolder((await hasRoom(MEMORY)) ? MEMORY : tmpdir());
}
