import { NoteMalformed } from '../notes/index.js';
import { TILE_WIDTH } from './tile-path.js';

/** Bytes of a leaf at most: its length is told by a uint16. */
export const MAX_LEAF_BYTES = 65_535;
const LENGTH_BYTES = 2;

/**
 * Writes leaves as a bundle (C2SP tlog-tiles, "Log entries"): each behind its length as a big-endian uint16.
 *
 * @param leaves at most 256
 * @throws RangeError where there are more, or one has more than 65,535 bytes
 */
export function encodeEntryBundle(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length > TILE_WIDTH) throw new RangeError(`A bundle has at most ${TILE_WIDTH} leaves.`);
  const parts = leaves.flatMap((leaf) => {
    if (leaf.length > MAX_LEAF_BYTES) throw new RangeError(`A leaf has at most ${MAX_LEAF_BYTES} bytes.`);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt16BE(leaf.length);
    return [length, leaf];
  });
  return Buffer.concat(parts);
}

/**
 * Reads a bundle.
 *
 * @throws NoteMalformed where it breaks off, or has more than 256 leaves
 */
export function decodeEntryBundle(bundle: Uint8Array): Buffer[] {
  const bytes = Buffer.from(bundle);
  const leaves: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const begin = at + LENGTH_BYTES;
    const end = begin <= bytes.length ? begin + bytes.readUInt16BE(at) : Number.POSITIVE_INFINITY;
    if (end > bytes.length || leaves.length === TILE_WIDTH)
      throw new NoteMalformed('The bundle breaks off within a leaf, or has more than 256 leaves.');
    leaves.push(bytes.subarray(begin, end));
    at = end;
  }
  return leaves;
}
