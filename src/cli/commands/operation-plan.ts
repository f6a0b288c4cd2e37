import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { GraphQLError } from 'graphql';
import { describeGuardedPlan } from '../../gateway/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { projectFile } from '../inputs/project-file.js';
import type { Say } from '../table/say.js';

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandFailure(`${file} could not be read.`, 'Name a file that is there.', { cause: error });
  }
}

async function plan(file: string, options: { supergraph?: string }): Promise<void> {
  const supergraph = await readText(options.supergraph ?? projectFile('schema', 'supergraph.graphql'));
  const operation = await readText(file);
  try {
    console.log(describeGuardedPlan(supergraph, operation));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new CommandFailure(`${file} cannot be planned: ${error.message}`, null, { cause: error });
  }
}

export function defineOperationPlan(command: Command, say: Say): void {
  command
    .argument('<file>', say('a file with one GraphQL operation', '含一个 GraphQL 操作的文件'))
    .option(
      '--supergraph <file>',
      say("supergraph SDL; the hub's own when absent", '超图 SDL 文件；不填则用本系统自身的超图'),
    )
    .action(plan);
}
