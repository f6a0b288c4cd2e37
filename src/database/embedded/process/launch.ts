import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseStartError } from '../system/database-start-error.js';
import { launchFailure, notReady, portTaken } from './launch-failure.js';
import type { NativeBinaries } from '../binaries/native-binaries.js';
import { clearOrphan } from './orphan.js';
import { Postmaster } from './postmaster.js';
import type { ServerAccount } from '../system/run.js';
import { serverArguments } from './server-arguments.js';
import { ServerLog } from './server-log.js';
import { createServer } from 'node:net';

/** A TCP port that is free on 127.0.0.1 at this moment; another process may take it in the next. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('the system gave no port'));
      });
    });
  });
}

/** Sessions of a killed server end when their statement does, which the hub's are within a quarter of a minute. */
const ATTEMPTS = 60;
const PAUSE_BETWEEN_ATTEMPTS = 500;
const PAUSE_BETWEEN_LOOKS = 20;
const REPORT_EVERY = 10_000;

export interface LaunchPlan {
  readonly home: string;
  readonly cluster: string;
  readonly binaries: NativeBinaries;
  readonly account: ServerAccount | undefined;
  /** `undefined`: any free port. */
  readonly port: number | undefined;
  readonly settings: Readonly<Record<string, string>>;
  readonly readyTimeoutMilliseconds: number;
  readonly log: (line: string) => void;
}

export interface Launched {
  readonly postmaster: Postmaster;
  readonly port: number;
  readonly serverLog: ServerLog;
}

/**
 * Starts the server and waits until it takes connections. What may pass is tried again for half a minute: a port
 * that was taken just now, an earlier server whose sessions are still ending.
 *
 * @throws DatabaseStartError with the server's last words, the process ended
 */
export async function launch(plan: LaunchPlan): Promise<Launched> {
  for (let attempt = 1; ; attempt += 1) {
    await clearOrphan(plan.cluster, plan.binaries, plan.log);
    const port = plan.port ?? (await freePort());
    const serverLog = await ServerLog.open(join(plan.home, 'postgres.log'));
    const args = serverArguments(plan.cluster, port, plan.settings);
    const postmaster = new Postmaster(plan.binaries, args, plan.home, plan.account, serverLog);
    try {
      if (await becomesReady(postmaster, plan)) return { postmaster, port, serverLog };
      const failure = launchFailure(await serverLog.written());
      if (failure === 'port-taken' && plan.port !== undefined) throw portTaken(port);
      if (failure === 'lasting' || attempt === ATTEMPTS) {
        throw notReady(plan.cluster, await postmaster.ended, await serverLog.tail());
      }
      if (failure === 'directory-held') await sleep(PAUSE_BETWEEN_ATTEMPTS);
    } catch (error) {
      await postmaster.stop();
      throw error instanceof DatabaseStartError
        ? error
        : notReady(plan.cluster, String(error), await serverLog.tail());
    } finally {
      await serverLog.close();
    }
  }
}

/** @returns false when the process ended instead; @throws DatabaseStartError after the time allowed */
async function becomesReady(postmaster: Postmaster, plan: LaunchPlan): Promise<boolean> {
  const started = performance.now();
  let nextReport = started + REPORT_EVERY;
  while (!postmaster.hasEnded) {
    if (await postmaster.isReady(plan.cluster)) return true;
    const now = performance.now();
    const waited = `${Math.round((now - started) / 1000)} s`;
    if (now - started > plan.readyTimeoutMilliseconds) throw new Error(`not ready after ${waited}`);
    if (now > nextReport) {
      plan.log(`still waiting for PostgreSQL, which may be recovering from a crash (${waited})`);
      nextReport = now + REPORT_EVERY;
    }
    await sleep(PAUSE_BETWEEN_LOOKS);
  }
  return false;
}
