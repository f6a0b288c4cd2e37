import { decodeDecimal, decodeHash, NoteMalformed } from '../notes/index.js';

const HEADER = 'c2sp.org/tlog-proof@v1';
/** Siblings on the way from a leaf to the root of the largest tree that C2SP knows. */
const MAX_HASHES = 63;

/** A proof that a leaf is in a log (C2SP tlog-proof, version 1), as `.tlog-proof` files have it. */
export interface LogProof {
  /** Of the leaf, from 0. */
  readonly index: number;
  /** From the leaf's sibling to the root's child (RFC 6962, 2.1.1). */
  readonly hashes: readonly Uint8Array[];
  /** The signed note, with its cosignatures. */
  readonly checkpoint: string;
}

/** The proof as text, without `extra`. */
export function formatLogProof({ index, hashes, checkpoint }: LogProof): string {
  const lines = [HEADER, `index ${index}`, ...hashes.map((hash) => Buffer.from(hash).toString('base64'))];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/**
 * Reads a proof; a line `extra` is passed over. Verifies nothing.
 *
 * @throws NoteMalformed where it is none
 */
export function parseLogProof(text: string): LogProof {
  const end = text.indexOf('\n\n');
  const [header, ...lines] = (end < 0 ? '' : text.slice(0, end)).split('\n', MAX_HASHES + 4);
  if (lines[0]?.startsWith('extra ')) lines.shift();
  const [index, ...hashes] = lines;
  if (header !== HEADER || !index?.startsWith('index ') || hashes.length > MAX_HASHES)
    throw new NoteMalformed('This is no proof of a log (C2SP tlog-proof, version 1).');
  return {
    index: decodeDecimal(index.slice('index '.length)),
    hashes: hashes.map((hash) => decodeHash(hash)),
    checkpoint: text.slice(end + 2),
  };
}
