import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFile } from '../../src/cli/project-file.js';

const FOLDER = projectFile('tests', 'bench', 'peers');
/** What npm writes when an installation is complete. */
const INSTALLED = join(FOLDER, 'node_modules', '.package-lock.json');

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

/** Whether every package of the lockfile lies there in its version. */
async function isInstalled(): Promise<boolean> {
  try {
    const [wanted, present] = (await Promise.all(
      [join(FOLDER, 'package-lock.json'), INSTALLED].map(async (file) =>
        JSON.parse(await readFile(file, 'utf8')),
      ),
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
 * Installs the peers into their own folder when they are not there. They are no dependency of the product.
 *
 * @throws Error when npm fails
 */
export async function ensurePeers(log: (line: string) => void): Promise<void> {
  if (await isInstalled()) return;
  log('Installing the peers of the benchmark (tests/bench/peers, about 180 MB, once) …');
  const npm = spawn('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  const [code] = (await once(npm, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The peers could not be installed: npm ci failed in tests/bench/peers.');
}
