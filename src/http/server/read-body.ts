import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { parse } from 'secure-json-parse';
import { sendContinue } from './continue.js';
import { bodyIncomplete, bodyNotJson, bodyTooLarge, bodyTooSlow } from './http.errors.js';
import { HttpRefused } from './http-refusal.js';

/** Bounds on one body. */
export interface BodyBounds {
  /** Bytes; Infinity where the reader counts them itself. */
  readonly bytes: number;
  /** Milliseconds until all of it is there. */
  readonly milliseconds: number;
  /** Milliseconds between two pieces. */
  readonly stallMilliseconds: number;
}

function tooLarge(bound: number, found: number | null): HttpRefused {
  return new HttpRefused(413, bodyTooLarge({ limit: 'body', bound, found }), {
    code: 'OPERATION_TOO_COMPLEX',
  });
}

/**
 * The body of a request in pieces as they arrive. Asks for it first where its sender waits for that. Stopping early leaves
 * the rest on the connection, which {@link closeLingering} sees to.
 *
 * @throws HttpRefused 413 BODY_TOO_LARGE, at once where the length was announced; 408 BODY_TOO_SLOW; 400 BODY_INCOMPLETE
 *   when its sender goes away
 */
export async function* receiveBody(request: IncomingMessage, bounds: BodyBounds): AsyncGenerator<Buffer> {
  const { bytes, milliseconds, stallMilliseconds } = bounds;
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > bytes) throw tooLarge(bytes, announced);
  sendContinue(request);
  const pieces = request.iterator({ destroyOnReturn: false })[Symbol.asyncIterator]();
  const deadline = performance.now() + milliseconds;
  let late = (): void => undefined;
  const lateness = new Promise<never>((_resolve, reject) => {
    late = () => reject(new HttpRefused(408, bodyTooSlow({}), { headers: { connection: 'close' } }));
  });
  // Looked at only while a piece is waited for.
  lateness.catch(() => undefined);
  let size = 0;
  try {
    for (;;) {
      const timer = setTimeout(late, Math.min(stallMilliseconds, deadline - performance.now()));
      const step = await Promise.race([pieces.next(), lateness]).finally(() => clearTimeout(timer));
      if (step.done) return;
      const piece = step.value as Buffer;
      size += piece.length;
      if (size > bytes) throw tooLarge(bytes, null);
      yield piece;
    }
  } catch (error) {
    // That somebody went away is no fault of the server's.
    const isGone = request.destroyed && !request.complete && !(error instanceof HttpRefused);
    throw isGone ? new HttpRefused(400, bodyIncomplete({})) : error;
  } finally {
    // Not waited for: it ends when the piece that it waits for has come, or the connection is closed.
    pieces.return?.().catch(() => undefined);
  }
}

/**
 * A value from JSON that a client sent, however deep; whoever walks through it bounds that first.
 *
 * @throws HttpRefused 400 BODY_NOT_JSON, also for text that is no UTF-8 and for keys that would change what objects
 *   inherit
 */
export function parseJson(json: Buffer): unknown {
  try {
    if (isUtf8(json)) return parse(json) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new HttpRefused(400, bodyNotJson({}));
}

/**
 * The JSON body of a request, whole.
 *
 * @throws what {@link receiveBody} and {@link parseJson} throw
 */
export async function readJson(request: IncomingMessage, bounds: BodyBounds): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of receiveBody(request, bounds)) pieces.push(piece);
  const [first] = pieces;
  return parseJson(pieces.length === 1 && first ? first : Buffer.concat(pieces));
}
