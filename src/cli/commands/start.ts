import type { Command } from 'commander';
import { readCheckedConfig } from './check-config.js';
import { probeAddress } from '../inputs/probe-address.js';

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
