import { setTimeout as sleep } from 'node:timers/promises';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { HubProcess } from '../../testkit/processes/hub-process.js';
import type { Random } from '../../testkit/random.js';
import { life, newCase, officer, type Known, type Step } from '../life.js';
import { takeStep } from '../take-step.js';
import type { Told } from '../crash.js';
import type { CrashedServer } from './crashed-server.js';
import { KeepingClient, type KeptAnswer } from './keeping-client.js';

/**
 * What is killed: the hub whose sequencer holds the lock, either hub, PostgreSQL's postmaster, one of its backends, or a hub
 * and the postmaster at once.
 */
export const KILLS = ['SEALING_HUB', 'ANY_HUB', 'POSTMASTER', 'BACKEND', 'HUB_AND_POSTMASTER'] as const;
export type Kill = (typeof KILLS)[number];

const HUBS = 2;
const CASES_AT_ONCE = 3;
const READERS = 3;
const MAX_PAUSE_MILLISECONDS = 1_200;
const SEALING_MILLISECONDS = 3_000;

const READ = '{ platforms(first: 3) { edges { node { code name } } } }';

export interface EvidenceCrashOptions {
  /** What is killed, one after the other; everything runs again before the next. */
  readonly kills: readonly Kill[];
  readonly server: CrashedServer;
  /** For the hubs, besides the database. */
  readonly environment: Readonly<Record<string, string>>;
  readonly keysDirectory: string;
  readonly random: Random;
  readonly onKill?: (kills: number, kill: Kill, answers: number) => void;
}

export interface EvidenceCrashReport {
  readonly answers: readonly KeptAnswer[];
  readonly cases: readonly Told[];
  readonly repeated: number;
  /** How often a hub was killed that held the sequencer's lock when it was looked for. */
  readonly sealing: number;
  /** Verifier keys as `/log/keys`, and the JWK Set, as the hubs gave them. */
  readonly logKeys: string;
  readonly jwks: string;
}

/** Hubs on one database, each with a sequencer. */
class Hubs {
  readonly #start: (hub: number, port: string) => Promise<HubProcess>;
  readonly #hubs: HubProcess[] = [];

  constructor({ server, environment }: Pick<EvidenceCrashOptions, 'server' | 'environment'>) {
    this.#start = (hub, port) => {
      const url = new URL(server.url);
      url.searchParams.set('application_name', `hub-${hub}`);
      return HubProcess.start({ environment: { ...environment, DATABASE_URL: url.href, PORT: port } });
    };
  }

  async open(): Promise<readonly string[]> {
    // One after the other: the first one prepares the database.
    for (let hub = 0; hub < HUBS; hub += 1) this.#hubs.push(await this.#start(hub, '0'));
    return this.#hubs.map(({ url }) => url);
  }

  async kill(hub: number): Promise<void> {
    await this.#hubs[hub]?.kill();
  }

  async restart(hub: number): Promise<void> {
    const { port } = new URL(this.#hubs[hub]?.url ?? '');
    this.#hubs[hub] = await this.#start(hub, port);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#hubs.map((hub) => hub.stop()));
  }
}

/**
 * Officers ask and take steps without a pause while hubs and their PostgreSQL are killed (SIGKILL) and started again. What
 * they were told is in the report; whether the evidence log has it is for the database and the verifier to say.
 *
 * @param settled called while the hubs still run, when nobody asks any more
 * @throws when a hub finds a question at fault, or does not start again
 */
export async function crashEvidence(
  options: EvidenceCrashOptions,
  settled: () => Promise<void>,
): Promise<EvidenceCrashReport> {
  const { kills, server, keysDirectory, random, onKill } = options;
  const hubs = new Hubs(options);
  const officers = { goOn: true };
  let sealing = 0;
  try {
    const urls = await hubs.open();
    const client = new KeepingClient(urls, keysDirectory, random);
    const cases: (Known & { steps: Step[] })[] = [];
    const working = Promise.all([
      ...Array.from({ length: CASES_AT_ONCE }, () => workOnCases(client, cases, officers)),
      ...Array.from({ length: READERS }, (_, reader) => readOn(client, reader, officers)),
    ]);
    // Nobody waits for it while something is being killed.
    working.catch(() => undefined);
    const oneByOne: Readonly<Record<Kill, () => Promise<void>>> = {
      SEALING_HUB: async () => {
        const found = await server.sealing(SEALING_MILLISECONDS);
        if (found !== null) sealing += 1;
        const hub = found === null ? random.below(HUBS) : Number(found.replace('hub-', ''));
        await hubs.kill(hub);
        await hubs.restart(hub);
      },
      ANY_HUB: async () => {
        const hub = random.below(HUBS);
        await hubs.kill(hub);
        await hubs.restart(hub);
      },
      POSTMASTER: () => server.killPostmaster(),
      BACKEND: () => server.killBackend(random),
      HUB_AND_POSTMASTER: async () => {
        const hub = random.below(HUBS);
        await Promise.all([hubs.kill(hub), server.killPostmaster()]);
        await hubs.restart(hub);
      },
    };
    for (const [killed, kill] of kills.entries()) {
      await Promise.race([sleep(random.below(MAX_PAUSE_MILLISECONDS)), working]);
      await oneByOne[kill]();
      onKill?.(killed + 1, kill, client.kept.length);
    }
    officers.goOn = false;
    await working;
    await settled();
    const [logKeys, jwks] = await Promise.all(
      ['/log/keys', '/.well-known/jwks.json'].map(async (path) => (await fetch(`${urls[0]}${path}`)).text()),
    );
    return {
      answers: client.kept,
      cases,
      repeated: client.repeated,
      sealing,
      logKeys: logKeys ?? '',
      jwks: jwks ?? '',
    };
  } finally {
    officers.goOn = false;
    await hubs.stop();
  }
}

async function workOnCases(
  client: KeepingClient,
  cases: (Known & { steps: Step[] })[],
  officers: { readonly goOn: boolean },
): Promise<void> {
  while (officers.goOn) {
    const known = newCase(`存证演练 ${cases.length + 1}`);
    cases.push(known);
    for (const step of life(SCENARIOS.pooledLender.code, 'PARTY')) {
      const key = `${known.businessLine} ${known.steps.length}`;
      await takeStep((query, variables) => client.ask(step.by, query, variables), step, known, key);
      known.steps.push(step);
    }
  }
}

async function readOn(
  client: KeepingClient,
  reader: number,
  officers: { readonly goOn: boolean },
): Promise<void> {
  const by = officer('PBOC', `pboc-reader-${reader}`);
  while (officers.goOn) await client.ask(by, READ);
}
