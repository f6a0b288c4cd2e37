import { chmod, lstat } from 'node:fs/promises';
import { makeDirectory } from '../../../file-system/index.js';

/** Where root keeps what its server account must reach and cannot reach in the hub's own folders. */
export const SHARED_FOLDER = '/var/lib/huishang';

/** Makes a directory that every account may enter, whatever the umask; a directory of others is left as it is. */
export async function makeEnterable(directory: string): Promise<void> {
  await makeDirectory(directory);
  const { mode, uid } = await lstat(directory);
  if (uid === process.getuid?.() && (mode & 0o011) !== 0o011) await chmod(directory, (mode & 0o777) | 0o011);
}

/** Whether only the hub's own account can change what is there: a world-writable place may hold another's programs. */
export async function isOurs(directory: string): Promise<boolean> {
  try {
    const found = await lstat(directory);
    return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
  } catch {
    return false;
  }
}
