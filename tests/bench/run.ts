/** `npm run bench`: the hub and its peers side by side, on one machine, in one run. docs/benchmarks.md explains it. */
import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFailure } from '../../src/cli/failures/describe-failure.js';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { ensureInstalled } from '../testkit/processes/ensure-installed.js';
import { openBenchDatabase, type BenchDatabase } from './database/bench-database.js';
import { readOptions, type BenchOptions } from './options.js';
import { authorization } from './parts/authorization-part.js';
import { engineOnly } from './parts/engine-part.js';
import { growth } from './parts/growth-part.js';
import { hubInProcess } from './parts/hub-part.js';
import { imports } from './parts/import-part.js';
import { evidenceLog } from './parts/log-part.js';
import { lookThrough } from './parts/look-through-part.js';
import { memory } from './parts/memory-part.js';
import { remoteSubgraphs } from './parts/remote-part.js';
import { streams } from './parts/streams-part.js';
import { scale } from './parts/scale-part.js';
import { tasks } from './parts/tasks-part.js';
import { workflow } from './parts/workflow-part.js';
import { Children } from './process/child.js';
import { barChart } from './report/chart.js';
import { describeMachine } from './report/machine.js';
import { chartGroups, renderMachine, renderMarkdown, renderPart } from './report/render.js';
import type { Part, PartResult } from './report/result.js';
import { writeDocs as writeBenchmarkDocs } from './report/write-docs.js';

const NEEDS_DATABASE: ReadonlySet<Part> = new Set([
  'remote',
  'hub',
  'authorization',
  'workflow',
  'tasks',
  'scale',
  'streams',
  'memory',
  'log',
  'import',
  'look-through',
]);
const HAS_PEERS: ReadonlySet<Part> = new Set(['engine', 'remote', 'hub', 'growth', 'log']);

const log = (line: string): void => console.error(line);

const PEERS = projectFile('tests', 'bench', 'peers');

class Bench {
  readonly #options: BenchOptions;
  readonly #children = new Children();
  /** Kept while it is being opened too, so that an interrupted run leaves no server behind. */
  #database: Promise<BenchDatabase> | null = null;

  constructor(options: BenchOptions) {
    this.#options = options;
  }

  async run(): Promise<void> {
    const { parts, json, writeDocs } = this.#options;
    if (parts.some((part) => HAS_PEERS.has(part))) {
      await ensureInstalled(PEERS, () =>
        log('Installing the peers of the benchmark (tests/bench/peers, about 180 MB, once) …'),
      );
    }
    if (parts.some((part) => NEEDS_DATABASE.has(part))) this.#database = openBenchDatabase(log);
    const machine = await describeMachine((await this.#database)?.version ?? null);
    if (!json) console.log(`${renderMachine(machine)}\n`);
    const results: PartResult[] = [];
    for (const part of parts) {
      log(`Measuring: ${part} …`);
      const result = await this.#measure(part);
      results.push(result);
      if (!json) console.log(renderPart(result));
    }
    const report = { measuredAt: new Date().toISOString(), machine, options: this.#options, parts: results };
    if (json) console.log(JSON.stringify(report, null, 2));
    const folder = projectFile('bench-results');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
    await writeFile(join(folder, 'bench.svg'), barChart(chartGroups(results)));
    if (writeDocs) await writeBenchmarkDocs(renderMarkdown(report.measuredAt.slice(0, 10), machine, results));
    log(`Written: ${join('bench-results', 'bench.json')} and bench.svg.`);
  }

  async stop(): Promise<void> {
    const database = this.#database;
    this.#database = null;
    await this.#children.stopAll();
    await (await database?.catch(() => null))?.stop();
  }

  async #measure(part: Part): Promise<PartResult> {
    try {
      return await this.#start(part);
    } finally {
      await this.#children.stopAll();
    }
  }

  async #start(part: Part): Promise<PartResult> {
    const options = this.#options;
    if (part === 'engine') return engineOnly(options, this.#children);
    if (part === 'import') return imports(options, await this.#needed());
    if (part === 'log') return evidenceLog(options, this.#children, await this.#needed());
    if (part === 'look-through') return lookThrough(options, this.#children, await this.#needed());
    if (part === 'growth') return growth(options, this.#children);
    if (part === 'remote') return remoteSubgraphs(options, this.#children, await this.#needed());
    if (part === 'authorization') return authorization(options, this.#children, await this.#needed());
    if (part === 'streams') return streams(options, this.#children, await this.#needed());
    if (part === 'scale') return scale(options, this.#children, await this.#needed());
    if (part === 'tasks') return tasks(options, this.#children, await this.#needed());
    if (part === 'workflow') return workflow(options, this.#children, await this.#needed());
    if (part === 'hub') return hubInProcess(options, this.#children, await this.#needed());
    return memory(options, this.#children, await this.#needed());
  }

  #needed(): Promise<BenchDatabase> {
    if (!this.#database) throw new Error('This part needs a database.');
    return this.#database;
  }
}

let bench: Bench | null = null;
const interrupted = (): void => {
  log('Stopping …');
  void bench?.stop().finally(() => process.exit(130));
};
process.once('SIGINT', interrupted);
process.once('SIGTERM', interrupted);

try {
  bench = new Bench(readOptions(process.argv.slice(2)));
  await bench.run();
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
} finally {
  await bench?.stop();
}
