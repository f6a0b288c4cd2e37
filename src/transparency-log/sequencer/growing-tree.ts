import { partialTiles, TILE_WIDTH } from '../tiles/index.js';
import { CompactRange, coveringSubtrees, type ReadSubtrees } from '../tree/index.js';

/** A tile that became full. */
export interface FullTile {
  readonly level: number;
  readonly index: number;
  readonly hashes: Buffer;
  readonly root: Buffer;
}

/** Reads the hashes of a tile that is not full. */
export type ReadPartialTile = (tile: {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}) => Promise<readonly Buffer[]>;

/** Levels of the tree within a tile. */
const TILE_HEIGHT = 8;

/** The right edge of the log's tree in memory: all that is needed to add leaves and to fill tiles. */
export class GrowingTree {
  readonly #range: CompactRange;
  /** Hashes of the last tile of each level, while it is not full. */
  readonly #edges: Buffer[][];

  private constructor(range: CompactRange, edges: Buffer[][]) {
    this.#range = range;
    this.#edges = edges;
  }

  /** Reads the edge of a tree of this size. */
  static async read(
    size: number,
    readSubtrees: ReadSubtrees,
    readPartial: ReadPartialTile,
  ): Promise<GrowingTree> {
    const edges: Buffer[][] = [];
    for (const tile of partialTiles(size)) edges[tile.level] = [...(await readPartial(tile))];
    const hashes = await readSubtrees(coveringSubtrees(0, size));
    return new GrowingTree(CompactRange.of(size, hashes), edges);
  }

  get size(): number {
    return this.#range.size;
  }

  root(): Buffer {
    return this.#range.root();
  }

  /**
   * Adds leaves.
   *
   * @returns the tiles that they filled, lower levels first
   */
  append(leafHashes: readonly Buffer[]): FullTile[] {
    const tiles: FullTile[] = [];
    for (const leaf of leafHashes) {
      this.#range.append(leaf, ({ level, index }, hash) => {
        if (level % TILE_HEIGHT !== 0) return;
        const tileLevel = level / TILE_HEIGHT;
        // The root of a tile comes when the tile is full, and is a hash of the tile above.
        if (tileLevel > 0) tiles.push(this.#filled(tileLevel - 1, index, hash));
        (this.#edges[tileLevel] ??= []).push(hash);
      });
    }
    return tiles;
  }

  #filled(level: number, index: number, root: Buffer): FullTile {
    const hashes = this.#edges[level] ?? [];
    if (hashes.length !== TILE_WIDTH)
      throw new Error(`A tile of level ${level} has ${hashes.length} hashes.`);
    this.#edges[level] = [];
    return { level, index, hashes: Buffer.concat(hashes), root };
  }
}
