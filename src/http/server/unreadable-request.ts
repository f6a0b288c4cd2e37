import { maxHeaderSize, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { preferredLocale } from '../negotiation/index.js';
import { headTooLarge, requestTooSlow, requestUnreadable } from './http.errors.js';
import { HttpRefused } from './http-refusal.js';

function refusalOf({ code }: NodeJS.ErrnoException): HttpRefused {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new HttpRefused(431, headTooLarge({ limit: 'head', bound: maxHeaderSize, found: null }), {
      code: 'OPERATION_TOO_COMPLEX',
    });
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new HttpRefused(408, requestTooSlow({}));
  return new HttpRefused(400, requestUnreadable({}));
}

/** What the sender asks for, as far as it can be told from bytes that are no request. */
function acceptLanguageIn(error: object): string | null {
  const packet = 'rawPacket' in error && Buffer.isBuffer(error.rawPacket) ? error.rawPacket : null;
  return /^accept-language:[ \t]*([^\r\n]{1,200})/im.exec(packet?.toString('latin1') ?? '')?.[1] ?? null;
}

const answered = new WeakSet<Socket>();
/** Milliseconds that the sender has to read why. */
const LINGER_MILLISECONDS = 2_000;

/** Answers what Node could not read as a request, in the language that its sender names if it does; the connection ends. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    // What still comes on a connection that is about to end is not read either.
    if (!answered.has(socket)) socket.destroy();
    return;
  }
  answered.add(socket);
  const refused = refusalOf(error);
  const body = JSON.stringify({ errors: [refused.written(preferredLocale(acceptLanguageIn(error)))] });
  const head = [
    `HTTP/1.1 ${refused.statusCode} ${STATUS_CODES[refused.statusCode] ?? ''}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  const over = setTimeout(() => socket.destroy(), LINGER_MILLISECONDS);
  socket.once('end', () => socket.destroy()).once('close', () => clearTimeout(over));
  socket.resume();
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
