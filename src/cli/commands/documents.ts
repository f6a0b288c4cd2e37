import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { catalogueDocument } from '../../access/index.js';
import { configurationDocument } from '../../config/index.js';
import { buildCatalogue } from '../../hub/start-hub.js';
import { CommandFailure } from '../failures/command-failure.js';
import { commandsDocument } from '../reports/commands-document.js';
import { projectFile } from '../inputs/project-file.js';
import type { DescribedProgram, Say } from '../table/say.js';

interface GeneratedDocument {
  /** From the project folder. */
  readonly path: string;
  readonly text: string;
}

/** The pages under docs/ that are written from the code. */
export const generatedDocuments = async (
  described: DescribedProgram,
): Promise<readonly GeneratedDocument[]> => [
  { path: 'docs/catalogue.md', text: catalogueDocument(buildCatalogue()) },
  { path: 'docs/cli.md', text: commandsDocument('en', await described('en')) },
  { path: 'docs/cli.zh-CN.md', text: commandsDocument('zh', await described('zh')) },
  { path: 'docs/configuration.md', text: configurationDocument('en') },
  { path: 'docs/configuration.zh-CN.md', text: configurationDocument('zh') },
];

async function outdatedDocuments(described: DescribedProgram): Promise<readonly GeneratedDocument[]> {
  const documents = await generatedDocuments(described);
  const committed = await Promise.all(
    documents.map(({ path }) => readFile(projectFile(path), 'utf8').catch(() => null)),
  );
  return documents.filter(({ text }, index) => committed[index] !== text);
}

async function write(described: DescribedProgram): Promise<void> {
  const outdated = await outdatedDocuments(described);
  for (const { path, text } of outdated) {
    await writeFile(projectFile(path), text);
    console.log(`Written: ${path}`);
  }
  if (outdated.length === 0) console.log('The generated pages are up to date.');
}

async function check(described: DescribedProgram): Promise<void> {
  const outdated = await outdatedDocuments(described);
  if (outdated.length > 0) {
    throw new CommandFailure(
      `Not what the code says: ${outdated.map(({ path }) => path).join(', ')}.`,
      'Run: npm run -s huishang -- documents write',
    );
  }
  console.log('The generated pages are up to date.');
}

export function defineDocumentsWrite(command: Command, _say: Say, described: DescribedProgram): void {
  command.action(() => write(described));
}

export function defineDocumentsCheck(command: Command, _say: Say, described: DescribedProgram): void {
  command.action(() => check(described));
}
