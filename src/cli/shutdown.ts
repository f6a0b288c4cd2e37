import { describeFailure } from './failure.js';

/** Longest that a shutdown waits for requests in flight. */
const SHUTDOWN_MILLISECONDS = 20_000;

/** Steps to undo, last first, when a command ends. */
export class Shutdown {
  readonly #steps: (() => Promise<void>)[] = [];
  #running: Promise<void> | null = null;

  add(step: () => Promise<void>): void {
    this.#steps.unshift(step);
  }

  /** Once, however often it is called; a step that fails does not keep the others from being undone. */
  run(): Promise<void> {
    this.#running ??= this.#undo();
    return this.#running;
  }

  async #undo(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.#steps) await step().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}

/**
 * Undoes everything on SIGINT and SIGTERM and ends the process; a second signal ends it at once.
 *
 * @param exitCode of a process whose shutdown succeeded
 */
export function stopOnSignals(shutdown: Shutdown, exitCode: number): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    console.error('\nStopping …');
    setTimeout(() => process.exit(1), SHUTDOWN_MILLISECONDS).unref();
    shutdown.run().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        console.error(describeFailure(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
