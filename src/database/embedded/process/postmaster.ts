import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { program, type NativeBinaries } from '../binaries/native-binaries.js';
import { readPostmasterPidFile } from './postmaster-pid-file.js';
import { childOptions, type ServerAccount } from '../system/run.js';
import type { ServerLog } from './server-log.js';
import { signalPostmaster } from './signal-postmaster.js';
import { forgetAtExit, stopAtExit } from './stop-at-exit.js';

const FAST_SHUTDOWN_PATIENCE = 30_000;
const IMMEDIATE_SHUTDOWN_PATIENCE = 15_000;

/** The server's process, from spawn to end. */
export class Postmaster {
  readonly #child: ChildProcess;
  readonly #binaries: NativeBinaries;
  readonly #ended: Promise<string>;
  #hasEnded = false;

  /**
   * Starts `postgres` in its own process group, so that Ctrl-C in the terminal reaches the hub only, and with its
   * output in a file, so that it neither blocks on the hub nor dies with it.
   */
  constructor(
    binaries: NativeBinaries,
    args: readonly string[],
    directory: string,
    account: ServerAccount | undefined,
    log: ServerLog,
  ) {
    this.#binaries = binaries;
    this.#child = spawn(program(binaries, 'postgres'), args, {
      ...childOptions(account),
      cwd: directory,
      detached: true,
      stdio: ['ignore', log.descriptor, log.descriptor],
    });
    const { pid } = this.#child;
    this.#ended = new Promise((resolve) => {
      const end = (ending: string) => {
        this.#hasEnded = true;
        if (pid !== undefined) forgetAtExit(pid);
        resolve(ending);
      };
      this.#child.once('error', (error) => end(error.message));
      this.#child.once('exit', (code, signal) => end(signal ?? `exit code ${code}`));
    });
    if (pid !== undefined) stopAtExit(pid, binaries);
    // A program that is done may exit; the server is then stopped by the exit handler.
    this.#child.unref();
  }

  /** Settles with how it ended (a signal, an exit code, why it could not be run). Never rejects. */
  get ended(): Promise<string> {
    return this.#ended;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Whether the server says, in its own `postmaster.pid`, that it takes connections; one that follows another server takes questions only. */
  async isReady(cluster: string): Promise<boolean> {
    const file = await readPostmasterPidFile(cluster);
    if (file === undefined || file.pid !== this.#child.pid) return false;
    return file.status === 'ready' || file.status === 'standby';
  }

  /** Fast shutdown; after 30 s immediate shutdown; after 15 s more, SIGKILL. Settles when the process has ended. */
  async stop(): Promise<void> {
    const { pid } = this.#child;
    if (pid === undefined || this.#hasEnded) return;
    this.#child.ref();
    signalPostmaster(pid, 'fast', this.#binaries);
    if (await this.#endsWithin(FAST_SHUTDOWN_PATIENCE)) return;
    signalPostmaster(pid, 'immediate', this.#binaries);
    if (await this.#endsWithin(IMMEDIATE_SHUTDOWN_PATIENCE)) return;
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  async #endsWithin(patience: number): Promise<boolean> {
    const waiting = new AbortController();
    const timer = sleep(patience, false, { signal: waiting.signal }).catch(() => false);
    const ended = await Promise.race([this.#ended.then(() => true), timer]);
    waiting.abort();
    return ended;
  }
}
