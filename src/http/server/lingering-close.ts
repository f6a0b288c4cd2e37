import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { HttpLimits } from '../settings/index.js';

type LingerLimits = Pick<HttpLimits, 'lingerBytes' | 'lingerMilliseconds'>;

const LOOK_MILLISECONDS = 50;

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Whether a part of the request has not arrived yet, and is not going to be read. */
export function hasUnreadBody(request: IncomingMessage): boolean {
  return hasBody(request) && !request.complete;
}

/** Says that no more is sent, and throws away what still comes until the request is over or a bound is met. */
function linger(socket: Socket, request: IncomingMessage, limits: LingerLimits): void {
  const bound = socket.bytesRead + limits.lingerBytes;
  const until = performance.now() + limits.lingerMilliseconds;
  const over = (): void => {
    clearInterval(timer);
    socket.destroy();
  };
  const timer = setInterval(() => {
    if (socket.bytesRead > bound || performance.now() > until) over();
  }, LOOK_MILLISECONDS);
  socket.once('close', over);
  request.once('end', over).once('close', over);
  socket.end();
  request.resume();
}

/**
 * Lets a client read the answer to a request that was not read to its end. Closing a connection on which bytes are still
 * arriving makes TCP reset it, and a reset throws the answer away that the client has not read yet (RFC 9112, 9.6): so
 * the server closes its own side only, and goes on reading for a while.
 */
export function closeLingering(server: Server, limits: LingerLimits): void {
  const last = new WeakMap<Socket, IncomingMessage>();
  server.prependListener('connection', (socket: Socket) => {
    const destroySoon = socket.destroySoon.bind(socket);
    let lingering = false;
    // Node calls this where an answer was the last one of its connection.
    socket.destroySoon = () => {
      const request = last.get(socket);
      if (lingering) return;
      if (!request || !hasUnreadBody(request)) {
        destroySoon();
        return;
      }
      lingering = true;
      linger(socket, request, limits);
    };
  });
  server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    last.set(socket, request);
    response.once('finish', () => {
      if (hasUnreadBody(request)) socket.destroySoon();
    });
  });
}
