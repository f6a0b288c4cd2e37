import type { Command } from 'commander';
import { catalogueDocument } from '../access/index.js';
import { buildCatalogue } from '../hub/start-hub.js';

export function catalogueCommand(program: Command): void {
  program
    .command('catalogue')
    .description('print what each agency shares, and how, as Markdown')
    .action(() => {
      process.stdout.write(catalogueDocument(buildCatalogue()));
    });
}
