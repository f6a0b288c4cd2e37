import { chmod, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const READ_AND_EXECUTE = 0o555;

/**
 * Does what the package's postinstall script would have done, which npm may have been told not to run: makes the
 * symbolic links between shared libraries, which npm archives cannot hold, and sets the programs' executable bits.
 *
 * @param native the package's `native` directory, or a copy of it
 * @throws the file system's error where something is missing and the directory is read-only
 */
export async function completeInstallation(native: string): Promise<void> {
  for (const { source, target } of await listedLinks(native)) {
    // Listed from the package's root; a copy of `native` has another name.
    await makeLink(relative(dirname(target), source), join(native, relative('native', target)));
  }
  for (const name of await readdir(join(native, 'bin'))) {
    const path = join(native, 'bin', name);
    const { mode } = await stat(path);
    if ((mode & READ_AND_EXECUTE) !== READ_AND_EXECUTE) await chmod(path, (mode & 0o777) | READ_AND_EXECUTE);
  }
}

interface ListedLink {
  readonly source: string;
  readonly target: string;
}

async function listedLinks(native: string): Promise<ListedLink[]> {
  try {
    return JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as ListedLink[];
  } catch {
    // Windows builds come without links.
    return [];
  }
}

async function makeLink(content: string, path: string): Promise<void> {
  try {
    await symlink(content, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
