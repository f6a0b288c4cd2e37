import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { projectFile } from '../../../src/cli/inputs/project-file.js';

const END_WITH_PARENT = new URL('end-with-parent.mjs', import.meta.url);

/** How a hub's process is started. */
export interface HubProcessOptions {
  /** What it is told; nothing of this process' own environment reaches it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Loaded into it before anything else (node --import). */
  readonly preload?: URL;
  /** The command and what it is given; `start` when absent. */
  readonly parameters?: readonly string[];
  /** How large a file may become that it, or a process that it starts, writes to; in the unit of `ulimit -f` of `sh`, half a kilobyte or one. */
  readonly fileBlocks?: number;
}

/** A shell that bounds files and becomes the program: the process id and the channel stay. */
const BOUNDED = ['-c', 'ulimit -f "$0" && exec "$@"'] as const;

/** A hub, or another server of the command line, in a process of its own, as `npm start` runs it. */
export class HubProcess {
  readonly url: string;
  protected readonly process: ChildProcess;
  #output = '';

  protected constructor(child: ChildProcess, url: string) {
    this.process = child;
    this.url = url;
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#output = (this.#output + chunk.toString()).slice(-4000);
    });
  }

  /** @throws Error with what the hub said when it does not start */
  static async start(options: HubProcessOptions): Promise<HubProcess> {
    const { child, url } = await HubProcess.spawn(options);
    return new HubProcess(child, url);
  }

  protected static async spawn({
    environment,
    preload,
    parameters = ['start'],
    fileBlocks,
  }: HubProcessOptions): Promise<{ child: ChildProcess; url: string }> {
    const preloads = [END_WITH_PARENT, ...(preload ? [preload] : [])];
    const imports = preloads.flatMap(({ href }) => ['--import', href]);
    const program = [process.execPath, ...imports, projectFile('bin', 'huishang.mjs'), ...parameters];
    const [file = '', ...given] =
      fileBlocks === undefined ? program : ['sh', ...BOUNDED, String(fileBlocks), ...program];
    const child = spawn(file, given, {
      env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', PORT: '0', LOG_LEVEL: 'error', ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    const url = await new Promise<string>((resolve, reject) => {
      const listen = (chunk: Buffer): void => {
        output += chunk.toString();
        const found = /http:\/\/[\w.:[\]]+/.exec(output);
        if (found) resolve(found[0]);
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.once('exit', () => reject(new Error(`The hub ended and said:\n${output}`)));
    });
    return { child, url };
  }

  get alive(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** The last lines that the hub wrote to its log. */
  get output(): string {
    return this.#output;
  }

  /** What the hub has written to its log since this was asked last. */
  takeOutput(): string {
    const output = this.#output;
    this.#output = '';
    return output;
  }

  /** Sets its clock ahead of the real one (back where it is below 0), where `settable-clock.mjs` was loaded into it. */
  async setClock(aheadMilliseconds: number): Promise<void> {
    const set = once(this.process, 'message');
    this.process.send({ ahead: aheadMilliseconds });
    await set;
  }

  /** As an operator stops it. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** In the middle of whatever it does: nothing is finished, nothing is closed. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (!this.alive) return;
    const ended = once(this.process, 'exit');
    this.process.kill(signal);
    await ended;
  }
}
