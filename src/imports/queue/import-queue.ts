import type { DataSource } from 'typeorm';
import { runQuery } from '../../database/index.js';
import type { ImportDesk } from '../model/import-office.js';
import { openRuns } from '../rows/hub-runs.js';
import { purgeSentFiles } from '../rows/sent-files.js';
import { performRun, type Performed } from './perform-run.js';

export interface ImportQueueOptions {
  readonly desk: ImportDesk;
  /** As `huishang_gateway`, which is told whose imports are open and nothing of them. */
  readonly gateway: DataSource;
  /** Agencies whose records are in this database. */
  readonly subgraphs: readonly string[];
  /** Opens two connections as the intake login of an agency, without a bound on answers. */
  readonly open: (subgraph: string) => Promise<DataSource>;
  readonly onError: (error: unknown) => void;
  /** Milliseconds from one look to the next where nobody wakes it; five seconds when absent. */
  readonly interval?: number;
}

const INTERVAL = 5_000;
/** Imports that this process works on at a time, each of another agency. */
const MAX_AT_ONCE = 2;
const HOUR_MILLISECONDS = 3_600_000;

/**
 * 导入队列: does the imports that officers asked for, an agency's one after the other. What is to be done is in the rows, so that any
 * hub on the database goes on with what another one left. A process that stops leaves its imports between two chunks.
 */
export class ImportQueue {
  readonly #options: ImportQueueOptions;
  readonly #stopping = new AbortController();
  readonly #working = new Map<string, Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | null = null;
  #again = false;
  #purgedAt: number;

  constructor(options: ImportQueueOptions) {
    this.#options = options;
    // Files are also looked at when others are sent.
    this.#purgedAt = options.desk.clock.now().getTime();
  }

  start(): void {
    this.wakeUp();
  }

  /** Has it look soon; asked while it looks, it looks once more. */
  wakeUp(): void {
    if (this.#stopping.signal.aborted) return;
    this.#again = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
  }

  /** Ends when nothing is worked on any more. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Error('The hub stops.'));
    clearTimeout(this.#timer);
    await this.#looking;
    await Promise.all(this.#working.values());
  }

  async #look(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      while (this.#again && !this.#stopping.signal.aborted) {
        this.#again = false;
        await this.#purge();
        const open = await runQuery<{ agency: string }>(
          this.#options.gateway,
          'SELECT agency FROM audit.open_imports() AS agency',
        );
        for (const { agency } of open) this.#workOn(agency);
      }
    } catch (error) {
      if (!this.#stopping.signal.aborted) this.#options.onError(error);
    }
    if (this.#stopping.signal.aborted) return;
    this.#timer = setTimeout(() => this.wakeUp(), this.#options.interval ?? INTERVAL);
    this.#timer.unref();
  }

  #workOn(subgraph: string): void {
    const isOurs = this.#options.subgraphs.includes(subgraph);
    if (!isOurs || this.#working.has(subgraph) || this.#working.size >= MAX_AT_ONCE) return;
    const working = this.#work(subgraph);
    this.#working.set(subgraph, working);
  }

  async #work(subgraph: string): Promise<void> {
    let ended = false;
    try {
      ended = await this.#performAll(subgraph);
    } catch (error) {
      if (!this.#stopping.signal.aborted) this.#options.onError(error);
    }
    this.#working.delete(subgraph);
    // Others may have waited for a place.
    if (ended) this.wakeUp();
  }

  /** @returns whether a run was ended */
  async #performAll(subgraph: string): Promise<boolean> {
    const { desk, open } = this.#options;
    const { signal } = this.#stopping;
    const database = await open(subgraph);
    try {
      const left = new Set<string>();
      let ended = false;
      for (;;) {
        const next = (await openRuns(database, subgraph)).find(({ id }) => !left.has(id));
        if (!next || signal.aborted) return ended;
        const became: Performed = await performRun({ desk, subgraph, database, signal }, next.id);
        if (became === 'BUSY') left.add(next.id);
        else ended = true;
      }
    } finally {
      await database.destroy();
    }
  }

  async #purge(): Promise<void> {
    const { desk, subgraphs } = this.#options;
    const now = desk.clock.now();
    if (now.getTime() - this.#purgedAt < HOUR_MILLISECONDS) return;
    this.#purgedAt = now.getTime();
    for (const subgraph of subgraphs) {
      const database = await desk.databaseOf(subgraph);
      if (database) await purgeSentFiles(database, subgraph, now);
    }
  }
}
