import type { Command } from 'commander';
import { ConfigError, examineEnvironment, type Config } from '../../config/index.js';
import { checkConfiguredFiles } from '../inputs/check-configured-files.js';
import { installDatedTables } from '../inputs/install-dated-tables.js';
import type { Say } from '../table/say.js';

/** Everything that is wrong with the configuration, and what is odd in it, a sentence each. */
interface ConfigurationCheck {
  readonly config: Config;
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}

/** Has this process work with the dated tables; gives a sentence for each thing that is wrong with their files. */
function installedTables(): readonly string[] {
  try {
    installDatedTables(new Date());
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

async function checkConfiguration(): Promise<ConfigurationCheck> {
  const { config, problems, warnings } = examineEnvironment();
  const files = [...installedTables(), ...(await checkConfiguredFiles(config))];
  return { config, warnings, problems: [...problems, ...files] };
}

/**
 * The configuration of a hub that is about to start: variables and the files that they name.
 *
 * @param warn told of each variable that is hardly meant
 * @throws ConfigError naming everything that is wrong together
 */
export async function readCheckedConfig(warn: (sentence: string) => void): Promise<Config> {
  const { config, problems, warnings } = await checkConfiguration();
  warnings.forEach(warn);
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

async function checkConfig({ json }: { readonly json?: boolean }): Promise<void> {
  const { problems, warnings } = await checkConfiguration();
  if (json) {
    console.log(JSON.stringify({ usable: problems.length === 0, problems, warnings }, null, 2));
  } else {
    for (const warning of warnings) console.log(`warning  ${warning}`);
    for (const problem of problems) console.log(`problem  ${problem}`);
    if (problems.length === 0) console.log('The configuration is usable.');
  }
  if (problems.length > 0) process.exitCode = 1;
}

export function defineCheckConfig(command: Command, say: Say): void {
  command.option('--json', say('print JSON', '输出 JSON')).action(checkConfig);
}
