import { compiled, HUISHANG, LIMIT, PEERS } from '../contestants.js';
import type { BenchDatabase } from '../database/bench-database.js';
import { contest, type Contestant } from '../http/contest.js';
import { startLoadGenerator } from '../http/load.js';
import { d1, l50 } from '../http/workloads.js';
import { startHub } from '../hub/hub.js';
import type { BenchOptions } from '../options.js';
import type { Children } from '../process/child.js';
import type { PartResult } from '../report/result.js';
import { figuresOf, timesBetter } from '../report/targets.js';

const JSON_HEADERS = { 'content-type': 'application/json' };

/** The whole hub with everything on, the limit, and the peers over the same subgraphs, all on one PostgreSQL. */
export async function hubInProcess(
  options: BenchOptions,
  children: Children,
  database: BenchDatabase,
): Promise<PartResult> {
  const { ownerUrl, roleSecret } = database.connection;
  const started = [
    children.start({ name: LIMIT, script: compiled('hub/limit.js'), args: [ownerUrl] }),
    ...PEERS.map(([name, module]) =>
      children.start({
        name: `${name} *`,
        script: compiled('hub/peer-in-process.js'),
        args: [module, ownerUrl, roleSecret],
      }),
    ),
  ];
  const contestants: Contestant[] = [await startHub(children, database)];
  for (const child of started) {
    contestants.push({ child, url: `${await child.url()}/graphql`, headers: JSON_HEADERS });
  }
  const generator = startLoadGenerator(children);
  const workloads = [
    await contest(options, generator, contestants, d1(database.codes)),
    await contest(options, generator, contestants, l50(database.codes)),
  ];
  const rate = (name: string): number =>
    figuresOf(workloads[0]?.figures ?? [], name).requestsPerSecond ?? Number.NaN;
  return {
    part: 'hub',
    title: 'Whole hub, subgraphs in process, PostgreSQL',
    notes: [
      'Huishang verifies the token, authorizes every field and commits an audit entry for each request.',
      `${LIMIT}: a hand-written fastify endpoint that gives the same JSON, with none of that: the limit.`,
      '* over the same subgraphs and PostgreSQL, without token, authorization and audit.',
    ],
    workloads,
    targets: [
      timesBetter('Hub, D1: share of the limit’s requests per second', rate(HUISHANG) / rate(LIMIT), 0.5),
    ],
  };
}
