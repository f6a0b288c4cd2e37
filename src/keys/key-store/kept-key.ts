import { access, chmod, link, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { JWK } from 'jose';
import { makeDirectory } from '../../file-system/index.js';
import { CodedError, newId } from '../../kernel/index.js';

/** A file that this hub keeps a key in is not usable; the message says what to do. */
export class KeptKeyUnusable extends CodedError {
  readonly code = 'KEPT_KEY_UNUSABLE';
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** Written aside and then linked, so that no process ever reads half a key, and the first one's key is everybody's. */
async function writeOnce(file: string, key: JWK): Promise<void> {
  const aside = `${file}.${newId()}`;
  await writeFile(aside, `${JSON.stringify(key)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(aside, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(aside);
  }
}

/**
 * The private key kept in a file, made on first use and readable by this account alone (mode 0600). Whichever process
 * asks first, all get the same.
 *
 * @param read reads the file, which is there
 * @throws what `read` throws
 */
export async function keptKey<Kept>(
  file: string,
  make: () => Promise<JWK>,
  read: (file: string) => Promise<Kept>,
): Promise<Kept> {
  if (!(await exists(file))) {
    await makeDirectory(dirname(file));
    await writeOnce(file, await make());
  }
  return read(file);
}

/**
 * A private key (RFC 7517) as it was kept.
 *
 * @throws KeptKeyUnusable when the file holds no JSON
 */
export async function readKeptKey(file: string): Promise<JWK> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JWK;
  } catch (error) {
    throw new KeptKeyUnusable(`${file} could not be read as JSON. Remove it to have a new key made.`, {
      cause: error,
    });
  }
}

/** A folder that this account alone may enter (mode 0700); the folders above it are made as usual. */
export async function privateFolder(folder: string): Promise<string> {
  await makeDirectory(folder);
  await chmod(folder, 0o700);
  return folder;
}
