import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { catalogueDocument } from '../access/index.js';
import { buildCatalogue } from '../hub/start-hub.js';
import { CommandFailure } from './command-failure.js';
import { projectFile } from './project-file.js';

const FILE = ['docs', 'catalogue.md'] as const;

async function catalogue(options: { write?: boolean; check?: boolean }): Promise<void> {
  const text = catalogueDocument(buildCatalogue());
  if (!options.write && !options.check) {
    process.stdout.write(text);
    return;
  }
  const file = projectFile(...FILE);
  const committed = await readFile(file, 'utf8').catch(() => null);
  if (committed === text) {
    console.log(`${FILE.join('/')} is up to date.`);
    return;
  }
  if (options.check) {
    throw new CommandFailure(
      `${FILE.join('/')} is not what the catalogue says.`,
      'Run: npm run -s huishang -- catalogue --write',
    );
  }
  await writeFile(file, text);
  console.log(`Written: ${FILE.join('/')}`);
}

export function catalogueCommand(program: Command): void {
  program
    .command('catalogue')
    .description('print what each agency shares, and how, as Markdown')
    .option('--write', 'write it to docs/catalogue.md')
    .option('--check', 'write nothing, fail when docs/catalogue.md differs')
    .action(catalogue);
}
