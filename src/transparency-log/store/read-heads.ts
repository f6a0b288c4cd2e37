import { runStatement, type Rows } from '../../database/index.js';

/** A signed head as it is stored (签名树头). */
export interface StoredHead {
  readonly size: number;
  readonly root: Buffer;
  /** The checkpoint with the log's own signature. */
  readonly note: string;
  readonly signedAt: Date;
  /** Cosignatures, a line each with its newline, in the order of the witnesses' names. */
  readonly cosignatures: readonly string[];
}

interface HeadRow {
  readonly tree_size: string;
  readonly root_hash: Buffer;
  readonly note: string;
  readonly signed_at: Date;
  readonly lines: readonly string[];
}

const HEADS = `
  SELECT tree_size, root_hash, note, signed_at, lines FROM audit.checkpoint AS head
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(line ORDER BY witness), '{}') AS lines FROM audit.cosignature
    WHERE cosignature.tree_size = head.tree_size) AS signed`;

/** The newest head. */
const NEWEST = `${HEADS} ORDER BY tree_size DESC LIMIT 1`;

/** The newest head that at least so many witnesses have signed. */
const NEWEST_WITNESSED = `${HEADS}
  WHERE tree_size = (SELECT tree_size FROM audit.cosignature GROUP BY tree_size HAVING count(*) >= $1
    ORDER BY tree_size DESC LIMIT 1)`;

const headOf = ({ tree_size, root_hash, note, signed_at, lines }: HeadRow): StoredHead => ({
  size: Number(tree_size),
  root: root_hash,
  note,
  signedAt: signed_at,
  cosignatures: lines,
});

async function first(database: Rows, text: string, values: readonly unknown[]): Promise<StoredHead | null> {
  const [row] = await runStatement<HeadRow>(database, text, values);
  return row ? headOf(row) : null;
}

/**
 * The newest signed head; null where nothing was ever signed.
 *
 * @param quorum where given, the newest that so many witnesses have signed
 */
export function newestHead(database: Rows, quorum = 0): Promise<StoredHead | null> {
  return quorum > 0 ? first(database, NEWEST_WITNESSED, [quorum]) : first(database, NEWEST, []);
}

/** The note with the signatures of the witnesses below the log's own. */
export function cosignedNote({ note, cosignatures }: StoredHead): string {
  return `${note}${cosignatures.join('')}`;
}

/** How far the log is behind what is recorded. */
export interface LogBacklog {
  /** Leaves that wait for the sequencer. */
  readonly pending: number;
  /** Since when the oldest of them waits, by the database's clock; null where none does. */
  readonly oldest: Date | null;
  /** The database's clock. */
  readonly now: Date;
  /** Whether the database takes what is recorded now by the clock of this process (`audit.clocks_agree`). */
  readonly clocksAgree: boolean;
}

/** Reads what waits to be sealed. */
export async function readBacklog(database: Rows): Promise<LogBacklog> {
  const [row] = await runStatement<{ pending: string; oldest: Date | null; now: Date; agree: boolean }>(
    database,
    `SELECT count(*) AS pending, min(added_at) AS oldest, clock_timestamp() AS now, audit.clocks_agree($1::timestamptz) AS agree
     FROM audit.pending_leaf`,
    [new Date()],
  );
  if (!row) throw new Error('A count has no row.');
  return { pending: Number(row.pending), oldest: row.oldest, now: row.now, clocksAgree: row.agree };
}
