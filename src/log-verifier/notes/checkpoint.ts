import { readHash } from '../json/base64.js';
import { readNote, type SignedNote } from './signed-note.js';

/** What a log signs (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly note: SignedNote;
}

/** A number of leaves or an index as the specifications write them; null where it is none below 2^53. */
export function readDecimal(text: string): number | null {
  return /^(?:0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null;
}

/** @returns null where the note is no checkpoint */
export function readCheckpoint(text: string): Checkpoint | null {
  const note = readNote(text);
  if (!note) return null;
  const lines = note.text.slice(0, -1).split('\n');
  const [origin = '', size = '', root = ''] = lines;
  const leaves = readDecimal(size);
  const hash = readHash(root);
  if (lines.includes('') || leaves === null || !hash) return null;
  return { origin, size: leaves, root: hash, note };
}
