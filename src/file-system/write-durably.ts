import { open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes sure that what was renamed in a folder stays so. Windows has no such call, and does it by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Puts a text in a file's place: whoever reads, at any time and after any crash, finds the old text or the new one, whole. When
 * it returns, the new one is on the disk.
 *
 * @param file in a folder that is there; one writer at a time
 * @throws what the system says; the file has the old text then, or the new one where only the folder could not be synced
 */
export async function writeDurably(file: string, text: string, mode = 0o600): Promise<void> {
  const aside = `${file}.tmp`;
  try {
    const handle = await open(aside, 'w', mode);
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
  } catch (error) {
    await unlink(aside).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(file));
}
