import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { hashVariables } from '../../audit/index.js';
import { readConfig } from '../../config/index.js';
import { variablesKey } from '../../database/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { roleSecretOf } from '../hubs/open-database.js';
import type { Say } from '../table/say.js';

/**
 * Prints what `variables_hash` of an audit entry is for these variables.
 *
 * @param file their JSON as the request had them; standard input when `-`
 */
async function hash(file: string): Promise<void> {
  const given = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  let variables: unknown;
  try {
    variables = JSON.parse(given);
  } catch (error) {
    throw new CommandFailure(
      `${file === '-' ? 'Standard input' : file} is no JSON.`,
      'Give the variables of the request as one JSON object, its names in the order in which they were sent.',
      { cause: error },
    );
  }
  const key = variablesKey({ roleSecret: await roleSecretOf(readConfig()) });
  console.log(hashVariables(JSON.stringify(variables), key));
}

export function defineHashVariables(command: Command, say: Say): void {
  command
    .argument('<file>', say('JSON of the variables; - for standard input', '变量的 JSON 文件；- 为标准输入'))
    .action(hash);
}
