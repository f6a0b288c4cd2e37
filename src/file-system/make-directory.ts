import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/**
 * Makes a directory with those above it, or leaves it as it is. In place of `mkdir` with `recursive`, which never returns
 * on a file system that answers "no such directory" for a child of a directory that is there, such as /proc
 * (not reported to Node.js).
 *
 * @param mode permissions of the directories that are made
 * @throws what the system says, with its code: ENOTDIR where something else is in the way, EACCES, EROFS, ENOENT …
 */
export async function makeDirectory(path: string, mode = 0o777): Promise<void> {
  const directory = resolve(path);
  try {
    await mkdir(directory, { mode });
    return;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') {
      if ((await stat(directory)).isDirectory()) return;
      throw error;
    }
    const parent = dirname(directory);
    if (codeOf(error) !== 'ENOENT' || parent === directory) throw error;
    await makeDirectory(parent, mode);
  }
  // Once more, now that the parent is there, and not again: some file systems go on saying that it is not.
  await mkdir(directory, { mode }).catch((error: unknown) => {
    // Somebody else may have made it meanwhile.
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}
