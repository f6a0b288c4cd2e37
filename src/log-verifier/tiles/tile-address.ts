/** Hashes of a full tile, and leaves of a full bundle (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

/** An index in groups of three digits, all but the last behind an x: 1234067 is x001/x234/067. */
function pathOf(index: number): string {
  const groups =
    String(index)
      .padStart(Math.ceil(String(index).length / 3) * 3, '0')
      .match(/\d{3}/g) ?? [];
  return groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/');
}

/** A tile of a tree, by its level and its index in it. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  /** How many hashes it has. */
  readonly width: number;
}

/** Its address below that of the log. */
export function addressOf({ level, index, width }: Tile): string {
  const partial = width === TILE_WIDTH ? '' : `.p/${width}`;
  return `tile/${level}/${pathOf(index)}${partial}`;
}

/** The tiles of one level of a tree, from left to right; the last one is partial where the size wants it. */
export function* tilesOf(level: number, size: number): Generator<Tile> {
  const hashes = Math.floor(size / TILE_WIDTH ** level);
  for (let index = 0; index * TILE_WIDTH < hashes; index += 1) {
    yield { level, index, width: Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH) };
  }
}
