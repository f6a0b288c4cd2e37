import { readFile } from 'node:fs/promises';
import { isatty } from 'node:tty';
import type { Config } from '../../config/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { projectFile } from './project-file.js';

/** The supergraph that the hub serves: SUPERGRAPH, or the committed one. */
export function supergraphFileOf(config: Pick<Config, 'supergraphFile'>): string {
  return config.supergraphFile ?? projectFile('schema', 'supergraph.graphql');
}

/** @throws CommandFailure */
export async function readSupergraphFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandFailure(`The supergraph ${file} could not be read.`, null, { cause: error });
  }
}

/**
 * Reloads on SIGHUP, as servers do. A terminal that is closed sends SIGHUP as well; who was started from it ends then, as
 * it would without this.
 */
export function reloadOnHangUp(reload: () => Promise<void>): void {
  const STANDARD_INPUT = 0;
  const interactive = isatty(STANDARD_INPUT);
  process.on('SIGHUP', () => {
    if (interactive && !isatty(STANDARD_INPUT)) process.kill(process.pid, 'SIGTERM');
    else void reload();
  });
}
