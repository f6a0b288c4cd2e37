import { Command } from 'commander';
import { COMMAND_MODULES } from './command-modules.js';
import type { Locale } from '../kernel/index.js';
import { COMMANDS, exampleOf, NOUNS } from './table/command-table.js';
import { helpIn } from './table/localized-help.js';
import { sayIn, type Say } from './table/say.js';

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

function describe(command: Command, entry: KnownCommand, say: Say): Command {
  const also = entry.shortForm ? `\n${say('Short form: ', '简写：')}huishang ${entry.shortForm}` : '';
  return command
    .description(plain(say(entry.en, entry.zh)))
    .addHelpText('after', exampleText(say, entry) + also);
}

const exampleText = (say: Say, entry: KnownCommand): string =>
  `\n${say('Example:', '示例：')}\n  ${exampleOf(entry)}`;

/** How a program is made. */
export interface ProgramOptions {
  readonly version: string;
  /** Of which commands the modules are loaded, which takes seconds for all of them. */
  readonly loaded: readonly KnownCommand[];
  readonly language: Locale;
}

/**
 * All commands by noun and verb. Those that are to be run, or helped with, have their options and action; the others
 * have their names and descriptions only.
 */
export async function createProgram({ version, loaded, language }: ProgramOptions): Promise<Command> {
  const say = sayIn(language);
  const program = new Command('huishang')
    .configureHelp(helpIn(language))
    .helpOption('-h, --help', say('display help for command', '显示说明'))
    .helpCommand('help [command]', say('display help for command', '显示命令的说明'))
    .description(say('Huishang 会商: inter-agency data exchange', '会商 Huishang：部门间数据交换'))
    .usage(say('<noun> <verb> [options]', '<名词> <动词> [选项]'))
    .version(version, '-V, --version', say('print the version', '打印版本号'))
    .showHelpAfterError()
    .addHelpText('after', `\n${say('Example:', '示例：')}\n  huishang hub start`);
  const described = (inLanguage: Locale): Promise<Command> =>
    createProgram({ version, loaded: COMMANDS, language: inLanguage });
  const nouns = new Map<string, Command>();
  for (const entry of COMMANDS) {
    const [noun = '', verb = ''] = entry.name.split(' ');
    const parent = nouns.get(noun) ?? program.command(noun).description(NOUNS[noun]?.[language] ?? '');
    nouns.set(noun, parent);
    const command = describe(parent.command(verb), entry, say);
    if (loaded.includes(entry)) (await COMMAND_MODULES[entry.name]())(command, say, described);
  }
  for (const [noun, parent] of nouns) {
    const first = COMMANDS.find(({ name }) => name.startsWith(`${noun} `));
    if (first) parent.addHelpText('after', exampleText(say, first));
  }
  return program;
}
