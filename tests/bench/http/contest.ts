import { HUISHANG } from '../contestants.js';
import type { BenchOptions } from '../options.js';
import type { Child } from '../process/child.js';
import type { Figures, Workload } from '../report/result.js';
import { median, percentile } from '../report/statistics.js';
import { inRounds } from '../rounds.js';
import { canonical } from '../report/canonical.js';
import { sendLoad } from './load.js';
import type { WorkloadRequests } from './workloads.js';

/** A server that takes part. */
export interface Contestant {
  readonly child: Child;
  /** Where GraphQL answers. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const CONNECTIONS = 16;
const WARM_UP_SECONDS = 3;
/** Before each measurement, so that what lay idle is running again. */
const RUN_UP_SECONDS = 0.5;
const CHECKED = 20;

async function answerOf({ child, url, headers }: Contestant, body: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) {
    throw new Error(`${child.name} answers ${response.status}: ${text.slice(0, 1000)}`);
  }
  return canonical((JSON.parse(text) as { data?: unknown }).data);
}

/** @throws Error naming a contestant whose answer is not the first one's */
async function checkAnswers(
  contestants: readonly Contestant[],
  { title, bodies }: WorkloadRequests,
): Promise<void> {
  for (const body of bodies.slice(0, CHECKED)) {
    let expected: string | null = null;
    for (const contestant of contestants) {
      const answer = await answerOf(contestant, body);
      expected ??= answer;
      if (answer !== expected) {
        throw new Error(
          `${title}: ${contestant.child.name} answers otherwise.\n${answer.slice(0, 2000)}\n${expected.slice(0, 2000)}`,
        );
      }
    }
  }
}

interface Measured {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMilliseconds: number;
}

/** @throws Error when a single request failed, or none was answered */
async function measure(
  generator: Child,
  { child, url, headers }: Contestant,
  bodies: readonly string[],
  seconds: number,
): Promise<Measured> {
  const load = { url, headers, bodies, connections: CONNECTIONS };
  await sendLoad(generator, { ...load, seconds: RUN_UP_SECONDS });
  const before = await child.probe('cpu');
  const sent = await sendLoad(generator, { ...load, seconds });
  const cpu = (await child.probe('cpu')) - before;
  if (sent.failures > 0) throw new Error(`${child.name} failed ${sent.failures} requests.`);
  if (sent.latencies.length === 0) {
    throw new Error(`${child.name} answered nothing within ${seconds} s: give it more with --seconds.`);
  }
  const sorted = [...sent.latencies].toSorted((a, b) => a - b);
  return {
    requestsPerSecond: sorted.length / sent.seconds,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    cpuMilliseconds: cpu / 1000 / sorted.length,
  };
}

/** Checks that all contestants answer alike, warms them up, and measures them in rounds. */
export async function contest(
  options: BenchOptions,
  generator: Child,
  contestants: readonly Contestant[],
  requests: WorkloadRequests,
): Promise<Workload> {
  const { title, bodies } = requests;
  await checkAnswers(contestants, requests);
  for (const { url, headers } of contestants) {
    await sendLoad(generator, { url, headers, bodies, connections: CONNECTIONS, seconds: WARM_UP_SECONDS });
  }
  const measured = await inRounds(contestants, options.rounds, (contestant) =>
    measure(generator, contestant, bodies, options.seconds),
  );
  const figures = contestants.map(({ child: { name } }, index): Figures => {
    const of = (figure: keyof Measured): number =>
      median(measured[index]?.map((round) => round[figure]) ?? []);
    return {
      contestant: name,
      ours: name === HUISHANG,
      requestsPerSecond: of('requestsPerSecond'),
      p50: of('p50'),
      p99: of('p99'),
      cpuMilliseconds: of('cpuMilliseconds'),
    };
  });
  return { title, figures };
}
