import { execFile } from 'node:child_process';
import { Readable } from 'node:stream';
import { format } from 'node:util';
import { installDatedTables } from '../../../src/cli/inputs/install-dated-tables.js';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { runCommandLine } from '../../../src/cli/run-command-line.js';

/** How a command ended. */
export interface Outcome {
  readonly exitCode: number;
  /** Standard output. */
  readonly output: string;
  /** Standard error. */
  readonly errors: string;
}

const PATH = '/usr/bin:/bin:/usr/sbin:/sbin';

/**
 * Runs the compiled command line in a process of its own, in the project's folder: for what only a process shows, and
 * commands that serve. It loads everything anew, which takes seconds.
 *
 * @param environment all that it is told; nothing of this process' own environment reaches it
 * @param input written to its standard input, which is then closed
 */
export function runProcess(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
  input = '',
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [projectFile('bin', 'huishang.mjs'), ...parameters],
      { cwd: projectFile(), env: { PATH, ...environment } },
      (_error, output, errors) => resolve({ exitCode: child.exitCode ?? -1, output, errors }),
    );
    child.stdin?.end(input);
  });
}

/** The exit code that a command set which found a problem. */
function codeSet(): number {
  return Number(process.exitCode ?? 0);
}

/** What takes the place of a stream's `write`, and gathers what is written. */
function gather(texts: string[]): typeof process.stdout.write {
  return (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    texts.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  };
}

/** Puts another value in a property's place. @returns puts the first one back */
function replace<T, K extends keyof T>(holder: T, property: K, value: T[K]): () => void {
  const before = holder[property];
  holder[property] = value;
  return () => {
    holder[property] = before;
  };
}

/**
 * Runs the command line within this process, with the environment, standard streams and exit code of one of its own: what
 * the command line is, but for the seconds in which a process loads it. One at a time.
 *
 * @param environment all that it is told; nothing of this process' own environment reaches it
 * @param input all of its standard input
 */
export async function runCommand(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
  input = '',
): Promise<Outcome> {
  const output: string[] = [];
  const errors: string[] = [];
  const { exitCode, stdin } = process;
  const restore = [
    replace(process, 'env', { PATH, ...environment }),
    replace(process.stdout, 'write', gather(output)),
    replace(process.stderr, 'write', gather(errors)),
    replace(console, 'log', (...values: unknown[]) => void output.push(`${format(...values)}\n`)),
    replace(console, 'error', (...values: unknown[]) => void errors.push(`${format(...values)}\n`)),
  ];
  process.exitCode = undefined;
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true });
  try {
    const failed = await runCommandLine(parameters);
    return {
      exitCode: failed === 0 ? codeSet() : failed,
      output: output.join(''),
      errors: errors.join(''),
    };
  } finally {
    Object.defineProperty(process, 'stdin', { value: stdin, configurable: true });
    for (const undo of restore) undo();
    process.exitCode = exitCode;
    installDatedTables(new Date());
  }
}
