import pg from 'pg';
import { Pool } from 'undici';
import { developmentToken } from '../../../src/identity/index.js';
import type { BenchDatabase } from '../database/bench-database.js';
import type { Contestant } from '../http/contest.js';
import { startHub } from '../hub/hub.js';
import type { BenchOptions } from '../options.js';
import type { Children } from '../process/child.js';
import type { Figures, PartResult, Target, Workload } from '../report/result.js';
import { percentile } from '../report/statistics.js';
import { atMost } from '../report/targets.js';
import { fillCases } from '../scale/fill-cases.js';
import { fillPlatforms } from '../scale/fill-platforms.js';
import { questionsOf, statisticsQuestions, type Question } from '../scale/questions.js';

const SMALL = { platforms: 4_000, cases: 400 };
const LARGE = { platforms: 1_000_000, cases: 100_000 };
const MAX_TIMES = 2;
const MAX_STATISTICS = 300;
const MAX_REQUESTS = 400;
const WARM_UPS = 40;
const STATISTICS_CALLERS = 8;

const nameOf = ({ platforms, cases }: typeof SMALL): string => `${platforms} platforms, ${cases} cases`;

interface Caller {
  readonly pool: Pool;
  readonly headers: Readonly<Record<string, string>>;
  readonly cpu: () => Promise<number>;
}

async function ask({ pool, headers }: Caller, body: string): Promise<number> {
  const sent = performance.now();
  const answer = await pool.request({ path: '/graphql', method: 'POST', headers, body });
  const text = await answer.body.text();
  if (answer.statusCode !== 200 || text.includes('"errors"')) {
    throw new Error(`The hub answers ${body.slice(0, 300)} with ${text.slice(0, 500)}`);
  }
  return performance.now() - sent;
}

const bodiesOf = ({ query, variables }: Question): string[] =>
  variables.map((each) => JSON.stringify({ query, variables: each }));

/** Gives the bodies in turn, without an end. */
function inTurn(bodies: readonly string[]): () => string {
  let next = 0;
  return () => bodies[next++ % bodies.length] ?? '';
}

/**
 * One after another, from one connection, until the time is over or there are enough for a 99th percentile. The first answer
 * is told by itself; each of the question's values has been asked for once before the others count.
 */
async function measure(
  caller: Caller,
  question: Question,
  seconds: number,
  contestant: string,
): Promise<Figures> {
  const bodies = bodiesOf(question);
  const next = inTurn(bodies);
  const send = async (most: number, milliseconds: number): Promise<number[]> => {
    const latencies: number[] = [];
    const start = performance.now();
    do latencies.push(await ask(caller, next()));
    while (latencies.length < most && performance.now() - start < milliseconds);
    return latencies;
  };
  const first = await ask(caller, next());
  for (const _ of bodies) await ask(caller, next());
  await send(WARM_UPS, seconds * 500);
  const cpu = await caller.cpu();
  const start = performance.now();
  const latencies = await send(MAX_REQUESTS, seconds * 1000);
  const elapsed = (performance.now() - start) / 1000;
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    contestant,
    ours: true,
    cpuMilliseconds: ((await caller.cpu()) - cpu) / 1000 / sorted.length,
    requestsPerSecond: sorted.length / elapsed,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    first,
  };
}

/** What one caller waits for `question`, while others ask for statistics without a pause. */
async function measureBeside(
  caller: Caller,
  question: Question,
  office: Caller,
  seconds: number,
  contestant: string,
): Promise<Figures> {
  const [statistics] = statisticsQuestions(new Date());
  const next = inTurn(statistics ? bodiesOf(statistics) : []);
  const progress = { over: false };
  const others = Array.from({ length: STATISTICS_CALLERS }, async () => {
    while (!progress.over) await ask(office, next());
  });
  const figures = await measure(caller, question, seconds, contestant);
  progress.over = true;
  await Promise.all(others);
  return figures;
}

async function officeCaller(caller: Caller, folder: string): Promise<Caller> {
  const token = await developmentToken(
    folder,
    { agency: 'OFFICE', role: 'OFFICER', level: 'NATIONAL', region: null, officer: 'bench-office' },
    '8h',
  );
  return { ...caller, headers: { ...caller.headers, authorization: `Bearer ${token}` } };
}

interface Measured {
  readonly lists: ReadonlyMap<string, Figures>;
  readonly statistics: ReadonlyMap<string, Figures>;
  readonly beside: Figures;
}

async function measureAll(
  hub: Contestant,
  { folder, connection }: BenchDatabase,
  seconds: number,
  contestant: string,
): Promise<Measured> {
  const pool = new Pool(new URL(hub.url).origin, { connections: STATISTICS_CALLERS + 1 });
  const caller = { pool, headers: hub.headers, cpu: () => hub.child.probe('cpu') };
  const office = await officeCaller(caller, folder);
  const client = new pg.Client({ connectionString: connection.ownerUrl });
  await client.connect();
  try {
    const lists = new Map<string, Figures>();
    const statistics = new Map<string, Figures>();
    const questions = await questionsOf(client);
    for (const question of questions) {
      lists.set(question.title, await measure(caller, question, seconds, contestant));
    }
    for (const question of statisticsQuestions(new Date())) {
      statistics.set(`${question.title}, the office`, await measure(office, question, seconds, contestant));
      statistics.set(`${question.title}, an agency`, await measure(caller, question, seconds, contestant));
    }
    const [byCode] = questions;
    if (!byCode) throw new Error('There is nothing to ask.');
    return { lists, statistics, beside: await measureBeside(caller, byCode, office, seconds, contestant) };
  } finally {
    await client.end();
    await pool.close();
  }
}

async function fill({ connection }: BenchDatabase, from: typeof SMALL, to: typeof LARGE): Promise<void> {
  const client = new pg.Client({ connectionString: connection.ownerUrl });
  await client.connect();
  try {
    if (to.platforms > from.platforms) await fillPlatforms(client, from.platforms, to.platforms);
    await fillCases(client, from.cases + 1, to.cases);
  } finally {
    await client.end();
  }
}

/** Every list, filter and statistic with a few thousand platforms, and the same hub with a million. */
export async function scale(
  { seconds }: BenchOptions,
  children: Children,
  database: BenchDatabase,
): Promise<PartResult> {
  await fill(database, { ...SMALL, cases: 0 }, SMALL);
  const hub = await startHub(children, database);
  const small = await measureAll(hub, database, seconds, nameOf(SMALL));
  const began = performance.now();
  await fill(database, SMALL, LARGE);
  const filled = Math.round((performance.now() - began) / 1000);
  const large = await measureAll(hub, database, seconds, nameOf(LARGE));

  const pairs = (of: 'lists' | 'statistics'): [string, Figures, Figures][] =>
    [...small[of]].flatMap(([title, figures]) => {
      const grown = large[of].get(title);
      return grown ? [[title, figures, grown] as [string, Figures, Figures]] : [];
    });
  const workloads: Workload[] = [...pairs('lists'), ...pairs('statistics')].map(([title, ...figures]) => ({
    title,
    figures,
  }));
  const times = (title: string, before: Figures, after: Figures): Target[] =>
    (['p50', 'p99'] as const).map((figure) =>
      atMost(
        `${figure} of ${title}, times that of the small database`,
        (after[figure] ?? Number.NaN) / (before[figure] ?? Number.NaN),
        MAX_TIMES,
        '×',
      ),
    );
  return {
    part: 'scale',
    title: 'A million platforms and a hundred thousand cases',
    notes: [
      `Each question alone, from one connection, with values that change; pages of 20; token verified, audit entry committed. The same hub before and after the database grew, which took ${filled} s.`,
      'The first answer of a question stands by itself; the others count after each of its values was asked for once. A checkpoint ends the growth, so that no answer waits for its writes.',
      'The client and the database run on the same cores.',
    ],
    workloads: [
      ...workloads,
      {
        title: `platform by code, while ${STATISTICS_CALLERS} callers ask for statistics`,
        figures: [small.beside, large.beside],
      },
    ],
    targets: [
      ...pairs('lists').flatMap(([title, before, after]) => times(title, before, after)),
      ...pairs('statistics').map(([title, , after]) =>
        atMost(`p50 of ${title}`, after.p50 ?? Number.NaN, MAX_STATISTICS, 'ms'),
      ),
    ],
  };
}
