import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { readConfig } from '../../config/index.js';
import { checkTrustedDocuments, readManifest, TrustedDocumentsUnusable } from '../../gateway/index.js';
import { isActor } from '../../kernel/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { projectFile } from '../inputs/project-file.js';

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    throw new CommandFailure(`${file} could not be read as JSON.`, null, { cause: error });
  }
}

async function check(file: string, options: { agency: string; supergraph?: string }): Promise<void> {
  const agency = options.agency.toUpperCase();
  if (!isActor(agency)) throw new CommandFailure(`${options.agency} is not an agency of this hub.`);
  const { documents, problems } = readManifest(await readJson(file));
  if (problems.length > 0) {
    throw new TrustedDocumentsUnusable(problems.map((problem) => `${agency}: ${problem}.`));
  }
  const sdl = await readFile(options.supergraph ?? projectFile('schema', 'supergraph.graphql'), 'utf8');
  checkTrustedDocuments(new Map([[agency, documents]]), sdl, readConfig().operationLimits);
  console.log(`${documents.size} trusted documents of ${agency} can be executed.`);
}

export function defineTrustedDocumentsCheck(command: Command): void {
  command
    .argument('<file>', 'manifest of one agency')
    .requiredOption('--agency <code>', 'whose manifest it is')
    .option('--supergraph <file>', "supergraph SDL; the hub's own when absent")
    .action(check);
}
