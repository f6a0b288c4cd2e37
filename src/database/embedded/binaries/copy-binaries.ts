import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, cp, lstat, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { completeInstallation } from './complete-installation.js';
import { platformName, type NativeBinaries } from './native-binaries.js';
import { isOurs, makeEnterable } from '../system/shared-folder.js';

/**
 * Copies the binaries into `place`, or finds the copy that an earlier start made there. A copy appears by rename, so a
 * crash or a second hub never meets half of one.
 *
 * @param works tells whether the server account can run a candidate
 * @returns `undefined` when the place does not serve: it cannot be written, or programs there cannot be run
 */
export async function copyBinaries(
  installed: NativeBinaries,
  place: string,
  log: (line: string) => void,
  works: (candidate: NativeBinaries) => Promise<boolean>,
): Promise<NativeBinaries | undefined> {
  const name = `postgresql-${installed.version}-${platformName()}`;
  const copy: NativeBinaries = { directory: join(place, name), version: installed.version };
  if (await isOurs(copy.directory)) {
    if (await works(copy)) return copy;
    await rm(copy.directory, { recursive: true, force: true });
  }
  const temporary: NativeBinaries = { ...copy, directory: `${copy.directory}.new-${randomUUID()}` };
  try {
    await makeEnterable(place);
    log(`copying the PostgreSQL binaries to ${copy.directory}, where the server account can run them`);
    await copyReadable(installed.directory, temporary.directory);
    if (!(await works(temporary))) return undefined;
    await rename(temporary.directory, copy.directory);
    return copy;
  } catch {
    // Another hub may have put its copy there first.
    return (await isOurs(copy.directory)) && (await works(copy)) ? copy : undefined;
  } finally {
    await rm(temporary.directory, { recursive: true, force: true });
  }
}

async function copyReadable(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
  await completeInstallation(to);
  // npm sets modes by the installing user's umask, which may have kept everyone else out.
  for (const entry of ['', ...(await readdir(to, { recursive: true }))]) {
    const path = join(to, entry);
    const found = await lstat(path);
    if (found.isSymbolicLink()) continue;
    const readable = found.isDirectory() || (found.mode & 0o100) !== 0 ? 0o555 : 0o444;
    await chmod(path, (found.mode & 0o755) | readable);
  }
}
