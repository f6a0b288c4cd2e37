import { compiled } from '../contestants.js';
import type { BenchDatabase } from '../database/bench-database.js';
import type { BenchOptions } from '../options.js';
import type { Children } from '../process/child.js';
import type { PartFigures } from '../report/result.js';
import { median } from '../report/statistics.js';
import { atMost } from '../report/targets.js';
import type { AppendAnswer, AppendQuestion } from './append.js';

const WANTED_PER_SECOND = 1_500;
/** Milliseconds from a record to the head that has it. */
const WANTED_SEALED = 2_000;

/** How many records a second are committed and sealed, and how soon: 32 requests at a time, recorder and sequencer in one process. */
export async function measureAppends(
  { rounds, seconds }: BenchOptions,
  children: Children,
  { connection }: BenchDatabase,
): Promise<PartFigures> {
  const child = children.start({ name: 'recorder and sequencer', script: compiled('log/append.js') });
  const measured: AppendAnswer[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const question: AppendQuestion = { connection, seconds };
    measured.push(await child.ask<AppendAnswer>(question, (answer) => 'perSecond' in answer));
  }
  await child.stop();
  const of = (figure: keyof AppendAnswer): number => median(measured.map((one) => one[figure]));
  const perSecond = of('perSecond');
  return {
    notes: [
      `Write-ahead log of PostgreSQL for one record and its leaf: ${Math.round(of('walBytes'))} bytes.`,
    ],
    workloads: [
      {
        title: 'Records committed and sealed (latency: from a record to the signed head that has it)',
        figures: [
          {
            contestant: 'one record',
            ours: true,
            requestsPerSecond: perSecond,
            p50: of('sealedP50'),
            p99: of('sealedP99'),
            cpuMilliseconds: of('cpuMilliseconds'),
          },
        ],
      },
    ],
    targets: [
      {
        what: 'Records a second',
        wanted: `≥ ${WANTED_PER_SECOND}`,
        measured: String(Math.round(perSecond)),
        met: perSecond >= WANTED_PER_SECOND,
      },
      atMost('Record to signed head, p99', of('sealedP99'), WANTED_SEALED, 'ms'),
    ],
  };
}
