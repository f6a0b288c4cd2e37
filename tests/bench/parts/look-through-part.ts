import pg from 'pg';
import { Pool } from 'undici';
import { developmentToken } from '../../../src/identity/index.js';
import { HUISHANG } from '../contestants.js';
import type { BenchDatabase } from '../database/bench-database.js';
import { startHub } from '../hub/hub.js';
import { CompressedGraph } from '../look-through/compressed-graph.js';
import { fillOwnership } from '../look-through/fill-ownership.js';
import { LibraryGraph } from '../look-through/library-graph.js';
import { askRecursively } from '../look-through/recursive-query.js';
import type { BenchOptions } from '../options.js';
import type { Children } from '../process/child.js';
import type { Figures, PartResult } from '../report/result.js';
import { median, percentile } from '../report/statistics.js';
import { atMost, figuresOf } from '../report/targets.js';

const SAMPLE = 4_000;
const DEPTH = 10;
const MAX_TIMES = 1.5;
/** Firms that are asked for in turn. */
const STARTS = 100;
/** Holdings upstream of each: enough to be a look-through, and within the bound of the hub. */
const FOUND = { least: 100, most: 900 };
/** More than this the library does not hold in the memory that Node has by default. */
const LIBRARY_EDGES = 1_000_000;
const WARM_UPS = 30;

const CTE = 'recursive CTE, one database';
const CSR = 'compressed sparse rows in process';
const LIBRARY = 'graphology in process';

const QUERY = `query ($code: PlatformCode!) {
  lookThrough(code: $code, kinds: [OWNERSHIP], direction: UPSTREAM, depth: ${DEPTH}) {
    nodes { id kind name layer } edges { from to share } edgesShown truncated
  }
}`;

/** Asks for one firm. @returns how many holdings were found */
type Ask = (code: string) => Promise<number> | number;

interface Contestant {
  readonly name: string;
  readonly ask: Ask;
  /** Processor time so far, ms. */
  readonly cpu: () => Promise<number>;
}

const ownCpu = async (): Promise<number> => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

async function measure(
  { name, ask, cpu }: Contestant,
  codes: readonly string[],
  seconds: number,
): Promise<Figures> {
  const began = performance.now();
  await ask(codes[0] ?? '');
  const first = performance.now() - began;
  for (let at = 0; at < WARM_UPS; at += 1) await ask(codes[at % codes.length] ?? '');
  const before = await cpu();
  const latencies: number[] = [];
  const start = performance.now();
  do {
    const sent = performance.now();
    await ask(codes[latencies.length % codes.length] ?? '');
    latencies.push(performance.now() - sent);
  } while (performance.now() - start < seconds * 1_000);
  const elapsed = (performance.now() - start) / 1_000;
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    contestant: name,
    ours: name === HUISHANG,
    cpuMilliseconds: ((await cpu()) - before) / latencies.length,
    requestsPerSecond: latencies.length / elapsed,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    first,
  };
}

/** Firms upstream of which there is enough, and not more than the hub shows. */
async function startsOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ code: string }>(
    `SELECT code FROM coordination.platform WHERE merged_into IS NULL AND NOT interim ORDER BY md5(code) LIMIT 20000`,
  );
  const starts: string[] = [];
  for (const { code } of rows) {
    const found = await askRecursively(client, code, DEPTH);
    if (found >= FOUND.least && found <= FOUND.most) starts.push(code);
    if (starts.length === STARTS) break;
  }
  return starts;
}

function medianOf(rounds: readonly Figures[]): Figures {
  const [first] = rounds;
  if (!first) throw new Error('Nothing was measured.');
  const of = (key: 'cpuMilliseconds' | 'requestsPerSecond' | 'p50' | 'p99' | 'first'): number =>
    median(rounds.map((each) => each[key] ?? Number.NaN));
  return {
    ...first,
    cpuMilliseconds: of('cpuMilliseconds'),
    requestsPerSecond: of('requestsPerSecond'),
    p50: of('p50'),
    p99: of('p99'),
    first: of('first'),
  };
}

const mebibytes = (): number => Math.round(process.memoryUsage().rss / 2 ** 20);

/** @throws Error where the contestants find different numbers of holdings: their times would say nothing */
async function compare(contestants: readonly Contestant[], codes: readonly string[]): Promise<void> {
  for (const code of codes.slice(0, 20)) {
    const found = await Promise.all(contestants.map(async ({ ask }) => ask(code)));
    if (new Set(found).size > 1) throw new Error(`Upstream of ${code} are found ${found.join(', ')}.`);
  }
}

/** 穿透: ten layers upstream of a firm, by the hub and by what reads one database or one memory without asking anybody. */
export async function lookThrough(
  { seconds, rounds, edges }: BenchOptions,
  children: Children,
  database: BenchDatabase,
): Promise<PartResult> {
  const client = new pg.Client({ connectionString: database.connection.ownerUrl });
  await client.connect();
  const hub = await startHub(children, database);
  const pool = new Pool(new URL(hub.url).origin, { connections: 1 });
  try {
    const began = performance.now();
    await fillOwnership(client, SAMPLE, edges);
    const filled = Math.round((performance.now() - began) / 1_000);
    const codes = await startsOf(client);
    const token = await developmentToken(
      database.folder,
      { agency: 'COMMERCE', role: 'OFFICER', level: 'NATIONAL', region: null, officer: 'bench' },
      '8h',
    );
    const headers = { ...hub.headers, authorization: `Bearer ${token}` };
    const askHub: Ask = async (code) => {
      const body = JSON.stringify({ query: QUERY, variables: { code } });
      const answer = await pool.request({ path: '/graphql', method: 'POST', headers, body });
      const text = await answer.body.text();
      const { data, errors } = JSON.parse(text) as {
        readonly data?: {
          readonly lookThrough: { readonly edgesShown: number; readonly truncated: boolean };
        };
        readonly errors?: unknown;
      };
      if (errors || !data || data.lookThrough.truncated) throw new Error(`${code}: ${text.slice(0, 500)}`);
      return data.lookThrough.edgesShown;
    };
    const memoryBefore = mebibytes();
    const loadBegan = performance.now();
    const compressed = await CompressedGraph.load(client);
    const loaded = Math.round((performance.now() - loadBegan) / 1_000);
    const memoryOfCompressed = mebibytes() - memoryBefore;
    const contestants: readonly Contestant[] = [
      { name: HUISHANG, ask: askHub, cpu: async () => (await hub.child.probe('cpu')) / 1_000 },
      { name: CTE, ask: (code) => askRecursively(client, code, DEPTH), cpu: ownCpu },
      { name: CSR, ask: (code) => compressed.upstream(code, DEPTH), cpu: ownCpu },
    ];
    await compare(contestants, codes);
    const measured = new Map<string, Figures[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const contestant of contestants) {
        const figures = await measure(contestant, codes, seconds);
        measured.set(contestant.name, [...(measured.get(contestant.name) ?? []), figures]);
      }
    }
    const memoryBetween = mebibytes();
    const library = await LibraryGraph.load(client, LIBRARY_EDGES);
    const memoryOfLibrary = mebibytes() - memoryBetween;
    const peer = { name: LIBRARY, ask: (code: string) => library.upstream(code, DEPTH), cpu: ownCpu };
    const figures = [
      ...[...measured.values()].map(medianOf),
      ...(library.size >= edges ? [await measure(peer, codes, seconds)] : []),
    ];
    const [ours, bare] = [figuresOf(figures, HUISHANG), figuresOf(figures, CTE)];
    return {
      part: 'look-through',
      title: `Ten layers of holdings upstream of a firm, ${edges.toLocaleString('en')} holdings`,
      notes: [
        `${codes.length} firms in turn, each with ${FOUND.least} to ${FOUND.most} holdings upstream, one request after another; the database was filled in ${filled} s. All find the same.`,
        'The hub verifies the token, authorizes each holding, commits an audit entry for each layer, and answers over HTTP; the others read as the owner of the database, or their own memory.',
        `Compressed sparse rows: loaded in ${loaded} s, ${memoryOfCompressed} MiB. ${LIBRARY}: ${library.size.toLocaleString('en')} holdings take ${memoryOfLibrary} MiB, so that it is measured where all fit.`,
        'CPU is that of the client of the recursive statement, without PostgreSQL, and of the hub’s process.',
      ],
      workloads: [{ title: 'upstream, ten layers', figures }],
      targets: [
        atMost(
          'p50 of the hub, times that of the recursive CTE',
          (ours.p50 ?? 0) / (bare.p50 ?? 1),
          MAX_TIMES,
          '×',
        ),
        atMost(
          'p99 of the hub, times that of the recursive CTE',
          (ours.p99 ?? 0) / (bare.p99 ?? 1),
          MAX_TIMES,
          '×',
        ),
      ],
    };
  } finally {
    await client.end();
    await pool.close();
  }
}
