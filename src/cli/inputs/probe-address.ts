import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Listens for a moment where the hub is going to, so that an address that does not serve is told at once.
 *
 * @param port TCP port; 0 is always free
 * @throws what the system says, see {@link listenFailure}
 */
export async function probeAddress({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): Promise<void> {
  const server = createServer().listen({ host, port });
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}
