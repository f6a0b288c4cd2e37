import { spawn } from 'node:child_process';

/** The account the server runs as; `undefined` stands for "the hub's own", which is the rule unless it is root. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export interface Finished {
  readonly succeeded: boolean;
  /** Standard output and error, in the order written; the system's reason when the program could not be run. */
  readonly output: string;
}

export interface RunOptions {
  readonly account?: ServerAccount | undefined;
  readonly directory?: string;
  readonly input?: string;
}

/**
 * Environment and account for a child process. PostgreSQL reads PGPORT, PGDATA, TZ, LC_* and the loader reads
 * LD_LIBRARY_PATH: none of the operator's may change what the cluster becomes, so none are passed on. Windows programs
 * do not run without its own variables and inherit all.
 */
export function childOptions(account: ServerAccount | undefined): {
  env?: Record<string, string>;
  uid?: number;
  gid?: number;
  windowsHide: true;
} {
  return {
    ...(process.platform === 'win32' ? {} : { env: { LC_ALL: 'C', TZ: 'UTC', PATH: SYSTEM_PATH } }),
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    windowsHide: true,
  };
}

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * Runs a program to its end. Never rejects: a program that cannot be run has not succeeded.
 *
 * @param options.directory working directory; the file system's root when not given, as the hub's own may be closed to
 *   the account
 * @param options.input given on standard input
 */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...childOptions(options.account), cwd: options.directory ?? '/' });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.on('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.on('close', (code) => resolve({ succeeded: code === 0, output }));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    // A program that ends without reading its input must not bring the hub down with EPIPE.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

/** The last line that says something: programs end with the reason they failed for. */
export function lastLine(output: string): string {
  return (
    output
      .split('\n')
      .findLast((line) => line.trim() !== '')
      ?.trim() ?? 'no reason given'
  );
}
