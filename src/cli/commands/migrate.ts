import type { Command } from 'commander';
import { prepareDatabase, withOwner } from '../../hub/prepare-database.js';
import { readConfig } from '../../config/index.js';
import { buildCatalogue, DATABASE_ROLES } from '../../hub/start-hub.js';
import { openDatabase } from '../hubs/open-database.js';
import { recordCommand } from '../hubs/record-command.js';

async function migrate(): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config, console.log);
  try {
    await prepareDatabase({
      connection: database.connection,
      roles: DATABASE_ROLES,
      catalogue: buildCatalogue(),
      upgrade: true,
      log: console.log,
    });
    // Before, there may have been no table for it.
    await withOwner(database.connection.ownerUrl, (owner) => recordCommand(owner, 'database migrate'));
    console.log('The database schema is up to date.');
  } finally {
    await database.close();
  }
}

export function defineMigrate(command: Command): void {
  command.action(migrate);
}
