import { spawnSync } from 'node:child_process';
import { program, type NativeBinaries } from '../binaries/native-binaries.js';

/** Fast shutdown ends sessions and writes a checkpoint; immediate shutdown leaves the work to crash recovery. */
export type ShutdownMode = 'fast' | 'immediate';

/**
 * Tells the server to stop, without waiting for it to. Synchronous, so that it can be done while the hub exits.
 * Windows has no signals; there PostgreSQL listens for them on a pipe which pg_ctl knows.
 */
export function signalPostmaster(pid: number, mode: ShutdownMode, binaries: NativeBinaries): void {
  const signal = mode === 'fast' ? 'SIGINT' : 'SIGQUIT';
  if (process.platform === 'win32') {
    spawnSync(program(binaries, 'pg_ctl'), ['kill', signal.slice('SIG'.length), `${pid}`], {
      windowsHide: true,
    });
    return;
  }
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}
