import type { NativeBinaries } from '../binaries/native-binaries.js';
import { signalPostmaster } from './signal-postmaster.js';

const running = new Map<number, NativeBinaries>();
let listening = false;

/**
 * Stops the server when the hub's process exits without having called `stop()`: PostgreSQL has its own process group
 * and would live on. Killed without notice the hub cannot do this; the next start then stops the server.
 */
export function stopAtExit(pid: number, binaries: NativeBinaries): void {
  running.set(pid, binaries);
  if (listening) return;
  listening = true;
  // One listener for all servers: a test-suite starts many, and Node warns from the eleventh.
  process.on('exit', () => {
    for (const [each, itsBinaries] of running) signalPostmaster(each, 'fast', itsBinaries);
  });
}

/** To be called once the server has ended: its process id may then be given to another process. */
export function forgetAtExit(pid: number): void {
  running.delete(pid);
}
