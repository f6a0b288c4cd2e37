import { DatabaseSync } from 'node:sqlite';

const SQLITE_BUSY = 5;

/** A lock that this process holds. */
export interface FileLock {
  readonly isHeld: boolean;
  release(): void;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

/**
 * Takes a lock for this process alone, until released or until the process ends in whatever way.
 *
 * The lock is the operating system's on the file, taken through SQLite because Node offers no other way to it. The system lets
 * go of it when the process dies, so there is no stale lock to judge by process id, which containers and restarts reuse, and
 * of two who take it at once exactly one gets it. Nothing else in this process may open the file: POSIX drops a process's
 * locks when it closes any handle to the file.
 *
 * @param file made where it is not there; it has no other use
 * @returns null where another process holds it
 * @throws what SQLite says where the file cannot be opened and locked by this account
 */
export function lockFile(file: string): FileLock | null {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (isBusy(error)) return null;
    throw error;
  }
  const held = lock;
  return {
    get isHeld() {
      return held.isOpen;
    },
    release: () => {
      if (held.isOpen) held.close();
    },
  };
}
