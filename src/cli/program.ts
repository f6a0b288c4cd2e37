import { Command } from 'commander';
import { COMMAND_MODULES } from './command-modules.js';
import { COMMANDS, exampleOf, NOUNS } from './table/command-table.js';

type KnownCommand = (typeof COMMANDS)[number];

/** Text of the table without Markdown's marks. */
const plain = (text: string): string => text.replaceAll('`', '');

/** The entry that the first words name; undefined where they name none. */
export function entryOf(words: readonly string[]): KnownCommand | undefined {
  const [noun = '', verb = ''] = withoutShortForm(words);
  return COMMANDS.find(({ name }) => name === `${noun} ${verb}`);
}

/** The words with a short form written out. */
export function withoutShortForm(words: readonly string[]): readonly string[] {
  const [first = '', second = ''] = words;
  const entry = COMMANDS.find(({ shortForm }) => shortForm === first);
  if (!entry || COMMANDS.some(({ name }) => name === `${first} ${second}`)) return words;
  return [...entry.name.split(' '), ...words.slice(1)];
}

function describe(command: Command, entry: KnownCommand): Command {
  const also = entry.shortForm ? `\nShort form: huishang ${entry.shortForm}` : '';
  return command
    .description(plain(entry.en))
    .addHelpText('after', `\nExample:\n  ${exampleOf(entry)}${also}`);
}

/**
 * All commands by noun and verb. Those that are to be run, or helped with, have their options and action; the others
 * have their names and descriptions only.
 *
 * @param loaded of which commands the modules are loaded
 */
export async function createProgram(version: string, loaded: readonly KnownCommand[]): Promise<Command> {
  const program = new Command('huishang')
    .description('Huishang 会商: inter-agency data exchange')
    .usage('<noun> <verb> [options]')
    .version(version, '-V, --version', 'print the version')
    .showHelpAfterError()
    .addHelpText('after', '\nExample:\n  huishang hub start');
  const nouns = new Map<string, Command>();
  for (const entry of COMMANDS) {
    const [noun = '', verb = ''] = entry.name.split(' ');
    const parent = nouns.get(noun) ?? program.command(noun).description(NOUNS[noun] ?? '');
    nouns.set(noun, parent);
    const command = describe(parent.command(verb), entry);
    if (loaded.includes(entry)) (await COMMAND_MODULES[entry.name]())(command);
  }
  for (const [noun, parent] of nouns) {
    const first = COMMANDS.find(({ name }) => name.startsWith(`${noun} `));
    if (first) parent.addHelpText('after', `\nExample:\n  ${exampleOf(first)}`);
  }
  return program;
}
