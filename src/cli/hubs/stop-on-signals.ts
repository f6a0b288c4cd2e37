import type { ResourceStack } from '../../kernel/index.js';
import { startedByNpm } from '../../config/index.js';
import { describeFailure } from '../failures/describe-failure.js';

/** Longest that a shutdown waits for requests in flight, once nobody new is let in. */
const SHUTDOWN_MILLISECONDS = 20_000;

const PARENT_CHECK_MILLISECONDS = 250;
/** A terminal interrupts npm and this process, and npm passes its own on: signals so close together are one. */
const SAME_SIGNAL_MILLISECONDS = 500;

/**
 * Calls back when the process that started this one is gone. The shell in which npx runs a command, and npm a script that
 * does not begin with `exec`, ends of SIGTERM without passing it on (dash, for one).
 */
function onParentGone(callback: () => void): void {
  const parent = process.ppid;
  const check = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(check);
    callback();
  }, PARENT_CHECK_MILLISECONDS);
  check.unref();
}

/**
 * Undoes everything on SIGINT and SIGTERM and ends the process; a second signal ends it at once. A process that npm
 * started stops as well when whoever runs it for npm is gone; any other may outlive its parent.
 *
 * @param exitCode of a process whose shutdown succeeded
 * @param drainMilliseconds how long its servers go on letting in whoever comes
 * @returns takes the handlers away again, where nothing was started
 */
export function stopOnSignals(
  shutdown: ResourceStack,
  exitCode: number,
  { drainMilliseconds }: { readonly drainMilliseconds: number } = { drainMilliseconds: 0 },
): () => void {
  let since: number | null = null;
  const stop = (): void => {
    if (since !== null) {
      if (performance.now() - since > SAME_SIGNAL_MILLISECONDS) process.exit(1);
      return;
    }
    since = performance.now();
    console.error('\nStopping …');
    setTimeout(() => process.exit(1), drainMilliseconds + SHUTDOWN_MILLISECONDS).unref();
    shutdown.close().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        console.error(describeFailure(error));
        process.exit(1);
      },
    );
  };
  if (startedByNpm()) onParentGone(() => since ?? stop());
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
}
