import { emptyAccounts, LabelledImport, type LabelledSite } from '../../intake/labelled-import.js';
import type { FileContent } from '../../intake/labelled-file.js';
import { postmasterOf, serverCpu } from '../../intake/server-cpu.js';
import type { BenchDatabase } from '../database/bench-database.js';
import type { BenchOptions } from '../options.js';
import type { ImportFigures, PartResult } from '../report/result.js';
import { median } from '../report/statistics.js';
import { atLeast } from '../report/targets.js';

const ROWS = 1_000_000;
const WANTED = 50_000;
const NEW = 'new, into an empty table';
const SNAPSHOT = ['--mode', 'snapshot', '--again'];

interface Stage {
  readonly title: string;
  readonly content: Omit<FileContent, 'rows' | 'perMille' | 'seed'>;
  readonly options: readonly string[];
  /** Per cent of the rows that go in, or over what is there. */
  readonly written: number;
}

/** One after the other: each finds in the table what the one before has left. */
const STAGES: readonly Stage[] = [
  { title: NEW, content: {}, options: [], written: 100 },
  { title: 'a snapshot, 0 % changed', content: {}, options: SNAPSHOT, written: 0 },
  {
    title: 'a snapshot, 10 % changed',
    content: { changedEach: 10, cents: 50 },
    options: SNAPSHOT,
    written: 10,
  },
  {
    title: 'a snapshot, 100 % changed',
    content: { changedEach: 1, cents: 75 },
    options: SNAPSHOT,
    written: 100,
  },
  { title: 'new, beside as many others', content: { first: ROWS }, options: [], written: 100 },
];

/** @throws Error where a file did not do what it should: figures of it would say nothing */
async function measure(
  site: LabelledSite,
  postmaster: number,
  { title, content, options, written }: Stage,
  seed: number,
): Promise<ImportFigures> {
  const labelled = await LabelledImport.write(site, { rows: ROWS, perMille: 1, seed, ...content });
  const before = await serverCpu(postmaster);
  const { seconds, cpuSeconds, memory, output, errors } = await labelled.run(...options);
  const server = (await serverCpu(postmaster)) - before;
  const { added, changed, unchanged, refused } = JSON.parse(output || '{}') as Record<string, number>;
  const planted = labelled.labels.planted.length;
  const whole = ROWS - planted;
  if (refused !== planted || Math.abs(((added ?? 0) + (changed ?? 0)) / whole - written / 100) > 0.001) {
    throw new Error(
      `${title}: ${added} new, ${changed} changed, ${unchanged} unchanged, ${refused} refused. ${errors}`,
    );
  }
  return {
    rows: title,
    rowsPerSecond: ROWS / seconds,
    commandMicroseconds: (cpuSeconds / ROWS) * 1e6,
    serverMicroseconds: (server / ROWS) * 1e6,
    memory: memory.reduce((high, value) => Math.max(high, value), 0),
  };
}

function medianOf(rounds: readonly ImportFigures[]): ImportFigures {
  const of = (key: Exclude<keyof ImportFigures, 'rows'>): number => median(rounds.map((each) => each[key]));
  return {
    rows: rounds[0]?.rows ?? '',
    rowsPerSecond: of('rowsPerSecond'),
    commandMicroseconds: of('commandMicroseconds'),
    serverMicroseconds: of('serverMicroseconds'),
    memory: of('memory'),
  };
}

/** How fast `huishang import run` brings a file of a million accounts into the owner's table. */
export async function imports(
  { rounds }: BenchOptions,
  { connection, folder }: BenchDatabase,
): Promise<PartResult> {
  const { ownerUrl, roleSecret } = connection;
  const environment = { DATA_DIR: folder, DATABASE_URL: ownerUrl, DATABASE_ROLE_SECRET: roleSecret };
  const site: LabelledSite = { ownerUrl, folder, environment };
  const postmaster = await postmasterOf(ownerUrl);
  const measured: ImportFigures[][] = STAGES.map(() => []);
  for (let round = 1; round <= rounds; round += 1) {
    await emptyAccounts(site);
    for (const [index, stage] of STAGES.entries()) {
      measured[index]?.push(await measure(site, postmaster, stage, round));
    }
  }
  const figures = measured.map(medianOf);
  const rate = figures.find(({ rows }) => rows === NEW)?.rowsPerSecond ?? Number.NaN;
  return {
    part: 'import',
    title: 'Imports of files',
    notes: [
      `CSV files of ${ROWS} accounts of 4,000 platforms, eight columns, one row in a thousand wrong; the time is that of the command, from its start to its end.`,
      'Each finds in the table what the one before has left, with the history of its values.',
    ],
    workloads: [],
    imports: figures,
    targets: [atLeast('New rows a second, into an empty table', rate, WANTED, 'rows/s')],
  };
}
