import type { Command } from 'commander';
import { catalogueDocument } from '../../access/index.js';
import { buildCatalogue } from '../../hub/start-hub.js';

export function defineCataloguePrint(command: Command): void {
  command.action(() => {
    process.stdout.write(catalogueDocument(buildCatalogue()));
  });
}
