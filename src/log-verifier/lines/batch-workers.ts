import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BatchRequest } from './batch-worker.js';
import type { RecordBatch } from './record-batch.js';

/** More than this does not help: one thread still reads the file and puts the batches in their order. */
const MAX_THREADS = 8;

/** As many as the machine has cores, for whoever does not say how many. */
export const defaultThreads = (): number => Math.min(MAX_THREADS, availableParallelism());

/** One worker and what it was sent, in that order. */
class BatchWorker {
  readonly #worker: Worker;
  readonly #waiting: ((batch: RecordBatch | null) => void)[] = [];
  #hasFailed = false;

  constructor(script: URL) {
    this.#worker = new Worker(script);
    this.#worker.on('message', (batch: RecordBatch | null) => this.#waiting.shift()?.(batch));
    this.#worker.on('error', () => this.#fail());
    this.#worker.on('exit', () => this.#fail());
  }

  get load(): number {
    return this.#hasFailed ? Infinity : this.#waiting.length;
  }

  /** What it has not answered is read line by line instead. */
  #fail(): void {
    this.#hasFailed = true;
    for (const answer of this.#waiting.splice(0)) answer(null);
  }

  read(request: BatchRequest): Promise<RecordBatch | null> {
    if (this.#hasFailed) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#worker.postMessage(request, [request.bytes.buffer as ArrayBuffer]);
    });
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Threads that read batches side by side. */
export class BatchWorkers {
  readonly #workers: readonly BatchWorker[];

  /** @param script this folder's batch-worker, or a file that does the same */
  constructor(script: URL, threads: number) {
    this.#workers = Array.from({ length: threads }, () => new BatchWorker(script));
  }

  /** How many batches may be under way, so that no thread waits and memory stays bounded. */
  get width(): number {
    return this.#workers.length * 2;
  }

  /**
   * @param bytes whole lines; they are copied
   * @returns null where the batch has to be read line by line, and where its thread failed
   */
  read(bytes: Buffer, withHashes: boolean): Promise<RecordBatch | null> {
    const [first, ...others] = this.#workers;
    if (!first) return Promise.resolve(null);
    const worker = others.reduce((least, other) => (other.load < least.load ? other : least), first);
    return worker.read({ bytes: Uint8Array.from(bytes), withHashes });
  }

  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.stop()));
  }
}
