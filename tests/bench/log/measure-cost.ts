import { pathToFileURL } from 'node:url';
import { compiled, HUISHANG } from '../contestants.js';
import type { BenchDatabase } from '../database/bench-database.js';
import { contest } from '../http/contest.js';
import { startLoadGenerator } from '../http/load.js';
import { d1 } from '../http/workloads.js';
import { startHub } from '../hub/hub.js';
import type { BenchOptions } from '../options.js';
import type { Children } from '../process/child.js';
import type { PartFigures } from '../report/result.js';
import { figuresOf, atMost } from '../report/targets.js';

const WITHOUT = 'the same without the log';
/** Of the processor time that the same build takes without the log, per cent. */
const WANTED = 10;

/** What the log costs the hub: the whole of it, and the same build whose entries make no leaves and whose answers have no receipts. */
export async function measureCost(
  options: BenchOptions,
  children: Children,
  database: BenchDatabase,
): Promise<PartFigures> {
  const off = pathToFileURL(compiled('log/off/load.js')).href;
  const contestants = [
    await startHub(children, database),
    await startHub(children, database, { name: WITHOUT, flags: ['--import', off] }),
  ];
  const workload = await contest(options, startLoadGenerator(children), contestants, d1(database.codes));
  await children.stopAll();
  const cost = (name: string): number => figuresOf(workload.figures, name).cpuMilliseconds;
  return {
    notes: [],
    workloads: [{ ...workload, title: `${workload.title}, with and without the log` }],
    targets: [
      atMost('Processor time of D1 for the log', (cost(HUISHANG) / cost(WITHOUT) - 1) * 100, WANTED, '%'),
    ],
  };
}
