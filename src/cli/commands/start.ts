import type { Command } from 'commander';
import { readCheckedConfig } from './check-config.js';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Listens for a moment where the hub is going to, so that an address that does not serve is told at once.
 *
 * @param port TCP port; 0 is always free
 * @throws what the system says, see {@link listenFailure}
 */
async function probeAddress({ host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  const server = createServer().listen({ host, port });
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

/** What a first look can find wrong is found before the hub is loaded and a database started for nothing. */
async function start(): Promise<void> {
  const config = await readCheckedConfig((warning) => console.error(warning));
  await probeAddress(config);
  const { runHub } = await import('../hubs/run-hub.js');
  await runHub(config);
}

export function defineStart(command: Command): void {
  command.action(start);
}
