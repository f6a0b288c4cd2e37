import { Pool } from 'undici';
import { withOwner } from '../../../src/hub/prepare-database.js';
import type { BenchDatabase } from '../database/bench-database.js';
import type { Contestant } from '../http/contest.js';
import { startHub } from '../hub/hub.js';
import { measureHub } from '../hub/measure.js';
import type { BenchOptions } from '../options.js';
import type { Children } from '../process/child.js';
import type { Figures, PartResult } from '../report/result.js';
import { atMost } from '../report/targets.js';
import { at } from '../../testkit/at.js';

const CASES = 100_000;
const CONNECTIONS = 16;
const MAX_P99 = 20;
const WARM_UP_SECONDS = 3;

const FIELDS = `edges { node { id kind title requiredMutation rule subjectKind subjectId dueAt overdue urgent platform { code name } } }
  pageInfo { hasNextPage endCursor }`;
const FIRST = `{ myTasks(first: 20) { ${FIELDS} } }`;
const NEXT = `query ($after: String) { myTasks(first: 20, after: $after) { ${FIELDS} } }`;

/** Each case waits for two of the six agencies, and one in three was opened, asked and answered twice before. */
async function openTasks({ connection }: BenchDatabase): Promise<void> {
  await withOwner(connection.ownerUrl, async (owner) => {
    await owner.query(
      `WITH listed AS (
         SELECT array_agg(code ORDER BY code) AS platforms,
           ARRAY['PBOC', 'BANKING', 'SECURITIES', 'INSURANCE', 'COMMERCE', 'POLICE'] AS agencies
         FROM coordination.platform
       )
       INSERT INTO coordination.task
         (id, subject_kind, subject_id, kind, agency, platform_code, due_at, urgent, opened_at, closed_at)
       SELECT gen_random_uuid(), 'CASE', md5(n::text)::uuid::text, 'GIVE_OPINION', agencies[1 + (n + party * (1 + n % 5)) % 6],
         platforms[1 + n % cardinality(platforms)], now() + (n % 90 - 30) * interval '1 day', n % 20 = 0,
         now() - interval '40 days', CASE WHEN attempt > 0 THEN now() - interval '20 days' END
       FROM listed, generate_series(1, ${CASES}) AS n, generate_series(0, 1) AS party,
         generate_series(0, CASE WHEN n % 3 = 0 THEN 2 ELSE 0 END) AS attempt`,
    );
    await owner.query('VACUUM ANALYZE coordination.task');
  });
}

async function ask(pool: Pool, { headers }: Contestant, body: string): Promise<string> {
  const answer = await pool.request({ path: '/graphql', method: 'POST', headers, body });
  const text = await answer.body.text();
  if (answer.statusCode !== 200 || text.includes('"errors"'))
    throw new Error(`The hub answers: ${text.slice(0, 500)}`);
  return text;
}

/** Latencies in milliseconds of as many requests as fit, from so many connections. */
async function send(
  pool: Pool,
  hub: Contestant,
  body: string,
  connections: number,
  seconds: number,
): Promise<number[]> {
  const latencies: number[] = [];
  const end = performance.now() + seconds * 1_000;
  const sendOn = async (): Promise<void> => {
    while (performance.now() < end) {
      const sent = performance.now();
      await ask(pool, hub, body);
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, sendOn));
  return latencies.toSorted((a, b) => a - b);
}

/** The inbox of an agency for which a third of a hundred thousand cases waits. */
export async function tasks(
  options: BenchOptions,
  children: Children,
  database: BenchDatabase,
): Promise<PartResult> {
  const { seconds } = options;
  await openTasks(database);
  const hub = await startHub(children, database);
  const pool = new Pool(new URL(hub.url).origin, { connections: CONNECTIONS });
  const first = JSON.stringify({ query: FIRST });
  const answer: unknown = JSON.parse(await ask(pool, hub, first));
  const after = at(answer, 'data', 'myTasks', 'pageInfo', 'endCursor');
  const next = JSON.stringify({ query: NEXT, variables: { after } });
  await send(pool, hub, next, CONNECTIONS, WARM_UP_SECONDS);

  const measure = (body: string, connections: number): Promise<Figures> =>
    measureHub(hub.child, options, async () => ({
      latencies: await send(pool, hub, body, connections, seconds),
      seconds,
    }));
  const alone = await measure(first, 1);
  const further = await measure(next, 1);
  const busy = await measure(first, CONNECTIONS);
  await pool.close();
  return {
    part: 'tasks',
    title: 'What waits for me',
    notes: [
      `${CASES} cases with 200,000 open tasks, 33,333 of them the caller's agency's, and 133,000 closed ones; pages of 20, with their platforms; token verified, audit entry committed.`,
      'The client runs on the same cores.',
    ],
    workloads: [
      { title: 'First page, one officer', figures: [alone] },
      { title: 'Second page, one officer', figures: [further] },
      { title: `First page, ${CONNECTIONS} officers at once`, figures: [busy] },
    ],
    targets: [
      atMost('p99 of the first page, one officer', alone.p99 ?? Number.NaN, MAX_P99, 'ms'),
      atMost('p99 of the second page, one officer', further.p99 ?? Number.NaN, MAX_P99, 'ms'),
    ],
  };
}
