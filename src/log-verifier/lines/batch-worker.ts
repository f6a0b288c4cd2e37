import { isMainThread, parentPort } from 'node:worker_threads';
import { readRecordBatch } from './record-batch.js';

/** What a worker is sent: whole lines. */
export interface BatchRequest {
  readonly bytes: Uint8Array;
  readonly withHashes: boolean;
}

/** Where this runs as a worker: reads the batches that it is sent, and answers each in turn. */
function serveBatches(): void {
  parentPort?.on('message', ({ bytes, withHashes }: BatchRequest) => {
    const batch = readRecordBatch(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), withHashes);
    parentPort?.postMessage(batch, batch ? [batch.ids.buffer as ArrayBuffer] : []);
  });
}

if (!isMainThread) serveBatches();
