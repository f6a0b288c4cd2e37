import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completeInstallation } from './complete-installation.js';
import { copyBinaries } from './copy-binaries.js';
import { DatabaseStartError } from '../system/database-start-error.js';
import { platformName, program, type NativeBinaries } from './native-binaries.js';
import { lastLine, run, type ServerAccount } from '../system/run.js';
import { SHARED_FOLDER } from '../system/shared-folder.js';

/**
 * Binaries that the server account can really run: the installed ones, completed where the postinstall script did not
 * run, or else a copy (about 60 MB, made once for each version) where the account cannot reach them, as in a clone
 * under /root, or where they lack links and node_modules is read-only.
 *
 * @param places directories for the copy, the first that serves is taken
 * @throws DatabaseStartError with the system's reason when neither runs
 */
export async function usableBinaries(
  installed: NativeBinaries,
  account: ServerAccount | undefined,
  places: readonly string[],
  log: (line: string) => void,
): Promise<NativeBinaries> {
  await completeInstallation(installed.directory).catch(() => undefined);
  const reason = await whyUnusable(installed, account);
  if (reason === undefined) return installed;
  for (const place of places) {
    const copy = await copyBinaries(installed, place, log, async (candidate) => {
      return (await whyUnusable(candidate, account)) === undefined;
    });
    if (copy !== undefined) return copy;
  }
  throw unusable(installed, reason);
}

/** Where copies go: with root's shared files, or with the user's data; the temporary folder when neither serves. */
export function copyPlaces(dataDirectory: string, account: ServerAccount | undefined): string[] {
  return account === undefined ? [dataDirectory] : [SHARED_FOLDER, tmpdir(), dataDirectory];
}

async function whyUnusable(
  binaries: NativeBinaries,
  account: ServerAccount | undefined,
): Promise<string | undefined> {
  const started = await run(program(binaries, 'postgres'), ['--version'], { account });
  if (!started.succeeded) return lastLine(started.output);
  if (account === undefined) return undefined;
  const catalog = join(binaries.directory, 'share', 'postgresql', 'postgres.bki');
  const read = await run('/bin/sh', ['-c', 'test -r "$0"', catalog], { account });
  return read.succeeded ? undefined : `${account.name} cannot read ${catalog}`;
}

function unusable(binaries: NativeBinaries, reason: string): DatabaseStartError {
  return new DatabaseStartError(
    {
      en: `The PostgreSQL binaries in ${binaries.directory} cannot be run on this machine: ${reason}`,
      zh: `${binaries.directory} 中的 PostgreSQL 程序无法在本机运行：${reason}`,
    },
    {
      en: `Run npm install again on this machine (${platformName()}, glibc), or use a PostgreSQL server of your own.`,
      zh: `请在本机（${platformName()}，glibc）重新执行 npm install，或改用自备的 PostgreSQL 服务器。`,
    },
  );
}
