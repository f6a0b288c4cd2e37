export { decodeEntryBundle, encodeEntryBundle, MAX_LEAF_BYTES } from './entry-bundle.js';
export {
  formatTilePath,
  parseTilePath,
  partialTiles,
  TILE_WIDTH,
  tileOf,
  tileSubtrees,
  tileWidth,
  type Tile,
} from './tile-path.js';
