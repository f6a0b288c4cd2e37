import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Lets a server stop although somebody holds a connection open on which no request has come, as browsers and load
 * balancers do in advance: when it begins to stop, such connections end, and those that still come end at once.
 *
 * Node's own `closeIdleConnections` ends only connections that have had a request before, and a server that closes no
 * longer looks after its `headersTimeout`: one silent client would keep it from ever being closed.
 */
export function endSilentConnections(app: FastifyInstance): void {
  const silent = new Set<Socket>();
  let stopping = false;
  app.server.on('connection', (socket: Socket) => {
    if (stopping) {
      socket.destroy();
      return;
    }
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  app.server.on('request', ({ socket }: IncomingMessage) => silent.delete(socket));
  app.addHook('preClose', async () => {
    stopping = true;
    for (const socket of silent) socket.destroy();
  });
}
