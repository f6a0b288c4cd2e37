import { MIGRATIONS } from '../../../migrations/index.js';
import { readConfig } from '../../config/index.js';
import { runningEmbeddedDatabase } from '../../database/embedded/index.js';
import { inspectSchema, refuseUnknownSchema } from '../../database/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import { openDatabase } from './open-database.js';

interface OwnerUrl {
  readonly url: string;
  readonly close: () => Promise<void>;
}

async function openConfigured(): Promise<OwnerUrl> {
  const config = readConfig();
  const running = config.databaseUrl === null ? await runningEmbeddedDatabase(config.dataDirectory) : null;
  if (running !== null) return { url: running, close: () => Promise.resolve() };
  // Standard output is the command's answer; what the database says on the way goes beside it.
  const database = await openDatabase(config, console.error);
  return { url: database.connection.ownerUrl, close: () => database.close() };
}

/**
 * The configured database's URL for a command that only looks: a server's, that of the hub running here, or the embedded
 * one, which is started.
 *
 * @throws CommandFailure when its schema is not that of this build; DatabaseUnusable where it never will be
 */
export async function openOwnerUrl(): Promise<OwnerUrl> {
  const opened = await openConfigured();
  try {
    const state = await inspectSchema(opened.url, MIGRATIONS);
    if (state.kind === 'CURRENT') return opened;
    refuseUnknownSchema(state);
  } catch (error) {
    await opened.close();
    throw error;
  }
  await opened.close();
  throw new CommandFailure(
    'The database schema is not that of this build.',
    'Start the hub once, or run: npm run -s huishang -- database migrate',
  );
}
