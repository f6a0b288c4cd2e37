import { setTimeout as sleep } from 'node:timers/promises';
import { SCENARIOS } from '../../src/sample-data/index.js';
import { databaseAddress, withClient } from '../../src/database/index.js';
import type { Random } from '../testkit/random.js';
import { HubProcess } from '../testkit/processes/hub-process.js';
import { Clients } from './client.js';
import { life, newCase, officer, type Known, type Step } from './life.js';

const DAY = 86_400_000;
/** More than one working day, whatever holidays lie in it. */
const DAYS_A_CRASH = 12;
const CASES_AT_ONCE = 4;
const MAX_MILLISECONDS = 700;
/** How long the hub takes at most to act on the deadlines that it finds at its start, and the officers on what follows. */
const DEADLINE_MILLISECONDS = 3000;
const LOOK_AGAIN_MILLISECONDS = 100;

export interface CrashOptions {
  /** How often the hub is killed. */
  readonly kills: number;
  /** For the hub: database, keys. */
  readonly environment: Readonly<Record<string, string>>;
  readonly keysDirectory: string;
  /** When it is killed. */
  readonly random: Random;
  readonly onKill?: (kills: number, acknowledged: number) => void;
}

/** A case as its officers remember it: each of these steps was acknowledged. */
export interface Told extends Readonly<Known> {
  readonly steps: readonly Step[];
}

export interface CrashReport {
  readonly kills: number;
  readonly acknowledged: number;
  readonly repeated: number;
  readonly cases: readonly Told[];
}

/** The database takes no record from a hub whose clock is more than five minutes off, as those of this test are on purpose. */
async function letClocksDiffer(ownerUrl: string): Promise<void> {
  await withClient(databaseAddress(ownerUrl), 'crash-test', (client) =>
    client.query(`
      CREATE OR REPLACE FUNCTION audit.clocks_agree(stated timestamptz) RETURNS boolean LANGUAGE sql
        RETURN stated IS NOT NULL`),
  );
}

/**
 * Officers work on cases while the hub is killed (SIGKILL) again and again and started anew, with its clock further ahead
 * each time. What they were told is in the report; whether it is true is for the database to say.
 *
 * @throws when the hub refuses what the script does, or does not start again
 */
export async function crash(options: CrashOptions): Promise<CrashReport> {
  const { environment, keysDirectory, kills } = options;
  let port = '0';
  let ahead = 0;
  const start = async (crashes: number): Promise<HubProcess> => {
    ahead = crashes * DAYS_A_CRASH * DAY;
    const hub = await HubProcess.start({
      environment: {
        ...environment,
        PORT: port,
      },
      preload: new URL(`../testkit/processes/settable-clock.mjs?ahead=${ahead}`, import.meta.url),
    });
    ({ port } = new URL(hub.url));
    return hub;
  };
  let hub = await start(0);
  await letClocksDiffer(environment['DATABASE_URL'] ?? '');
  const { url } = hub;
  const hubClock = { now: () => new Date(Date.now() + ahead) };
  const clients = new Clients(() => url, keysDirectory, hubClock);
  const cases: (Known & { steps: Step[] })[] = [];
  const officers = { goOn: true, working: CASES_AT_ONCE };

  const work = async (): Promise<void> => {
    while (officers.goOn) {
      const known = newCase(`崩溃演练 ${cases.length + 1}`);
      cases.push(known);
      for (const step of life(SCENARIOS.pooledLender.code, 'DEADLINE', hubClock)) {
        if (step.after) await waitFor(step.after.state, clients, known);
        await clients.take(step, known, `${known.businessLine} ${known.steps.length}`);
        known.steps.push(step);
      }
    }
    officers.working -= 1;
  };
  const working = Promise.all(Array.from({ length: CASES_AT_ONCE }, work));
  // Nobody waits for it while the hub is being killed.
  working.catch(() => undefined);
  try {
    for (let killed = 1; killed <= kills; killed += 1) {
      await sleep(options.random.below(MAX_MILLISECONDS));
      await hub.kill();
      options.onKill?.(killed, clients.acknowledged);
      hub = await start(killed);
    }
    officers.goOn = false;
    // The cases that were begun are brought to their end, whatever deadlines they still wait for.
    for (let starts = kills + 1; officers.working > 0; starts += 1) {
      await hub.stop();
      hub = await start(starts);
      await Promise.race([working, sleep(DEADLINE_MILLISECONDS)]);
    }
  } finally {
    officers.goOn = false;
    await hub.stop();
  }
  return { kills, acknowledged: clients.acknowledged, repeated: clients.repeated, cases };
}

async function waitFor(state: string, clients: Clients, known: Known): Promise<void> {
  for (;;) {
    const dispute = await clients.dispute(officer('OFFICE'), known);
    if (dispute?.state === state) {
      known.disputeId = dispute.id;
      return;
    }
    await sleep(LOOK_AGAIN_MILLISECONDS);
  }
}
