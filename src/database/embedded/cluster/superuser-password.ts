import { randomBytes, randomUUID } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import type { ServerAccount } from '../system/run.js';

/** The superuser's password, or `undefined` when the file is missing or empty. */
export async function readPassword(file: string): Promise<string | undefined> {
  try {
    const password = (await readFile(file, 'utf8')).trim();
    return password === '' ? undefined : password;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A random password: 256 bits, hexadecimal, so that there is nothing to escape in SQL or in an address. */
export function newPassword(): string {
  return randomBytes(32).toString('hex');
}

/**
 * Keeps the password in a file that only the server account, whose initdb reads it, and root can read. The file
 * appears by rename, whole or not at all.
 */
export async function savePassword(
  file: string,
  password: string,
  account: ServerAccount | undefined,
): Promise<void> {
  const temporary = `${file}.new-${randomUUID()}`;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    if (account !== undefined) await handle.chown(account.uid, account.gid);
    await handle.writeFile(`${password}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}
