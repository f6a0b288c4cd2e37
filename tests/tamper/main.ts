import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { prepareDatabase } from '../../src/hub/prepare-database.js';
import { startEmbeddedPostgres } from '../../src/database/embedded/index.js';
import { openDataSource, openOwner } from '../../src/database/index.js';
import { buildCatalogue, DATABASE_ROLES } from '../../src/hub/start-hub.js';
import { TamperedLog } from '../testkit/log/tampered-log.js';
import { Random } from '../testkit/random.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';
import { wholeNumber } from '../testkit/whole-number.js';

const RUNS = 10_000;
const BATCHES = 12;
/** Speed only: nothing here has to survive a crash of the server. */
const FAST = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** `npm run test:tamper`: a superuser tampers with the record in random ways, and each is found. @returns the exit code */
export async function main(parameters: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { seed: { type: 'string' }, runs: { type: 'string' } },
  });
  const seed = wholeNumber('seed', values.seed ?? String(Date.now() % 1_000_000_000));
  const runs = wholeNumber('runs', values.runs ?? String(RUNS));
  console.log(`Seed ${seed}, ${runs} tamperings. Starting a database …`);
  const folder = await temporaryFolder();
  const server = await startEmbeddedPostgres({ dataDirectory: folder, settings: FAST });
  const opened: { destroy(): Promise<void> }[] = [];
  const keep = <Source extends { destroy(): Promise<void> }>(source: Source): Source => {
    opened.push(source);
    return source;
  };
  try {
    const connection = { ownerUrl: server.url, roleSecret: 'the roles of the tampering test' };
    const prepared = { connection, roles: DATABASE_ROLES, catalogue: buildCatalogue() };
    await prepareDatabase({ ...prepared, upgrade: true, log: () => undefined });
    const database = {
      as: async (role: `huishang_${string}`) =>
        keep(await openDataSource(connection, role, { entities: [], size: 2, onError: () => undefined })),
      asOwner: async () => keep(await openOwner(server.url)),
    };
    const log = await TamperedLog.filled(database, folder, BATCHES);
    return await tamperAndLook(log, seed, runs);
  } finally {
    for (const source of opened) await source.destroy();
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

async function tamperAndLook(log: TamperedLog, seed: number, runs: number): Promise<number> {
  const random = new Random(seed);
  const kinds = new Map<string, number>();
  let shown = performance.now();
  for (let run = 0; run < runs; run++) {
    const { done, looked } = await log.try(random);
    kinds.set(done.what, (kinds.get(done.what) ?? 0) + 1);
    const isNamed = done.index === null || looked.indexes.includes(done.index);
    if (!looked.found || !isNamed) {
      console.error(`Run ${run}, seed ${seed}: ${done.what} at ${done.index} was not found: ${looked.said}`);
      return 1;
    }
    if (performance.now() - shown > 5_000) {
      shown = performance.now();
      console.log(`${run} of ${runs}`);
    }
  }
  console.log(`${runs} tamperings of ${log.size} leaves, each found and its leaf named.`);
  for (const [what, times] of [...kinds].toSorted(([, one], [, other]) => other - one))
    console.log(`  ${times} ${what}`);
  return 0;
}
