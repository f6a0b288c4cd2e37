import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../../testkit/temporary-folder.js';
import { compiled } from '../contestants.js';
import { writeLog } from '../../testkit/log/write-log.js';
import type { BenchOptions } from '../options.js';
import type { Children } from '../process/child.js';
import type { PartFigures, Target, Workload } from '../report/result.js';
import { median } from '../report/statistics.js';

const LEAVES = 500_000;
/** Leaves a second that one core is to verify. */
const WANTED = 100_000;

interface Measured {
  readonly proved: boolean;
  readonly milliseconds: number;
  readonly cpuMilliseconds: number;
  readonly mebibytes: number;
}

const KINDS = [
  { title: 'nothing personal disclosed', disclosed: false },
  { title: 'all disclosed', disclosed: true },
];

/** How fast `huishang audit verify export` is: a process of its own, the file in the system's cache. */
export async function measureVerification(
  { rounds }: BenchOptions,
  children: Children,
): Promise<PartFigures> {
  const folder = await temporaryFolder();
  const file = join(folder, 'log.ndjson');
  const workloads: Workload[] = [];
  const targets: Target[] = [];
  const notes: string[] = [];
  try {
    for (const { title, disclosed } of KINDS) {
      const bytes = await writeLog(file, LEAVES, disclosed);
      const child = children.start({ name: 'verifier', script: compiled('log/verify-log.js') });
      const measured: Measured[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const one = await child.ask<Measured>({ file }, (answer) => 'proved' in answer);
        if (!one.proved) throw new Error('The verifier did not prove the log.');
        // The first one compiles.
        if (round > 0) measured.push(one);
      }
      const of = (figure: keyof Omit<Measured, 'proved'>): number =>
        median(measured.map((one) => one[figure]));
      const perSecond = (LEAVES / of('milliseconds')) * 1_000;
      workloads.push({
        title: `${LEAVES} leaves of ${Math.round(bytes)} bytes, ${title}`,
        figures: [
          {
            contestant: 'one leaf',
            ours: true,
            millisecondsPerOperation: of('milliseconds') / LEAVES,
            cpuMilliseconds: of('cpuMilliseconds') / LEAVES,
          },
        ],
      });
      targets.push({
        what: `Leaves a second, ${title}`,
        wanted: `≥ ${WANTED}`,
        measured: String(Math.round(perSecond)),
        met: perSecond >= WANTED,
      });
      notes.push(`Memory of the process, ${title}: ${Math.round(of('mebibytes'))} MiB.`);
      await children.stopAll();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { notes, workloads, targets };
}
