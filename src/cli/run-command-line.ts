import { CommanderError, type Command } from 'commander';
import { createProgram, entryOf, withoutShortForm } from './program.js';
import { packageVersion } from './inputs/project-file.js';
import { terminalLanguage } from './table/say.js';

/** They name what is wrong with the files of the dated tables together with everything else, and install the tables. */
const CHECKING = new Set(['hub start', 'config check']);

/** Exit codes: failure, or a problem found; wrong usage. */
const FAILED = 1;
const MISUSED = 2;

/** Has usage errors exit by one code of their own; commander ends the process by 1 otherwise. */
function exitByCode(command: Command): void {
  command.exitOverride();
  command.commands.forEach(exitByCode);
}

/**
 * Runs one command line: reads the environment and standard input of this process, prints to its standard output and
 * standard error. A command that serves returns while it goes on serving.
 *
 * @param given the words behind the program's name
 * @returns the exit code: 0; 1 where it failed; 2 for wrong usage. A command that only found a problem sets
 *   `process.exitCode` and returns 0
 */
export async function runCommandLine(given: readonly string[]): Promise<number> {
  const words = withoutShortForm(given);
  /** The shell asks what may follow: `complete -- <noun> <verb> …`. */
  const completing = words[0] === 'complete';
  const typed = completing ? withoutShortForm(words.slice(2)) : words;
  /** `help` may stand before the verb, and the options are to be shown. */
  const entry = entryOf(typed.filter((word) => word !== 'help'));
  try {
    const program = await createProgram({
      version: await packageVersion(),
      loaded: entry ? [entry] : [],
      language: terminalLanguage(),
    });
    program.hook('preAction', async () => {
      if (CHECKING.has(entry?.name ?? '')) return;
      const { installDatedTables } = await import('./inputs/install-dated-tables.js');
      installDatedTables(new Date());
    });
    exitByCode(program);
    if (completing) {
      const { default: addCompletion } = await import('@bomb.sh/tab/commander');
      addCompletion(program).parse([...typed]);
    } else {
      await program.parseAsync(words, { from: 'user' });
    }
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSED;
    const { describeFailure } = await import('./failures/describe-failure.js');
    console.error(describeFailure(error));
    return FAILED;
  }
}
