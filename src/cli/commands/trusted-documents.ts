import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { readConfig } from '../../config/index.js';
import { checkTrustedDocuments, readManifest, TrustedDocumentsUnusable } from '../../gateway/index.js';
import { isCode } from '../../kernel/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { projectFile } from '../inputs/project-file.js';
import type { Say } from '../table/say.js';

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    throw new CommandFailure(`${file} could not be read as JSON.`, null, { cause: error });
  }
}

async function check(file: string, options: { agency: string; supergraph?: string }): Promise<void> {
  const agency = options.agency.toUpperCase();
  if (!isCode(agency)) throw new CommandFailure(`${options.agency} is not written as the code of an agency.`);
  const { documents, problems } = readManifest(await readJson(file));
  if (problems.length > 0) {
    throw new TrustedDocumentsUnusable(problems.map((problem) => `${agency}: ${problem}.`));
  }
  const sdl = await readFile(options.supergraph ?? projectFile('schema', 'supergraph.graphql'), 'utf8');
  checkTrustedDocuments(new Map([[agency, documents]]), sdl, readConfig().operationLimits);
  console.log(`${documents.size} trusted documents of ${agency} can be executed.`);
}

export function defineTrustedDocumentsCheck(command: Command, say: Say): void {
  command
    .argument('<file>', say('manifest of one agency', '一个部门的可信文档清单'))
    .requiredOption('--agency <code>', say('whose manifest it is', '清单所属部门'))
    .option(
      '--supergraph <file>',
      say("supergraph SDL; the hub's own when absent", '超图 SDL 文件；不填则用本系统自身的超图'),
    )
    .action(check);
}
