import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

/** Whether every package of the folder's lock file lies there in its version. */
async function isInstalled(folder: string): Promise<boolean> {
  try {
    // The second file is what npm writes when an installation is complete.
    const files = [join(folder, 'package-lock.json'), join(folder, 'node_modules', '.package-lock.json')];
    const [wanted, present] = (await Promise.all(
      files.map(async (file) => JSON.parse(await readFile(file, 'utf8'))),
    )) as [Lock, Lock];
    return Object.entries(wanted.packages).every(
      ([name, { version, optional }]) =>
        name === '' || optional === true || present.packages[name]?.version === version,
    );
  } catch {
    return false;
  }
}

/**
 * Installs what a folder's lock file names when it is not there. Such packages serve one benchmark or one spec; they are
 * no dependency of the product, and not everybody who installs it pays for them.
 *
 * @param folder with `package.json` and `package-lock.json`
 * @param log told before the installation begins
 * @throws Error when npm fails
 */
export async function ensureInstalled(folder: string, log: () => void): Promise<void> {
  if (await isInstalled(folder)) return;
  log();
  const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  const [code] = (await once(npm, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The packages could not be installed: npm ci failed in ${folder}.`);
}
