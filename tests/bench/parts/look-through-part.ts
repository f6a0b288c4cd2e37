import pg from 'pg';
import { Pool } from 'undici';
import { postmasterOf, serverCpu } from '../../intake/server-cpu.js';
import { at } from '../../testkit/at.js';
import { compiled, HUISHANG } from '../contestants.js';
import type { BenchDatabase } from '../database/bench-database.js';
import { startHub } from '../hub/hub.js';
import { fillGraph, startCodes } from '../look-through/fill-graph.js';
import type { MemoryAnswer, MemoryLoaded, MemoryQuestion } from '../look-through/memory-process.js';
import { askRecursively, type Direction } from '../look-through/recursive-query.js';
import type { BenchOptions } from '../options.js';
import type { Child, Children } from '../process/child.js';
import type { Figures, PartResult, Target, Workload } from '../report/result.js';
import { median, percentile } from '../report/statistics.js';
import { atMost, figuresOf } from '../report/targets.js';
import { inRounds } from '../rounds.js';

const DEPTH = 10;
const MAX_TIMES = 1.5;
/** Firms that are asked for in turn. */
const STARTS = 100;
const WARM_UPS = 50;
const LOAD_MILLISECONDS = 15 * 60_000;
/** Of the processes that keep the graph, MiB. */
const MAX_HEAP = 12_000;

const CTE = 'recursive CTE, one database';
const CSR = 'compressed sparse rows in process';
const LIBRARY = 'graphology in process';

const QUERY = `query ($code: PlatformCode!, $direction: EdgeDirection!) {
  lookThrough(code: $code, kinds: [OWNERSHIP], direction: $direction, depth: ${DEPTH}) {
    nodes { id kind name layer } edges { from to share } edgesShown truncated
  }
}`;

/** Looks through one firm. */
type Ask = (code: string, direction: Direction) => Promise<{ found: number; milliseconds: number }>;

interface Contestant {
  readonly name: string;
  readonly ask: Ask;
  /** Processor time so far of all processes that work for it, ms. */
  readonly cpu: () => Promise<number>;
}

const timed = async (work: () => Promise<number>): Promise<{ found: number; milliseconds: number }> => {
  const sent = performance.now();
  const found = await work();
  return { found, milliseconds: performance.now() - sent };
};

async function measure(
  { name, ask, cpu }: Contestant,
  codes: readonly string[],
  direction: Direction,
  seconds: number,
): Promise<Figures> {
  const code = (place: number): string => codes[place % codes.length] ?? '';
  for (let turn = 0; turn < WARM_UPS; turn += 1) await ask(code(turn), direction);
  const before = await cpu();
  const latencies: number[] = [];
  const start = performance.now();
  do latencies.push((await ask(code(latencies.length), direction)).milliseconds);
  while (performance.now() - start < seconds * 1_000);
  const elapsed = (performance.now() - start) / 1_000;
  const sorted = latencies.toSorted((one, other) => one - other);
  return {
    contestant: name,
    ours: name === HUISHANG,
    cpuMilliseconds: ((await cpu()) - before) / latencies.length,
    requestsPerSecond: latencies.length / elapsed,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
  };
}

function medianOf(rounds: readonly Figures[]): Figures {
  const [first] = rounds;
  if (!first) throw new Error('Nothing was measured.');
  const of = (key: 'cpuMilliseconds' | 'requestsPerSecond' | 'p50' | 'p99'): number =>
    median(rounds.map((each) => each[key] ?? Number.NaN));
  return {
    ...first,
    cpuMilliseconds: of('cpuMilliseconds'),
    requestsPerSecond: of('requestsPerSecond'),
    p50: of('p50'),
    p99: of('p99'),
  };
}

/**
 * @returns how many holdings are found on average
 * @throws Error where the contestants find different numbers: their times would say nothing
 */
async function compare(
  contestants: readonly Contestant[],
  codes: readonly string[],
  direction: Direction,
): Promise<number> {
  let sum = 0;
  for (const code of codes) {
    const found: number[] = [];
    for (const { ask } of contestants) found.push((await ask(code, direction)).found);
    if (new Set(found).size > 1) throw new Error(`${direction} of ${code} are found ${found.join(', ')}.`);
    sum += found[0] ?? 0;
  }
  return sum / codes.length;
}

interface InMemory extends MemoryLoaded {
  readonly contestant: Contestant;
}

async function startMemory(
  children: Children,
  name: string,
  kind: string,
  ownerUrl: string,
): Promise<InMemory> {
  const child = children.start({
    name,
    script: compiled('look-through/memory-process.js'),
    args: [ownerUrl, kind],
    flags: ['--expose-gc', `--max-old-space-size=${MAX_HEAP}`],
  });
  const loaded = await child.ask<MemoryLoaded>({}, (answer) => 'edges' in answer, LOAD_MILLISECONDS);
  const ask: Ask = (code, direction) => {
    const question: MemoryQuestion = { code, direction, depth: DEPTH };
    return child.ask<MemoryAnswer>(question, (answer) => 'found' in answer);
  };
  return { ...loaded, contestant: { name, ask, cpu: async () => (await child.probe('cpu')) / 1_000 } };
}

/** Asks over HTTP, as an officer of the People's Bank, to whom the commerce bureau gives its lists under an agreement. */
function hubOf(pool: Pool, headers: Readonly<Record<string, string>>): Ask {
  return (code, direction) =>
    timed(async () => {
      const body = JSON.stringify({ query: QUERY, variables: { code, direction } });
      const { body: answer } = await pool.request({ path: '/graphql', method: 'POST', headers, body });
      const text = await answer.text();
      const looked = at(JSON.parse(text), 'data', 'lookThrough');
      const found = at(looked, 'edgesShown');
      if (typeof found !== 'number' || at(looked, 'truncated') !== false || text.includes('"errors"')) {
        throw new Error(`${direction} of ${code}: ${text.slice(0, 500)}`);
      }
      return found;
    });
}

function targetsOf({ title, figures }: Workload): Target[] {
  const [ours, bare] = [figuresOf(figures, HUISHANG), figuresOf(figures, CTE)];
  const times = (what: string, one = Number.NaN, other = Number.NaN): Target =>
    atMost(`${title}: ${what}, times that of the CTE`, one / other, MAX_TIMES, '×');
  return [times('p50', ours.p50, bare.p50), times('CPU', ours.cpuMilliseconds, bare.cpuMilliseconds)];
}

const ofMemory = ({ contestant, edges, seconds, mebibytes }: InMemory): string =>
  `${contestant.name}: ${edges.toLocaleString('en')} holdings between firms, loaded in ${seconds.toFixed(0)} s, ${mebibytes.toFixed(0)} MiB.`;

/** 穿透: ten layers of holdings, by the hub and by what reads one database or one memory without asking anybody. */
export async function lookThrough(
  { seconds, rounds, edges }: BenchOptions,
  children: Children,
  database: BenchDatabase,
): Promise<PartResult> {
  const { ownerUrl } = database.connection;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  let pool: Pool | undefined;
  try {
    const began = performance.now();
    const graph = await fillGraph(client, edges);
    const filled = Math.round((performance.now() - began) / 1_000);
    const { wide, deep } = await startCodes(client, STARTS);
    const postmaster = await postmasterOf(ownerUrl);
    const hub = await startHub(children, database);
    pool = new Pool(new URL(hub.url).origin, { connections: 1 });
    const withServer = (own: () => Promise<number>) => async (): Promise<number> =>
      (await own()) + (await serverCpu(postmaster)) * 1_000;
    const cpuOf = async (child: Child): Promise<number> => (await child.probe('cpu')) / 1_000;
    const ownCpu = (): Promise<number> => {
      const { user, system } = process.cpuUsage();
      return Promise.resolve((user + system) / 1_000);
    };
    const memories: InMemory[] = [];
    const failed: string[] = [];
    for (const [name, kind] of [
      [CSR, 'compressed'],
      [LIBRARY, 'library'],
    ] as const) {
      try {
        memories.push(await startMemory(children, name, kind, ownerUrl));
      } catch (error) {
        // A graph that does not fit is told, and ends nothing for the others.
        failed.push(`${name} is not measured: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    const contestants: readonly Contestant[] = [
      { name: HUISHANG, ask: hubOf(pool, hub.headers), cpu: withServer(() => cpuOf(hub.child)) },
      {
        name: CTE,
        ask: (code, direction) => timed(() => askRecursively(client, code, direction, DEPTH)),
        cpu: withServer(ownCpu),
      },
      ...memories.map(({ contestant }) => contestant),
    ];
    const workloads: Workload[] = [];
    for (const [what, codes, direction] of [
      ['all that the top of a group holds', wide, 'DOWNSTREAM'],
      ['all owners of a firm at the bottom', deep, 'UPSTREAM'],
    ] as const) {
      const found = await compare(contestants, codes, direction);
      const measured = await inRounds(contestants, rounds, (each) =>
        measure(each, codes, direction, seconds),
      );
      workloads.push({ title: `${what}, ${found.toFixed(0)} holdings`, figures: measured.map(medianOf) });
    }
    return {
      part: 'look-through',
      title: `Ten layers of holdings among ${graph.edges.toLocaleString('en')}`,
      notes: [
        `${graph.firms.toLocaleString('en')} firms in groups of 20 to 900, filled in ${filled} s; ${STARTS} firms in turn, one request after another. All contestants find the same.`,
        'The hub verifies the token, authorizes and records what it gives, and answers over HTTP; the others read as the owner of the database, or their own memory, and walk alone: they give no names and no JSON in process.',
        'CPU is that of all processes that work for a contestant, PostgreSQL among them.',
        ...memories.map(ofMemory),
        ...failed,
      ],
      workloads,
      targets: workloads.flatMap(targetsOf),
    };
  } finally {
    await client.end();
    await pool?.close();
  }
}
