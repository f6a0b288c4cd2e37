import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { startEmbeddedPostgres } from '../../src/database/embedded/index.js';
import { Random } from '../testkit/random.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';
import { wholeNumber } from '../testkit/whole-number.js';
import { crash } from './crash.js';
import { VERIFIED, verify } from './verify.js';

const KILLS = 30;

/** `npm run test:crash`: a hub of its own on a database of its own, killed again and again. @returns the exit code */
export async function main(parameters: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { seed: { type: 'string' }, kills: { type: 'string' } },
  });
  const seed = wholeNumber('seed', values.seed ?? String(Date.now() % 1_000_000_000));
  const kills = wholeNumber('kills', values.kills ?? String(KILLS));
  console.log(`Seed ${seed}. Starting a database and a hub …`);
  const folder = await temporaryFolder();
  const server = await startEmbeddedPostgres({ dataDirectory: folder });
  try {
    const report = await crash({
      kills,
      environment: {
        DATA_DIR: folder,
        DATABASE_URL: server.url,
        SAMPLE_PLATFORMS: '20',
        CONSULTATION_WORKING_DAYS: '1',
        COLLECTION_WORKING_DAYS: '60',
      },
      keysDirectory: folder,
      random: new Random(seed),
      onKill: (killed, acknowledged) => {
        console.log(`Killed ${killed} of ${kills} times, ${acknowledged} steps acknowledged`);
      },
    });
    const database = await new DataSource({
      type: 'postgres',
      url: server.url,
      entities: VERIFIED,
    }).initialize();
    const differences = await verify(database, report.cases);
    await database.destroy();
    for (const difference of differences) console.log(difference);
    console.log(
      `${report.cases.length} cases, ${report.acknowledged} steps acknowledged, ${report.repeated} requests repeated, ${differences.length} differences.`,
    );
    return differences.length === 0 && report.cases.length > 0 ? 0 : 1;
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
