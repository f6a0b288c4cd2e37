import { readBase64 } from '../json/base64.js';

/** A line of a signed note (C2SP signed-note) behind its text. */
export interface NoteSignature {
  readonly name: string;
  /** Four bytes, in 8 hexadecimal digits. */
  readonly keyId: string;
  /** What the algorithm of the key made. */
  readonly signature: Buffer;
}

export interface SignedNote {
  /** With its final newline: this is what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A note may have at least 16 signatures; more than these are not read. */
const MAX_SIGNATURES = 100;

// oxlint-disable-next-line no-control-regex -- The specification names them.
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;
const SIGNATURE_LINE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;

function readSignature(line: string): NoteSignature | null {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = encoded === undefined ? null : readBase64(encoded);
  if (name === undefined || !bytes || bytes.length < 5) return null;
  return { name, keyId: bytes.toString('hex', 0, 4), signature: bytes.subarray(4) };
}

/** @returns null where the text is no signed note */
export function readNote(note: string): SignedNote | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n') || CONTROL.test(note) || /\p{Surrogate}/u.test(note)) return null;
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return null;
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = readSignature(line);
    if (!signature) return null;
    signatures.push(signature);
  }
  return { text: note.slice(0, end + 1), signatures };
}
