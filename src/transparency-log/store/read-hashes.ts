import { CodedError } from '../../kernel/index.js';
import { runStatement, type Rows } from '../../database/index.js';
import { TILE_WIDTH, tileOf, type Tile } from '../tiles/index.js';
import { CompactRange, type ReadSubtrees, type Subtree } from '../tree/index.js';

/** Hashes of tiles of level 0 that are not full yet are those of their leaves. */
const LEAVES = `
  SELECT leaf_hash AS hash FROM audit.leaf WHERE leaf_index >= $1 AND leaf_index < $2 ORDER BY leaf_index`;

/** Above level 0 they are the roots of the full tiles below. */
const ROOTS = `
  SELECT root AS hash FROM audit.tile WHERE level = $1 AND tile_index >= $2 AND tile_index < $3 ORDER BY tile_index`;

const FULL = `SELECT hashes FROM audit.tile WHERE level = $1 AND tile_index = $2`;

/** A tile whose level is a number: hashes, not leaves. */
type HashTile = Tile & { readonly level: number };

const HASH_BYTES = 32;

/**
 * The hashes of a tile, as many as its width says.
 *
 * @returns fewer where the log does not have them
 */
export async function readTile(database: Rows, { level, index, width }: HashTile): Promise<Buffer[]> {
  if (width === TILE_WIDTH) {
    const [full] = await runStatement<{ hashes: Buffer }>(database, FULL, [level, index]);
    return full ? split(full.hashes) : [];
  }
  const first = index * TILE_WIDTH;
  const rows =
    level === 0
      ? await runStatement<{ hash: Buffer }>(database, LEAVES, [first, first + width])
      : await runStatement<{ hash: Buffer }>(database, ROOTS, [level - 1, first, first + width]);
  return rows.map(({ hash }) => hash);
}

function split(hashes: Buffer): Buffer[] {
  return Array.from({ length: hashes.length / HASH_BYTES }, (_, each) =>
    hashes.subarray(each * HASH_BYTES, (each + 1) * HASH_BYTES),
  );
}

/** The log has not what its head says: rows were taken away. */
export class LogIncomplete extends CodedError {
  readonly code = 'LOG_INCOMPLETE';

  constructor({ level, index }: Subtree) {
    super(`The evidence log has no subtree ${index} of level ${level}, which its head covers.`);
  }
}

/**
 * Reads hashes of complete subtrees from tiles and leaves: one statement for each tile that they are in.
 *
 * @param database may read the tables of the log
 * @returns what throws LogIncomplete for a subtree that is not there
 */
export function subtreeReader(database: Rows): ReadSubtrees {
  return async (subtrees) => {
    const tiles = new Map<string, HashTile>();
    for (const subtree of subtrees) {
      const { tile } = tileOf(subtree);
      const key = `${tile.level} ${tile.index}`;
      const before = tiles.get(key);
      if (!before || before.width < tile.width) tiles.set(key, tile);
    }
    const read = new Map<string, Buffer[]>();
    for (const [key, tile] of tiles) read.set(key, await readTile(database, tile));
    return subtrees.map((subtree) => {
      const { tile, from, to } = tileOf(subtree);
      const hashes = read.get(`${tile.level} ${tile.index}`)?.slice(from, to) ?? [];
      if (hashes.length !== to - from) throw new LogIncomplete(subtree);
      const range = new CompactRange();
      for (const hash of hashes) range.append(hash);
      return range.root();
    });
  };
}
