import { decodeDecimal, decodeHash } from './encoding.js';
import { NoteMalformed } from './malformed.js';

/** The head of a log (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Which log. */
  readonly origin: string;
  /** How many leaves it has, at most 2^53 - 1. */
  readonly size: number;
  /** Root of its tree. */
  readonly root: Uint8Array;
  /** Lines behind the root, which nobody here understands. */
  readonly extensions: readonly string[];
}

/** The text of the note: origin, size and root, a line each. */
export function formatCheckpoint(checkpoint: Omit<Checkpoint, 'extensions'>): string {
  const { origin, size, root } = checkpoint;
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

/**
 * Reads the text of a note as a checkpoint.
 *
 * @param text with the newline at its end, without signatures
 * @throws NoteMalformed where it is none
 */
export function parseCheckpoint(text: string): Checkpoint {
  if (!text.endsWith('\n')) throw new NoteMalformed('The checkpoint does not end with a newline.');
  const lines = text.slice(0, -1).split('\n');
  const [origin, size, root, ...extensions] = lines;
  if (origin === undefined || size === undefined || root === undefined || lines.includes(''))
    throw new NoteMalformed('A checkpoint has at least three lines, none of them empty.');
  return { origin, size: decodeDecimal(size), root: decodeHash(root), extensions };
}
