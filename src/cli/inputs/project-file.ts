import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The project folder was not found.');
    folder = parent;
  }
  return folder;
}

/** The path of a file of the project, wherever the command is run from and whether it is compiled or not. */
export function projectFile(...path: string[]): string {
  return join(projectRoot(), ...path);
}

/** The version of this build, as its manifest says. */
export async function packageVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(projectFile('package.json'), 'utf8')) as { version: string };
  return version;
}
