import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { Random } from '../../testkit/random.js';
import { VERIFIED, verify } from '../verify.js';
import { checkEvidence, pendingLeaves } from './check-evidence.js';
import {
  crashEvidence,
  type EvidenceCrashOptions,
  type EvidenceCrashReport,
  type Kill,
} from './crash-evidence.js';
import { CrashedServer } from './crashed-server.js';
import { verifyLog, type Verified } from './verify-log.js';

const LOOK_AGAIN_MILLISECONDS = 50;
/** The sequencers look each 700 ms. */
const MAX_SEALING_MILLISECONDS = 30_000;

export interface EvidenceRunOptions extends Pick<EvidenceCrashOptions, 'onKill'> {
  readonly kills: readonly Kill[];
  readonly random: Random;
  /** Empty, or with a copy of a cluster. */
  readonly folder: string;
}

export interface EvidenceRun extends EvidenceCrashReport {
  /** Leaves of the log in the end. */
  readonly leaves: number;
  readonly syncs: boolean;
  /** A line for whatever is not as clients were told. */
  readonly differences: readonly string[];
  readonly verified: Verified;
}

async function withDatabase<T>(url: string, work: (database: DataSource) => Promise<T>): Promise<T> {
  const database = await new DataSource({ type: 'postgres', url, entities: VERIFIED }).initialize();
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}

async function untilSealed(database: DataSource): Promise<void> {
  const until = performance.now() + MAX_SEALING_MILLISECONDS;
  while ((await pendingLeaves(database)) > 0 && performance.now() < until) {
    await sleep(LOOK_AGAIN_MILLISECONDS);
  }
}

/** Kills hubs and their database, and then compares all that was acknowledged with the record, the log and the workflow. */
export async function runEvidence({
  kills,
  random,
  folder,
  onKill,
}: EvidenceRunOptions): Promise<EvidenceRun> {
  const server = await CrashedServer.start(folder);
  const environment = { DATA_DIR: folder, SAMPLE_DATA: 'true', SAMPLE_PLATFORMS: '20' };
  try {
    const syncs = await server.syncs();
    const report = await crashEvidence(
      { kills, server, environment, keysDirectory: folder, random, ...(onKill ? { onKill } : {}) },
      () => withDatabase(server.url, untilSealed),
    );
    const found = await withDatabase(server.url, async (database) => {
      const [row]: { leaves: number }[] = await database.query(
        'SELECT count(*)::int AS leaves FROM audit.leaf',
      );
      const ofLog = await checkEvidence(database, report.answers, report.jwks);
      const ofWorkflow = await verify(database, report.cases);
      return { leaves: row?.leaves ?? 0, differences: [...ofLog, ...ofWorkflow] };
    });
    const verified = await verifyLog(
      await mkdtemp(join(folder, 'verified-')),
      { ...environment, DATABASE_URL: server.url },
      report,
    );
    return { ...report, ...found, syncs, verified };
  } finally {
    await server.stop();
  }
}
