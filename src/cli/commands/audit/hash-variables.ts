import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Argument, Option, type Command } from 'commander';
import { hashVariables } from '../../../audit/index.js';
import { readConfig } from '../../../config/index.js';
import { variablesKey } from '../../../database/index.js';
import {
  flagsOf,
  KINDS,
  OPTIONS,
  verify,
  type Kind,
  type VerifyOptions,
} from '../../../log-verifier/index.js';
import { CommandFailure } from '../../failures/command-failure.js';
import { roleSecretOf } from '../../hubs/open-database.js';
import type { Say } from '../../table/say.js';

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

/** Runs the verifier of the evidence log, which shares no code with the hub; its exit code is the command's. */
export function defineAuditVerify(command: Command, say: Say): void {
  const kinds = Object.entries(KINDS).map(([kind, { en, zh }]) => say(`${kind}: ${en}`, `${kind}：${zh}`));
  command
    .addArgument(new Argument('<kind>', kinds.join(say('; ', '；'))).choices(Object.keys(KINDS)))
    .argument('[files...]', say('what is to be verified', '待核验的文件'));
  for (const entry of Object.values(OPTIONS)) {
    const option = new Option(flagsOf(entry), say(entry.en, entry.zh));
    if (entry.repeats)
      option.argParser((value: string, before?: readonly string[]) => [...(before ?? []), value]);
    command.addOption(option);
  }
  command.action(async (kind: Kind, files: readonly string[], options: VerifyOptions) => {
    process.exitCode = await verify(kind, files, options, say('en', 'zh') === 'zh' ? 'zh' : 'en');
  });
}
