import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * An empty folder for one test. The account that PostgreSQL runs as for root may pass through it, so that a database
 * stays inside and goes when the folder does.
 */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'huishang-test-'));
  await chmod(folder, 0o711);
  return folder;
}
