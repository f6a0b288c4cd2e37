import { readHash } from '../json/base64.js';
import { parseStrict } from '../json/parse-strict.js';
import { hasShape, isCount, isString, isStrings } from '../json/shapes.js';
import { CompactRange } from '../merkle/compact-range.js';
import { subtreesOf } from '../merkle/subtrees.js';
import { readLines } from '../lines/read-lines.js';

/** The first line of an export (docs/log-format.md, "Exports and archives"). */
export interface ExportHeader {
  readonly origin: string;
  /** The first index, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** A signed note. */
  readonly checkpoint: string;
  /** The hashes of the complete subtrees around the range, from left to right. */
  readonly proof: readonly Buffer[];
}

const SHAPE = {
  format: (value: unknown) => value === 'huishang-log@v1',
  origin: isString,
  from: isCount,
  to: isCount,
  checkpoint: isString,
  proof: isStrings,
};

/** @returns null where the line is no header */
export function readHeader(line: string): ExportHeader | null {
  const header = parseStrict(line);
  if (!hasShape(header, SHAPE)) return null;
  const { origin, from, to, checkpoint, proof } = header as unknown as Omit<ExportHeader, 'proof'> & {
    readonly proof: readonly string[];
  };
  const hashes = proof.map(readHash);
  if (from > to || hashes.includes(null)) return null;
  return { origin, from, to, checkpoint, proof: hashes.flatMap((hash) => hash ?? []) };
}

/** The header of a file; null where it has none. @throws Error of Node's where the file cannot be read */
export async function readHeaderOf(file: string): Promise<ExportHeader | null> {
  let header: ExportHeader | null = null;
  await readLines(file, (line) => {
    header = line === null ? null : readHeader(line);
    return false;
  });
  return header;
}

/** The hashes of a header's proof, each for its side; null where they are not as many as the range needs. */
export interface RangeProof {
  readonly before: readonly Buffer[];
  readonly behind: readonly { readonly hash: Buffer; readonly level: number }[];
}

export function splitProof({ from, to, proof }: ExportHeader, size: number): RangeProof | null {
  if (to > size) return null;
  const left = subtreesOf(0, from).length;
  const right = subtreesOf(to, size);
  if (proof.length !== left + right.length) return null;
  return {
    before: proof.slice(0, left),
    behind: right.flatMap(({ level }, index) => {
      const hash = proof[left + index];
      return hash ? [{ hash, level }] : [];
    }),
  };
}

/** The root to which leaves `[0, to)` and the subtrees behind them lead. */
export function rootWith(range: CompactRange, { behind }: RangeProof): Buffer {
  const whole = CompactRange.of(range.size, range.hashes);
  for (const { hash, level } of behind) whole.append(hash, level);
  return whole.root();
}
