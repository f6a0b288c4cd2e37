import { rename } from 'node:fs/promises';
import { systemClock } from '../../../kernel/index.js';

/**
 * Moves a directory to `<directory>.broken-<UTC time>`, where it is kept for whoever wants to look into it.
 *
 * @returns the new path
 */
export async function setAside(directory: string): Promise<string> {
  const target = `${directory}.broken-${systemClock.now().toISOString().replaceAll(/[-:]/g, '')}`;
  await rename(directory, target);
  return target;
}
