import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ProbeAnswer } from './probe.js';

export interface ChildOptions {
  readonly name: string;
  /** The script to run, an absolute path. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Of Node itself. */
  readonly flags?: readonly string[];
}

const READY_MILLISECONDS = 90_000;
const ANSWER_MILLISECONDS = 120_000;
const STOP_MILLISECONDS = 10_000;
const URL_IN_OUTPUT = /http:\/\/127\.0\.0\.1:\d+/;
const KEPT_OUTPUT = 4_000;
const PROBE = fileURLToPath(new URL('probe.js', import.meta.url));

/** A process that the benchmark started, watched, and ends. */
export class Child {
  readonly name: string;
  readonly #process: ChildProcess;
  /** The last of what it wrote, for when it fails. */
  #output = '';

  constructor({ name, script, args = [], environment = {}, flags = [] }: ChildOptions) {
    this.name = name;
    this.#process = fork(script, args, {
      execArgv: ['--import', PROBE, ...flags],
      // A peer runs as its makers would have it run in production; nothing else of the user's environment counts.
      env: { PATH: '/usr/bin:/bin', NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    this.#process.setMaxListeners(0);
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output = (this.#output + text).slice(-KEPT_OUTPUT);
      });
    }
  }

  /** Where it listens, once it has written its address. */
  url(): Promise<string> {
    return this.#until(
      (resolve) => {
        const look = (): void => {
          const found = URL_IN_OUTPUT.exec(this.#output);
          if (found) resolve(found[0]);
        };
        this.#process.stdout?.on('data', look);
        look();
        return () => this.#process.stdout?.off('data', look);
      },
      READY_MILLISECONDS,
      'has not written its address',
    );
  }

  /** Sends a message and gives the next one that `accepts` takes. */
  ask<Answer>(message: object, accepts: (answer: object) => boolean, milliseconds = ANSWER_MILLISECONDS) {
    return this.#until<Answer>(
      (resolve) => {
        const listen = (answer: object): void => {
          if (accepts(answer)) resolve(answer as Answer);
        };
        this.#process.on('message', listen);
        this.#process.send(message);
        return () => this.#process.off('message', listen);
      },
      milliseconds,
      'has not answered',
    );
  }

  /** What {@link ProbeAnswer} tells. */
  async probe(probe: ProbeAnswer['probe']): Promise<number> {
    const answer = await this.ask<ProbeAnswer>({ probe }, (told) => (told as ProbeAnswer).probe === probe);
    return answer.value;
  }

  async stop(): Promise<void> {
    if (this.#ended()) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    const killer = setTimeout(() => this.#process.kill('SIGKILL'), STOP_MILLISECONDS);
    await ended;
    clearTimeout(killer);
  }

  #ended(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  #failure(what: string): Error {
    return new Error(`${this.name} ${what}.\n${this.#output}`);
  }

  #until<T>(begin: (resolve: (value: T) => void) => () => unknown, milliseconds: number, late: string) {
    return new Promise<T>((resolve, reject) => {
      if (this.#ended()) {
        reject(this.#failure('has ended'));
        return;
      }
      const timer = setTimeout(() => settle(() => reject(this.#failure(late))), milliseconds);
      const exited = (): void => settle(() => reject(this.#failure('has ended')));
      let unlisten: () => unknown = () => undefined;
      const settle = (then: () => void): void => {
        clearTimeout(timer);
        this.#process.off('exit', exited);
        unlisten();
        then();
      };
      this.#process.once('exit', exited);
      unlisten = begin((value) => settle(() => resolve(value)));
    });
  }
}

/** Ends every child that was started, last first, whatever happened. */
export class Children {
  readonly #children: Child[] = [];

  start(options: ChildOptions): Child {
    const child = new Child(options);
    this.#children.unshift(child);
    return child;
  }

  async stopAll(): Promise<void> {
    for (const child of this.#children.splice(0)) await child.stop();
  }
}
