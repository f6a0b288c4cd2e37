import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { prepareDatabase } from '../../src/hub/prepare-database.js';
import { startEmbeddedPostgres } from '../../src/database/embedded/index.js';
import { openDataSource } from '../../src/database/index.js';
import { crimeTransferEntities } from '../../src/crime-transfers/index.js';
import { determinationEntities } from '../../src/determination/index.js';
import { leadingGroupEntities } from '../../src/leading-groups/index.js';
import { buildCatalogue, DATABASE_ROLES } from '../../src/hub/start-hub.js';
import { PlatformEntity } from '../../src/platform-registry/index.js';
import { loadSample } from '../../src/sample-data/index.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';
import { wholeNumber } from '../testkit/whole-number.js';
import { checkWorkflow } from './check-workflow.js';

const RUNS = 10_000;
const MAX_COMMANDS = 50;
const ENTITIES = [
  PlatformEntity,
  ...leadingGroupEntities,
  ...determinationEntities,
  ...crimeTransferEntities,
];
/** Speed only: nothing here has to survive a crash of the server. */
const FAST = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** `npm run test:model`: the workflow against its model on a database of its own. @returns the exit code */
export async function main(parameters: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { seed: { type: 'string' }, runs: { type: 'string' }, path: { type: 'string' } },
  });
  const seed = wholeNumber('seed', values.seed ?? String(Date.now() % 1_000_000_000));
  const runs = wholeNumber('runs', values.runs ?? String(RUNS));
  console.log(`Seed ${seed}, ${runs} runs of up to ${MAX_COMMANDS} commands. Starting a database …`);
  const folder = await temporaryFolder();
  const server = await startEmbeddedPostgres({ dataDirectory: folder, settings: FAST });
  const opened: DataSource[] = [];
  try {
    const connection = { ownerUrl: server.url, roleSecret: 'the roles of the model test' };
    await prepareDatabase({
      connection,
      roles: DATABASE_ROLES,
      catalogue: buildCatalogue(),
      upgrade: true,
      log: () => undefined,
    });
    await loadSample(server.url, { platforms: 20, seed: 1 });
    const database = await openDataSource(connection, 'huishang_coordination', {
      entities: ENTITIES,
      size: 2,
      onError: () => undefined,
    });
    const owner = await new DataSource({
      type: 'postgres',
      url: server.url,
      entities: ENTITIES,
    }).initialize();
    opened.push(database, owner);
    let shown = performance.now();
    const coverage = await checkWorkflow({
      database,
      owner,
      runs,
      mostCommands: MAX_COMMANDS,
      seed,
      shrinks: true,
      ...(values.path ? { path: values.path } : {}),
      onRun(done) {
        if (performance.now() - shown < 5000) return;
        shown = performance.now();
        console.log(`${done} of ${runs} runs`);
      },
    });
    console.log(`${runs} runs, no difference. ${coverage.toString()}`);
    return 0;
  } finally {
    for (const source of opened) await source.destroy();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
