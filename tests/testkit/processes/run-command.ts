import { execFile } from 'node:child_process';
import { projectFile } from '../../../src/cli/inputs/project-file.js';

/** How a command ended. */
export interface Outcome {
  readonly exitCode: number;
  /** Standard output. */
  readonly output: string;
  /** Standard error. */
  readonly errors: string;
}

/**
 * Runs the compiled command line in a process of its own, in the project's folder.
 *
 * @param environment all that it is told; nothing of this process' own environment reaches it
 * @param input written to its standard input, which is then closed
 */
export function runCommand(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
  input = '',
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [projectFile('bin', 'huishang.mjs'), ...parameters],
      { cwd: projectFile(), env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', ...environment } },
      (_error, output, errors) => resolve({ exitCode: child.exitCode ?? -1, output, errors }),
    );
    child.stdin?.end(input);
  });
}
