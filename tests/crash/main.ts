import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { startEmbeddedPostgres } from '../../src/database/embedded/index.js';
import { Random } from '../testkit/random.js';
import { temporaryFolder } from '../testkit/temporary-folder.js';
import { wholeNumber } from '../testkit/whole-number.js';
import { crash } from './crash.js';
import { KILLS } from './evidence/crash-evidence.js';
import { runEvidence } from './evidence/run-evidence.js';
import { VERIFIED, verify } from './verify.js';

const DEFAULT_KILLS = 30;

interface Scenario {
  readonly kills: number;
  readonly random: Random;
  /** Empty, and gone afterwards. */
  readonly folder: string;
}

/** One hub whose clock is further ahead at each start: steps and deadlines. */
async function workflow({ kills, random, folder }: Scenario): Promise<boolean> {
  const server = await startEmbeddedPostgres({ dataDirectory: folder });
  try {
    const report = await crash({
      kills,
      environment: {
        DATA_DIR: folder,
        DATABASE_URL: server.url,
        SAMPLE_DATA: 'true',
        SAMPLE_PLATFORMS: '20',
        CONSULTATION_WORKING_DAYS: '1',
        COLLECTION_WORKING_DAYS: '60',
      },
      keysDirectory: folder,
      random,
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
    return differences.length === 0 && report.cases.length > 0;
  } finally {
    await server.stop();
  }
}

/** Two hubs and their PostgreSQL, killed at random: answers, receipts and the evidence log. */
async function evidence({ kills: count, random, folder }: Scenario): Promise<boolean> {
  const kills = Array.from({ length: count }, () => random.pick(KILLS));
  const run = await runEvidence({
    kills,
    random,
    folder,
    onKill: (killed, kill, answers) => {
      console.log(`Killed ${killed} of ${count} times (${kill}), ${answers} answers kept`);
    },
  });
  for (const difference of run.differences) console.log(difference);
  console.log(run.verified.said.trimEnd());
  const receipts = run.answers.filter(({ receipt }) => receipt !== null).length;
  const mutations = run.answers.filter(({ kind, receipt }) => kind === 'mutation' && receipt !== null).length;
  console.log(KILLS.map((kind) => `${kind} ${kills.filter((kill) => kill === kind).length}`).join(', '));
  console.log(
    `${run.answers.length} answers, ${receipts} receipts, ${mutations} of them of mutations, ${run.cases.length} cases, ${run.repeated} requests repeated, ${run.sealing} hubs killed while sealing, ${run.leaves} leaves, ${run.differences.length} differences.`,
  );
  return run.differences.length === 0 && run.verified.exitCode === 0 && receipts > 0 && run.syncs;
}

const SCENARIOS: Readonly<Record<string, (scenario: Scenario) => Promise<boolean>>> = { workflow, evidence };

/**
 * `npm run test:crash`: hubs of its own on a database of its own, killed again and again. The scenario is named first:
 * `workflow`, which is meant where none is, or `evidence`.
 *
 * @returns the exit code
 */
export async function main(parameters: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: { seed: { type: 'string' }, kills: { type: 'string' } },
  });
  const [name = 'workflow', ...more] = positionals;
  const run = SCENARIOS[name];
  if (!run || more.length > 0) {
    throw new Error(`Name one scenario: ${Object.keys(SCENARIOS).join(' or ')}.`);
  }
  const seed = wholeNumber('seed', values.seed ?? String(Date.now() % 1_000_000_000));
  const kills = wholeNumber('kills', values.kills ?? String(DEFAULT_KILLS));
  console.log(`Seed ${seed}. Starting a database and what is to be killed …`);
  const folder = await temporaryFolder();
  try {
    return (await run({ kills, random: new Random(seed), folder })) ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
