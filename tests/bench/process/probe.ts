/**
 * Loaded into every contestant before its own code (`--import`): tells the benchmark what the process has used, so that
 * all are measured alike, and ends the process when the benchmark is gone.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';

export interface ProbeQuestion {
  readonly probe: 'cpu' | 'heap';
}
export interface ProbeAnswer {
  readonly probe: 'cpu' | 'heap';
  /** Microseconds of CPU of all threads since the start, or bytes of the heap in use after a collection. */
  readonly value: number;
}

/** Finalizers of one collection may free what the next one finds. */
const COLLECTIONS = 4;

async function heapUsed(): Promise<number> {
  for (let collection = 0; collection < COLLECTIONS; collection++) {
    (globalThis as { gc?: () => void }).gc?.();
    await nextTurn();
  }
  return process.memoryUsage().heapUsed;
}

async function answer({ probe }: ProbeQuestion): Promise<void> {
  const { user, system } = process.cpuUsage();
  const value = probe === 'cpu' ? user + system : await heapUsed();
  process.send?.({ probe, value } satisfies ProbeAnswer);
}

if (process.send) {
  process.on('message', (message: Partial<ProbeQuestion>) => {
    if (message.probe) void answer({ probe: message.probe });
  });
  process.on('disconnect', () => process.exit(0));
}
