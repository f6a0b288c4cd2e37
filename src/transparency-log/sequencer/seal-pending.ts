import type { EntityManager } from 'typeorm';
import { runStatement } from '../../database/index.js';
import { formatCheckpoint, formatNote, signNote, type Signer } from '../notes/index.js';
import { readTile, subtreeReader } from '../store/index.js';
import { GrowingTree, type FullTile } from './growing-tree.js';

/** Leaves that are sealed at a time, at most. */
export const MAX_BATCH = 20_000;

/** Names the lock: one transaction at a time appends to the log, whichever process it is of. */
const TRY_LOCK = `SELECT pg_try_advisory_xact_lock(hashtextextended('huishang evidence log', 0)) AS taken`;

const NEWEST = 'SELECT tree_size, root_hash FROM audit.checkpoint ORDER BY tree_size DESC LIMIT 1';

const TAKE = `
  DELETE FROM audit.pending_leaf WHERE ctid = ANY (ARRAY(SELECT ctid FROM audit.pending_leaf LIMIT ${MAX_BATCH}))
  RETURNING record_id, kind, leaf_hash`;

const SEALED_ALREADY = 'SELECT record_id FROM audit.leaf WHERE record_id = ANY ($1::uuid[])';

const ADD_LEAVES = `
  INSERT INTO audit.leaf (leaf_index, record_id, kind, leaf_hash)
  SELECT $1::bigint + place - 1, record_id, kind, leaf_hash
  FROM unnest($2::uuid[], $3::text[], $4::bytea[]) WITH ORDINALITY AS added (record_id, kind, leaf_hash, place)`;

const ADD_TILES = `
  INSERT INTO audit.tile (level, tile_index, hashes, root)
  SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[], $4::bytea[])`;

const ADD_HEAD = 'INSERT INTO audit.checkpoint (tree_size, root_hash, note) VALUES ($1, $2, $3)';

interface PendingRow {
  readonly record_id: string;
  readonly kind: string;
  readonly leaf_hash: Buffer;
}

/** A head that was signed, with what was sealed by it. */
export interface SealedHead {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  /** Leaves that it added. */
  readonly added: number;
  /** Records that were added to the pending leaves a second time, and are in the log once. */
  readonly repeated: readonly string[];
  readonly tree: GrowingTree;
}

async function treeOf(manager: EntityManager, kept: GrowingTree | null): Promise<GrowingTree> {
  const [newest] = await runStatement<{ tree_size: string; root_hash: Buffer }>(manager, NEWEST);
  const size = Number(newest?.tree_size ?? 0);
  if (kept?.size === size && (size === 0 || newest?.root_hash.equals(kept.root()))) return kept;
  const tree = await GrowingTree.read(size, subtreeReader(manager), (tile) => readTile(manager, tile));
  if (newest && !newest.root_hash.equals(tree.root())) {
    throw new Error(
      `The evidence log does not have the root that its head of ${size} leaves was signed with.`,
    );
  }
  return tree;
}

/** Each record once: what is in the log already, or is here twice, was added twice. */
async function withoutRepeated(
  manager: EntityManager,
  rows: readonly PendingRow[],
): Promise<{ readonly leaves: readonly PendingRow[]; readonly repeated: readonly string[] }> {
  const ids = rows.map((row) => row.record_id);
  const sealed = await runStatement<{ record_id: string }>(manager, SEALED_ALREADY, [ids]);
  const known = new Set(sealed.map((row) => row.record_id));
  const leaves: PendingRow[] = [];
  const repeated: string[] = [];
  for (const row of rows) {
    if (known.has(row.record_id)) repeated.push(row.record_id);
    else leaves.push(row);
    known.add(row.record_id);
  }
  return { leaves, repeated };
}

async function addTiles(manager: EntityManager, tiles: readonly FullTile[]): Promise<void> {
  if (tiles.length === 0) return;
  await runStatement(manager, ADD_TILES, [
    tiles.map(({ level }) => level),
    tiles.map(({ index }) => index),
    tiles.map(({ hashes }) => hashes),
    tiles.map(({ root }) => root),
  ]);
}

/**
 * Seals what waits (入日志): gives each pending leaf its index and signs the head of the tree that it makes, in the transaction of
 * the manager. Leaves of transactions that are not committed yet are not seen, and come later; nothing depends on their order.
 *
 * @param kept the tree as this process left it; read anew where another process went on
 * @returns null where nothing waits, or another process is at it
 * @throws where the tables do not have what the newest head was signed for
 */
export async function sealPending(
  manager: EntityManager,
  signer: Signer,
  kept: GrowingTree | null,
): Promise<SealedHead | null> {
  const [lock] = await runStatement<{ taken: boolean }>(manager, TRY_LOCK);
  if (lock?.taken !== true) return null;
  const rows = await runStatement<PendingRow>(manager, TAKE);
  if (rows.length === 0) return null;
  const { leaves, repeated } = await withoutRepeated(manager, rows);
  const tree = await treeOf(manager, kept);
  if (leaves.length === 0) {
    return { size: tree.size, root: tree.root(), note: '', added: 0, repeated, tree };
  }
  const first = tree.size;
  const tiles = tree.append(leaves.map((row) => row.leaf_hash));
  await runStatement(manager, ADD_LEAVES, [
    first,
    leaves.map((row) => row.record_id),
    leaves.map((row) => row.kind),
    leaves.map((row) => row.leaf_hash),
  ]);
  await addTiles(manager, tiles);
  const [size, root] = [tree.size, tree.root()];
  const text = formatCheckpoint({ origin: signer.name, size, root });
  const note = formatNote({ text, signatures: [await signNote(text, signer)] });
  await runStatement(manager, ADD_HEAD, [size, root, note]);
  return { size, root, note, added: leaves.length, repeated, tree };
}
