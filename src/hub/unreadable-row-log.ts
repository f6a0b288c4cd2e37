import type { Logger } from 'pino';
import type { UnreadableRow } from '../subgraph-kit/index.js';

/** Rows that are remembered at most; further ones are neither logged nor counted until a restart. */
const MAX_ROWS = 10_000;

/**
 * Names each stored row that answers leave out because it cannot be read once in the operator's log, and counts them. A row
 * that was mended is counted until the hub starts again.
 */
export class UnreadableRowLog {
  readonly #logger: Pick<Logger, 'error'>;
  readonly #known = new Set<string>();

  constructor(logger: Pick<Logger, 'error'>) {
    this.#logger = logger;
  }

  /** Different rows so far. */
  get size(): number {
    return this.#known.size;
  }

  tell(subgraph: string, row: UnreadableRow): void {
    const key = JSON.stringify([subgraph, row.type, row.id, row.id === null ? row.field : '']);
    if (this.#known.has(key) || this.#known.size >= MAX_ROWS) return;
    this.#known.add(key);
    this.#logger.error(
      { subgraph, type: row.type, id: row.id, field: row.field },
      'a stored row cannot be read, and answers leave it out',
    );
  }
}
