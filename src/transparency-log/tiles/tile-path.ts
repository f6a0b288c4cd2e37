import type { Subtree } from '../tree/index.js';

/** Hashes of a full tile, and leaves of a full bundle. */
export const TILE_WIDTH = 256;
/** Levels of the tree within a tile. */
const TILE_HEIGHT = 8;
/** Beyond it a tile has no leaf below 2^53. */
const MAX_TILE_LEVEL = 6;

/** A tile (C2SP tlog-tiles): hashes that stand beside each other at level 8 · `level` of the tree. */
export interface Tile {
  /** `entries` for leaves instead of hashes. */
  readonly level: number | 'entries';
  readonly index: number;
  /** 1 to 256; a tile of less than 256 is partial. */
  readonly width: number;
}

function formatIndex(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  return groups.map((group, each) => (each < groups.length - 1 ? `x${group}` : group)).join('/');
}

/** `tile/<L>/<N>[.p/<W>]`, e.g. `tile/0/x001/x234/067.p/5`. */
export function formatTilePath({ level, index, width }: Tile): string {
  return `tile/${level}/${formatIndex(index)}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

const TILE_PATH = /^tile\/(entries|\d)\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/**
 * Reads the address of a tile.
 *
 * @returns null where it is none, or not the one form in which that tile is addressed
 */
export function parseTilePath(path: string): Tile | null {
  const [, level = '', digits = '', width] = TILE_PATH.exec(path) ?? [];
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(digits.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const isTile = tile.width <= TILE_WIDTH && (tile.level === 'entries' || tile.level <= MAX_TILE_LEVEL);
  return isTile && formatTilePath(tile) === path ? tile : null;
}

/**
 * How wide a tile is in a tree: 256 where it is full, less where it is the last of its level, 0 where the tree has none there.
 *
 * @param size leaves of the tree
 */
export function tileWidth({ level, index }: Omit<Tile, 'width'>, size: number): number {
  const nodes = Math.floor(size / TILE_WIDTH ** (level === 'entries' ? 0 : level));
  return Math.max(0, Math.min(TILE_WIDTH, nodes - index * TILE_WIDTH));
}

/** The subtrees whose hashes are a tile, in its order. */
export function tileSubtrees({ level, index, width }: Tile & { readonly level: number }): Subtree[] {
  return Array.from({ length: width }, (_, each) => ({
    level: level * TILE_HEIGHT,
    index: index * TILE_WIDTH + each,
  }));
}

/**
 * In which tile the hash of a subtree is, or those of which it is made.
 *
 * @returns the tile, as full as the subtree makes it sure that it is, and which of its hashes are the subtree's
 */
export function tileOf({ level, index }: Subtree): {
  tile: Tile & { level: number };
  from: number;
  to: number;
} {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const span = 2 ** (level % TILE_HEIGHT);
  const first = index * span;
  const from = first % TILE_WIDTH;
  const tile = { level: tileLevel, index: Math.floor(first / TILE_WIDTH), width: from + span };
  return { tile, from, to: from + span };
}

/** The tiles of a tree that are partial, at most one of each level; entry bundles are as wide as those of level 0. */
export function partialTiles(size: number): (Tile & { readonly level: number })[] {
  const tiles = [];
  for (let level = 0, nodes = size; nodes > 0; level++, nodes = Math.floor(nodes / TILE_WIDTH)) {
    const width = nodes % TILE_WIDTH;
    if (width > 0) tiles.push({ level, index: Math.floor(nodes / TILE_WIDTH), width });
  }
  return tiles;
}
