import { once } from 'node:events';
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import type { HostileRequest } from './wire-request.js';

/** What came back. */
export interface Delivered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const PIECES = 12;

/** The next turn of the event loop, and what has come by then. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function write(sent: ClientRequest, piece: Uint8Array): Promise<void> {
  if (sent.destroyed || sent.write(piece)) return;
  const waiting = new AbortController();
  const { signal } = waiting;
  const waits = ['drain', 'close'].map((event) => once(sent, event, { signal }).catch(() => undefined));
  await Promise.race(waits);
  waiting.abort();
}

async function send(sent: ClientRequest, { delivery, body }: HostileRequest): Promise<void> {
  const bytes = Buffer.from(body ?? '');
  const size = Math.max(1, Math.ceil(bytes.length / PIECES));
  // The last piece of an aborted and of a stalled body never comes.
  const pieces = delivery === 'slow' || delivery === 'chunked' ? PIECES : PIECES / 2;
  for (let piece = 0; piece < pieces && !sent.destroyed; piece++) {
    await write(sent, bytes.subarray(piece * size, (piece + 1) * size));
    if (delivery !== 'chunked') await turn();
  }
  if (delivery === 'aborted') sent.destroy();
  else if (delivery !== 'stalled') sent.end();
}

async function receive(answer: IncomingMessage): Promise<Delivered> {
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece as Buffer);
  return {
    status: answer.statusCode ?? 0,
    type: String(answer.headers['content-type']),
    text: Buffer.concat(pieces).toString('utf8'),
  };
}

/**
 * Sends a request in the way that it says, on a connection of its own.
 *
 * @returns null where the sender went away by itself
 * @throws the error of a connection that was broken off before the answer was there whole
 */
export async function deliver(
  url: string,
  headers: Readonly<Record<string, string>>,
  hostile: HostileRequest,
): Promise<Delivered | null> {
  const { delivery, method, path } = hostile;
  const length =
    delivery === 'chunked' ? {} : { 'content-length': String(Buffer.byteLength(hostile.body ?? '')) };
  const sent = httpRequest(url + path, {
    method,
    headers: { ...headers, ...hostile.headers, ...length },
    agent: false,
  });
  const received = new Promise<Delivered>((resolve, reject) => {
    sent.once('response', (answer: IncomingMessage) => {
      receive(answer).then(resolve, reject);
    });
    // Of no concern once the answer is there.
    sent.on('error', reject);
  });
  received.catch(() => undefined);
  await send(sent, hostile);
  if (delivery === 'aborted') return null;
  return received.finally(() => sent.destroy());
}
