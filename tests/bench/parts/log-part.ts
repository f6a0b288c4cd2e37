import type { BenchDatabase } from '../database/bench-database.js';
import { measureAppends } from '../log/measure-appends.js';
import { measureCost } from '../log/measure-cost.js';
import { measureVerification } from '../log/measure-verification.js';
import type { BenchOptions } from '../options.js';
import type { Children } from '../process/child.js';
import type { PartResult } from '../report/result.js';

/** The evidence log: what it takes, what it costs a request, and how fast it is verified. */
export async function evidenceLog(
  options: BenchOptions,
  children: Children,
  database: BenchDatabase,
): Promise<PartResult> {
  const measured = [
    await measureAppends(options, children, database),
    await measureCost(options, children, database),
    await measureVerification(options, children),
  ];
  return {
    part: 'log',
    title: 'Evidence log',
    notes: measured.flatMap(({ notes }) => notes),
    workloads: measured.flatMap(({ workloads }) => workloads),
    targets: measured.flatMap(({ targets }) => targets),
  };
}
