import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import type { DataSource } from 'typeorm';
import { CodedError, type Actor } from '../kernel/index.js';
import { readStatistics } from './read-statistics.js';
import type { StatisticsWindow, WorkflowStatistics } from './workflow-statistics.js';

/** Of the connections that all of coordination shares, as many at most count for statistics at once. */
const MAX_RUNNING = 2;
const MAX_WAITING = 32;

/** Too many questions for statistics wait already. */
export class StatisticsBusy extends CodedError {
  readonly code = 'STATISTICS_BUSY';
}

/**
 * Counts, with a limit of its own, so that dear questions leave connections to everybody else. Questions that are equal
 * while one of them is being answered get one answer.
 */
export class StatisticsReader {
  readonly #database: DataSource;
  readonly #limit = bulkhead(MAX_RUNNING, MAX_WAITING);
  readonly #running = new Map<string, Promise<WorkflowStatistics>>();

  constructor(database: DataSource) {
    this.#database = database;
  }

  /**
   * @param agency whose own figures are counted; null for everybody's
   * @throws StatisticsBusy when too many wait
   */
  read(agency: Actor | null, window: StatisticsWindow, now: Date): Promise<WorkflowStatistics> {
    const key = JSON.stringify([agency, window]);
    const running = this.#running.get(key);
    if (running) return running;
    const reading = this.#limit
      .execute(() => readStatistics(this.#database, agency, window, now))
      .catch((error: unknown) => {
        throw error instanceof BulkheadRejectedError ? new StatisticsBusy() : error;
      })
      .finally(() => this.#running.delete(key));
    this.#running.set(key, reading);
    return reading;
  }
}

const readers = new WeakMap<DataSource, StatisticsReader>();

/** The one reader of a pool. */
export function statisticsReaderOf(database: DataSource): StatisticsReader {
  const known = readers.get(database) ?? new StatisticsReader(database);
  readers.set(database, known);
  return known;
}
