import type { DataSource } from 'typeorm';
import { runStatement } from '../../database/index.js';
import type { Signer } from '../notes/index.js';
import type { GrowingTree } from './growing-tree.js';
import { MAX_BATCH, sealPending, type SealedHead } from './seal-pending.js';

export interface SequencerOptions {
  /** As `huishang_log`. */
  readonly database: DataSource;
  readonly signer: Signer;
  /** Milliseconds from the end of one round to the beginning of the next. */
  readonly interval?: number;
  /** Told of each head when it is committed. */
  readonly onHead?: (head: Omit<SealedHead, 'tree'>) => void;
  /** Told of a round that failed; the next one begins as usual. */
  readonly onError: (error: unknown) => void;
}

/** A head at least once a second while something waits. */
const INTERVAL = 700;
const DAY = 24 * 60 * 60 * 1_000;
/** Months whose partitions are there before they begin. */
const MONTHS_AHEAD = 3;

/**
 * The sequencer of the evidence log (存证日志排序): every process of a hub has one, and whichever takes the lock seals what waits. A
 * second one at the same time would fail on the keys of the tables: an index has one leaf, a record one index, a size one root.
 */
export class Sequencer {
  readonly #options: SequencerOptions;
  #tree: GrowingTree | null = null;
  #timer: NodeJS.Timeout | null = null;
  #round: Promise<void> = Promise.resolve();
  #stopped = false;
  /** Until when partitions are there, in milliseconds that never go back, whatever is done to the clock. */
  #partitionsUntil = -Infinity;

  constructor(options: SequencerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#schedule(0);
  }

  /** Seals what waits now, after the round that is under way. Never rejects. */
  seal(): Promise<void> {
    this.#round = this.#round.then(() => this.#run());
    return this.#round;
  }

  /** Seals what waits, and begins no round any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.seal();
  }

  #schedule(delay: number): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      void this.seal().then(() => this.#schedule(this.#options.interval ?? INTERVAL));
    }, delay).unref();
  }

  async #run(): Promise<void> {
    try {
      for (;;) {
        const head = await this.#sealOnce();
        if (!head || head.added + head.repeated.length < MAX_BATCH) break;
      }
      await this.#createMonths();
    } catch (error) {
      // What it holds may be ahead of what is committed.
      this.#tree = null;
      this.#options.onError(error);
    }
  }

  async #sealOnce(): Promise<SealedHead | null> {
    const { database, signer, onHead, onError } = this.#options;
    const head = await database.transaction((manager) => sealPending(manager, signer, this.#tree));
    if (!head) return null;
    this.#tree = head.tree;
    for (const id of head.repeated) onError(new Error(`Record ${id} was added to the evidence log twice.`));
    if (head.added > 0) onHead?.(head);
    return head;
  }

  async #createMonths(): Promise<void> {
    const now = performance.now();
    if (now < this.#partitionsUntil) return;
    await runStatement(this.#options.database, 'SELECT audit.create_months(current_date, $1::integer)', [
      MONTHS_AHEAD,
    ]);
    this.#partitionsUntil = now + DAY;
  }
}
