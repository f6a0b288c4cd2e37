import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);

/** A stretch of the hub's event loop without a pause; times in milliseconds since the epoch. */
export interface Turn {
  readonly began: number;
  readonly ends: number;
  /** Processor time of the thread. */
  readonly milliseconds: number;
}

/** What the hub's process has noticed since it was last asked. */
export interface Health {
  /** Long turns of its event loop. */
  readonly turns: readonly Turn[];
  /** Keys that were added to what all objects inherit. */
  readonly polluted: readonly string[];
}

/** A hub in a process of its own, as `npm start` runs it, with an observer inside. */
export class HubProcess {
  readonly url: string;
  readonly #process: ChildProcess;
  #output = '';
  #questions = 0;

  private constructor(child: ChildProcess, url: string) {
    this.#process = child;
    this.url = url;
  }

  /** @throws Error with what the hub said when it does not start */
  static async start(environment: Readonly<Record<string, string>>): Promise<HubProcess> {
    const monitor = new URL('tests/fuzz/monitor.mjs', ROOT).href;
    const hub = fileURLToPath(new URL('bin/huishang.mjs', ROOT));
    const child = spawn(process.execPath, ['--import', monitor, hub, 'start'], {
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
    const running = new HubProcess(child, url);
    child.stderr?.on('data', (chunk: Buffer) => {
      running.#output = (running.#output + chunk.toString()).slice(-4000);
    });
    return running;
  }

  get alive(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
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

  /** Asks the observer; its count begins anew. @throws when the hub has ended */
  health(): Promise<Health> {
    return this.#ask({});
  }

  /** Makes a promise in the hub that is rejected and that nobody waits for. */
  async rejectUnheard(reject: string): Promise<void> {
    await this.#ask({ reject });
  }

  async #ask(request: { readonly reject?: string }): Promise<Health> {
    if (!this.alive) throw new Error(`The hub has ended and said:\n${this.#output}`);
    const question = ++this.#questions;
    const answer = new Promise<Health>((resolve, reject) => {
      const ended = (): void => reject(new Error(`The hub ended and said:\n${this.#output}`));
      const listen = (message: unknown): void => {
        const { question: answered, ...health } = message as Health & { question: number };
        if (answered !== question) return;
        this.#process.off('message', listen);
        this.#process.off('exit', ended);
        resolve(health);
      };
      this.#process.on('message', listen);
      this.#process.once('exit', ended);
    });
    this.#process.send({ question, ...request });
    return answer;
  }

  async stop(): Promise<void> {
    if (!this.alive) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await ended;
  }
}
