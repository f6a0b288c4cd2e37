import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../../file-system/index.js';

/** The path of a file of the project, wherever the command is run from and whether it is compiled or not. */
export function projectFile(...path: string[]): string {
  return join(projectFolder(import.meta.dirname), ...path);
}

/** The version of this build, as its manifest says. */
export async function packageVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(projectFile('package.json'), 'utf8')) as { version: string };
  return version;
}
