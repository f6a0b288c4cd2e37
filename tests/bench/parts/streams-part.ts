import { Client, Pool } from 'undici';
import { developmentToken } from '../../../src/identity/index.js';
import type { Agency } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { compiled } from '../contestants.js';
import type { BenchDatabase } from '../database/bench-database.js';
import type { Contestant } from '../http/contest.js';
import { startHub } from '../hub/hub.js';
import { measureHub } from '../hub/measure.js';
import type { Shift, ShiftResult } from '../hub/officers.js';
import type { BenchOptions } from '../options.js';
import type { Children } from '../process/child.js';
import type { Figures, PartResult } from '../report/result.js';
import { percentile } from '../report/statistics.js';
import { atMost } from '../report/targets.js';

const STREAMS = 500;
/** As many as one caller may have open. */
const STREAMS_OF_ONE = 10;
const OFFICERS = 50;
/** A step a second by each is more than any office does. */
const PAUSE_MILLISECONDS = 1000;
const PAGE_CONNECTIONS = 2;
const WARM_UP_SECONDS = 5;
const GRACE_SECONDS = 120;
const MAX_TIMES = 2;

const PAGE = JSON.stringify({
  query: '{ substanceCases(first: 50) { edges { node { id status platform { code name } } } } }',
});
const EVENTS = JSON.stringify({
  query: `subscription { caseChanged {
    version event { command agency at } substanceCase { status dueAt platform { name } opinions { agency substanceClass } }
  } }`,
});
const AGENCIES: readonly Agency[] = ['BANKING', 'SECURITIES', 'INSURANCE', 'COMMERCE', 'POLICE'];

/** Notes when each event arrives, and throws it away. */
interface Listeners {
  /** From each step to its arrival at each stream, milliseconds. */
  readonly delays: readonly number[];
  close(): Promise<void>;
}

/** When a step was taken, as its event tells. */
const TAKEN_AT = /"at":"([^"]+)"/g;

async function listen(url: string, keysDirectory: string): Promise<Listeners> {
  const { origin } = new URL(url);
  const clients: Client[] = [];
  const delays: number[] = [];
  for (let number = 0; number < STREAMS; number++) {
    const who = Math.floor(number / STREAMS_OF_ONE);
    const agency = AGENCIES[who % AGENCIES.length] ?? 'BANKING';
    const token = await developmentToken(
      keysDirectory,
      { agency, role: 'OFFICER', level: 'NATIONAL', region: null, officer: `listener-${who}` },
      '8h',
    );
    const client = new Client(origin, { bodyTimeout: 0 });
    clients.push(client);
    const headers = {
      authorization: `Bearer ${token}`,
      accept: 'text/event-stream',
      'content-type': 'application/json',
    };
    const { body, statusCode } = await client.request({
      path: '/graphql/stream',
      method: 'POST',
      headers,
      body: EVENTS,
    });
    if (statusCode !== 200) throw new Error(`A stream was answered with ${statusCode}.`);
    body.on('data', (chunk: Buffer) => {
      for (const [, takenAt = ''] of chunk.toString('latin1').matchAll(TAKEN_AT)) {
        delays.push(Date.now() - Date.parse(takenAt));
      }
    });
    body.on('error', () => undefined);
  }
  return {
    delays,
    close: async () => {
      await Promise.all(clients.map((client) => client.destroy()));
    },
  };
}

async function readPages(hub: Contestant, seconds: number): Promise<number[]> {
  const pool = new Pool(new URL(hub.url).origin, { connections: PAGE_CONNECTIONS });
  const latencies: number[] = [];
  const end = performance.now() + seconds * 1000;
  const read = async (): Promise<void> => {
    while (performance.now() < end) {
      const sent = performance.now();
      const answer = await pool.request({
        path: '/graphql',
        method: 'POST',
        headers: hub.headers,
        body: PAGE,
      });
      const text = await answer.body.text();
      if (text.includes('"errors"')) throw new Error(`The hub answers: ${text.slice(0, 500)}`);
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: PAGE_CONNECTIONS }, read));
  await pool.close();
  return latencies.toSorted((a, b) => a - b);
}

/** How long a page of cases takes while fifty officers step, without and with five hundred event streams that are told. */
export async function streams(
  options: BenchOptions,
  children: Children,
  database: BenchDatabase,
): Promise<PartResult> {
  const { seconds } = options;
  const hub = await startHub(children, database);
  const officers = children.start({ name: 'The officers', script: compiled('hub/officers.js') });
  await officers.ask({}, (answer) => 'ready' in answer);
  const { folder: keysDirectory } = database;
  const shift = (pause: number, length: number): Promise<ShiftResult> =>
    officers.ask<ShiftResult>(
      {
        url: hub.url,
        keysDirectory,
        platforms: [SCENARIOS.pooledLender.code],
        officers: OFFICERS,
        pause,
        seconds: length,
      } satisfies Shift,
      (answer) => 'latencies' in answer,
      (length + GRACE_SECONDS) * 1000,
    );
  const measure = (): Promise<Figures> =>
    measureHub(hub.child, options, async () => {
      const [latencies, { failures }] = await Promise.all([
        readPages(hub, seconds),
        shift(PAUSE_MILLISECONDS, seconds),
      ]);
      if (failures[0] !== undefined) throw new Error(`A step failed: ${failures[0]}`);
      return { latencies, seconds };
    });
  await shift(0, WARM_UP_SECONDS);
  await readPages(hub, WARM_UP_SECONDS);
  const without = await measure();
  const listeners = await listen(hub.url, keysDirectory);
  const during = await measure();
  const delays = listeners.delays.toSorted((a, b) => a - b);
  await listeners.close();
  const ratio = (during.p99 ?? Number.NaN) / (without.p99 ?? Number.NaN);
  return {
    part: 'streams',
    title: 'A page while event streams are told',
    notes: [
      `${OFFICERS} officers take a step a second each; ${STREAMS} streams of ${STREAMS / STREAMS_OF_ONE} callers are told of every step (${delays.length} events arrived, ${Math.round(percentile(delays, 0.5))} ms after their steps at p50 and ${Math.round(percentile(delays, 0.99))} ms at p99); a page of 50 cases is read by ${PAGE_CONNECTIONS} connections.`,
      'Officers, listeners and readers run on the same cores.',
    ],
    workloads: [
      { title: 'Page of 50, no streams', figures: [without] },
      { title: `Page of 50, ${STREAMS} streams`, figures: [during] },
    ],
    targets: [atMost(`p99 of a page with ${STREAMS} streams, against without`, ratio, MAX_TIMES, '×')],
  };
}
