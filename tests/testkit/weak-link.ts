import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be cut: TCP through this process. */
export interface WeakLink {
  /** Without a trailing slash. */
  readonly url: string;
  /** Connections that were made through it. */
  readonly connections: () => number;
  /** The next so many answers are not let through: the connection breaks when their first byte comes. */
  loseAnswers(count: number): void;
  /** Breaks all connections that are open. */
  cut(): void;
  stop(): Promise<void>;
}

export async function startWeakLink(target: string): Promise<WeakLink> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let made = 0;
  let toLose = 0;
  const server = createServer((near) => {
    made += 1;
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (piece) => far.write(piece));
    far.on('data', (piece) => {
      if (toLose > 0) {
        toLose -= 1;
        near.destroy();
      } else near.write(piece);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => made,
    loseAnswers(count) {
      toLose = count;
    },
    cut,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      cut();
      await closed;
    },
  };
}
