import { connect, createServer, type Socket } from 'node:net';

/** A way to a TCP server that can be made to carry nothing without a sign, and then to go on where it stood. */
export interface DatabaseLink {
  readonly port: number;
  /** Nothing passes any more, in neither direction; new connections are taken and left unanswered. */
  freeze(): void;
  /** All that was held back goes on. */
  thaw(): void;
  /** Ends every connection at once, with no word of farewell. */
  cut(): void;
  close(): Promise<void>;
}

/** @param port of the server, on 127.0.0.1 */
export async function openDatabaseLink(port: number): Promise<DatabaseLink> {
  const sockets = new Set<Socket>();
  let frozen = false;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    if (frozen) socket.pause();
  };
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    near.on('data', (data) => far.write(data));
    far.on('data', (data) => near.write(data));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    keep(near);
    keep(far);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The link has no port.');
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port: address.port,
    freeze() {
      frozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw() {
      frozen = false;
      for (const socket of sockets) socket.resume();
    },
    cut,
    close() {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
