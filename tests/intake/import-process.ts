import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { projectFile } from '../../src/cli/inputs/project-file.js';

const END_WITH_PARENT = pathToFileURL(projectFile('tests', 'testkit', 'processes', 'end-with-parent.mjs'));
const LOOK_MILLISECONDS = 100;
const MEBIBYTE = 1 << 20;

/** How an import's process ended, and what it took. */
export interface ProcessReport {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
  readonly seconds: number;
  /** Processor time of the process, as it was last seen. */
  readonly cpuSeconds: number;
  /** Resident memory in MiB, every tenth of a second. */
  readonly memory: readonly number[];
}

/** `huishang import …` in a process of its own, which can be killed. */
export class ImportProcess {
  readonly #child: ChildProcess;
  readonly #memory: number[] = [];
  #cpuSeconds = 0;
  #output = '';
  #errors = '';
  readonly #started = performance.now();
  readonly ended: Promise<ProcessReport>;

  constructor(words: readonly string[], environment: Readonly<Record<string, string>>) {
    this.#child = spawn(
      process.execPath,
      ['--import', END_WITH_PARENT.href, projectFile('bin', 'huishang.mjs'), 'import', ...words],
      {
        env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', ...environment },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    this.#child.stdout?.on('data', (chunk: Buffer) => (this.#output += chunk.toString()));
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
    this.ended = this.#run();
  }

  /** Ends it at once, without a chance to put anything in order. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  async #run(): Promise<ProcessReport> {
    const closed = once(this.#child, 'close');
    for (;;) {
      await this.#look();
      const hasEnded = await Promise.race([closed.then(() => true), sleep(LOOK_MILLISECONDS, false)]);
      if (hasEnded) break;
    }
    return {
      exitCode: this.#child.exitCode,
      output: this.#output,
      errors: this.#errors,
      seconds: (performance.now() - this.#started) / 1000,
      cpuSeconds: this.#cpuSeconds,
      memory: this.#memory,
    };
  }

  async #look(): Promise<void> {
    const { pid } = this.#child;
    try {
      const stat = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ');
      const ticks = Number(stat[11]) + Number(stat[12]);
      if (Number.isFinite(ticks)) this.#cpuSeconds = Math.max(this.#cpuSeconds, ticks / 100);
      this.#memory.push((Number(stat[21]) * 4096) / MEBIBYTE);
    } catch {
      // It has ended in between, or there is no /proc.
    }
  }
}
