import { HUISHANG } from '../contestants.js';
import type { BenchOptions } from '../options.js';
import type { Child } from '../process/child.js';
import type { Figures } from '../report/result.js';
import { median, percentile } from '../report/statistics.js';

/** What one round came to. */
export interface Round {
  /** Milliseconds, the shortest first. */
  readonly latencies: readonly number[];
  /** How long it took. */
  readonly seconds: number;
}

/** The hub's figures over the rounds, each the median; processor time is the hub process' own. */
export async function measureHub(
  hub: Child,
  { rounds }: BenchOptions,
  run: () => Promise<Round>,
): Promise<Figures> {
  const measured: { rate: number; p50: number; p99: number; cpu: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await hub.probe('cpu');
    const { latencies, seconds } = await run();
    const used = (await hub.probe('cpu')) - before;
    measured.push({
      rate: latencies.length / seconds,
      p50: percentile(latencies, 0.5),
      p99: percentile(latencies, 0.99),
      cpu: used / 1000 / latencies.length,
    });
  }
  const of = (figure: 'rate' | 'p50' | 'p99' | 'cpu'): number =>
    median(measured.map((round) => round[figure]));
  return {
    contestant: HUISHANG,
    ours: true,
    requestsPerSecond: of('rate'),
    p50: of('p50'),
    p99: of('p99'),
    cpuMilliseconds: of('cpu'),
  };
}
