import { runStatement, type Rows } from '../../database/index.js';

/** A leaf of the log by its place (日志条目). */
export interface StoredLeaf {
  readonly index: number;
  readonly recordId: string;
  readonly kind: string;
  readonly hash: Buffer;
}

interface LeafRow {
  readonly leaf_index: string;
  readonly record_id: string;
  readonly kind: string;
  readonly leaf_hash: Buffer;
}

const COLUMNS = 'leaf_index, record_id, kind, leaf_hash';

const leafOf = ({ leaf_index, record_id, kind, leaf_hash }: LeafRow): StoredLeaf => ({
  index: Number(leaf_index),
  recordId: record_id,
  kind,
  hash: leaf_hash,
});

/** The leaves `[from, to)`, in their order. */
export async function readLeafRange(database: Rows, from: number, to: number): Promise<StoredLeaf[]> {
  const rows = await runStatement<LeafRow>(
    database,
    `SELECT ${COLUMNS} FROM audit.leaf WHERE leaf_index >= $1 AND leaf_index < $2 ORDER BY leaf_index`,
    [from, to],
  );
  return rows.map(leafOf);
}
