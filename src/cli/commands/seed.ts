import { InvalidArgumentError, type Command } from 'commander';
import { prepareDatabase } from '../../hub/prepare-database.js';
import { readConfig } from '../../config/index.js';
import { buildCatalogue, DATABASE_ROLES } from '../../hub/start-hub.js';
import { DEFAULT_PLATFORMS } from '../../sample-data/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { openDatabase } from '../hubs/open-database.js';
import { isEmpty, loadSampleWithProgress } from '../hubs/load-sample.js';
import type { Say } from '../table/say.js';

function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('It must be a whole number.');
  return value;
}

async function seed(options: { platforms: number; seed: number }): Promise<void> {
  const config = readConfig();
  if (config.production) throw new CommandFailure('Sample data is not loaded when NODE_ENV=production.');
  const database = await openDatabase(config, console.log);
  try {
    await prepareDatabase({
      connection: database.connection,
      roles: DATABASE_ROLES,
      catalogue: buildCatalogue(),
      upgrade: database.embedded,
      log: console.log,
    });
    if (!(await isEmpty(database.connection.ownerUrl))) {
      throw new CommandFailure(
        'The registry already holds platforms; sample data goes into an empty one only.',
        'Point DATA_DIR or DATABASE_URL at a new database.',
      );
    }
    await loadSampleWithProgress(database.connection.ownerUrl, options, console.log);
  } finally {
    await database.close();
  }
}

export function defineSeed(command: Command, say: Say): void {
  command
    .option('--platforms <n>', say('how many platforms', '从业机构数量'), positiveInteger, DEFAULT_PLATFORMS)
    .option(
      '--seed <n>',
      say('the same seed gives the same data', '相同种子得到相同数据'),
      positiveInteger,
      2016,
    )
    .action(seed);
}
