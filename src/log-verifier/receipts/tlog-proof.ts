import { readHash } from '../json/base64.js';
import { readDecimal } from '../notes/checkpoint.js';

/** Where a leaf is in the log, and how it leads to a head. */
export interface InclusionProof {
  readonly index: number;
  readonly path: readonly Buffer[];
  /** The head, a signed note. */
  readonly checkpoint: string;
}

const VERSION = 'c2sp.org/tlog-proof@v1\n';

/** Reads a proof (C2SP tlog-proof, version 1) without `extra`. @returns null where the text is none */
export function readProof(text: string): InclusionProof | null {
  const end = text.indexOf('\n\n');
  if (!text.startsWith(VERSION) || end < 0) return null;
  const [first = '', ...lines] = text.slice(VERSION.length, end).split('\n');
  const index = first.startsWith('index ') ? readDecimal(first.slice('index '.length)) : null;
  const path = lines.map(readHash);
  // A tree of less than 2^53 leaves has no longer path.
  if (index === null || path.length > 53 || path.includes(null)) return null;
  return { index, path: path.flatMap((hash) => hash ?? []), checkpoint: text.slice(end + 2) };
}
