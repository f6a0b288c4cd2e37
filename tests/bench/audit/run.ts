/**
 * `node dist/tests/bench/audit/run.js [millions …]`: how long a page of audit entries takes by each filter, in a record of
 * 1 million entries, or of as many as are named, one size after the other.
 */
import 'reflect-metadata';
import { describeFailure } from '../../../src/cli/failures/describe-failure.js';
import { createAuditEntries } from '../../../src/coordination/index.js';
import { databaseAddress, openDataSource, withClient } from '../../../src/database/index.js';
import { openBenchDatabase } from '../database/bench-database.js';
import { percentile } from '../report/statistics.js';
import { BENCH_FIELDS, fillRecord, OFFICERS, PLATFORMS } from './fill-record.js';

type Source = ReturnType<typeof createAuditEntries>;
type Find = Parameters<Source['find']>;
type Filter = Find[1];

const MILLION = 1_000_000;
const RUNS = 100;
const PAGE = 50;
const DAY = 86_400_000;

const one = (count: number, power = 1): number => Math.floor(count * Math.random() ** power);
const month = (): Pick<Filter, 'from' | 'to'> => ({ from: new Date(Date.now() - 31 * DAY), to: new Date() });
const some = <Value>(values: readonly Value[]): Value | undefined => values[one(values.length)];

/** What is asked, of a page of the last month where nothing else is said. */
const QUESTIONS: readonly (readonly [name: string, scope: Find[0], filter: () => Filter])[] = [
  ['time alone', null, () => ({})],
  ['an agency’s auditor', { agency: 'INSURANCE' }, () => ({})],
  ['officer', null, () => ({ officer: `officer${one(OFFICERS)}` })],
  ['machine client', null, () => ({ officer: `client${one(12)}` })],
  ['agency', null, () => ({ agency: 'POLICE' })],
  ['role, rare', null, () => ({ role: 'AUDITOR' })],
  ['purpose', null, () => ({ purpose: 'CRIMINAL_INVESTIGATION' })],
  ['operation', null, () => ({ operationName: `Operation${one(200)}` })],
  ['platform, much asked', null, () => ({ platform: `P${one(PLATFORMS, 6)}` })],
  ['platform, any', null, () => ({ platform: `P${one(PLATFORMS)}` })],
  ['platform that nobody asked', null, () => ({ platform: 'X' })],
  ['platform, agency’s auditor', { agency: 'INSURANCE' }, () => ({ platform: `P${one(PLATFORMS)}` })],
  ['case, whole record', null, () => ({ caseId: `case${one(20_000)}`, from: null, to: null })],
  ['warrant, whole record', null, () => ({ warrant: `warrant${one(400)}`, from: null, to: null })],
  ['item', null, () => ({ item: some(BENCH_FIELDS)?.item })],
  ['item, denied', null, () => ({ item: some(BENCH_FIELDS)?.item, decision: 'DENIED' })],
  ['item, masked', null, () => ({ item: some(BENCH_FIELDS)?.item, decision: 'MASKED' })],
  ['field', null, () => ({ field: some(BENCH_FIELDS)?.field })],
  ['anything denied', null, () => ({ denied: true })],
  ['refused with a code', null, () => ({ outcome: 'RATE_LIMITED' })],
  ['rule that gave nothing', null, () => ({ rule: 'none' })],
  ['officer and item', null, () => ({ officer: `officer${one(OFFICERS)}`, item: some(BENCH_FIELDS)?.item })],
  [
    'officer and platform',
    null,
    () => ({ officer: `officer${one(OFFICERS)}`, platform: `P${one(PLATFORMS)}` }),
  ],
];

async function measure(source: Source, scope: Find[0], filter: () => Filter): Promise<string> {
  const times: number[] = [];
  let rows = 0;
  for (let each = 0; each < RUNS; each++) {
    const asked = { ...month(), ...filter() };
    const begin = performance.now();
    rows += (await source.find(scope, asked, BENCH_FIELDS, { size: PAGE, after: null })).length;
    times.push(performance.now() - begin);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const text = (share: number): string => percentile(sorted, share).toFixed(1).padStart(9);
  return `${text(0.5)}${text(0.99)}${(rows / RUNS).toFixed(1).padStart(8)}`;
}

async function run(sizes: readonly number[]): Promise<void> {
  const database = await openBenchDatabase((line) => console.error(line));
  const interrupted = (): void => void database.stop().finally(() => process.exit(130));
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    const address = databaseAddress(database.connection.ownerUrl);
    const gateway = await openDataSource(database.connection, 'huishang_gateway', {
      entities: [],
      size: 2,
      onError: () => undefined,
    });
    try {
      let filled = 0;
      for (const size of sizes) {
        const more = size * MILLION - filled;
        await withClient(address, 'huishang bench', (owner) => fillRecord(owner, more));
        filled = size * MILLION;
        console.log(`\n${size} million entries${' '.repeat(14)}p50 ms   p99 ms    rows`);
        const source = createAuditEntries(gateway);
        for (const [name, scope, filter] of QUESTIONS) {
          console.log(`${name.padEnd(30)}${await measure(source, scope, filter)}`);
        }
      }
    } finally {
      await gateway.destroy();
    }
  } finally {
    await database.stop();
  }
}

const sizes = process.argv.slice(2).map(Number);
await run(sizes.length > 0 ? sizes : [1]).catch((error: unknown) => {
  console.error(describeFailure(error));
  process.exitCode = 1;
});
