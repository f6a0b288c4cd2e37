import { decodeBase64 } from './encoding.js';
import { NoteMalformed } from './malformed.js';
import { isKeyName } from './verifier-key.js';

/** Signatures that a note may have: those of a log, of its witnesses, and of keys that follow each other. */
const MAX_SIGNATURES = 64;
const KEY_ID_BYTES = 4;

/** A line below a note, read and not believed. */
export interface NoteSignature {
  readonly name: string;
  readonly id: number;
  /** What follows the key id. */
  readonly signature: Uint8Array;
}

/** A text and who is said to have signed it (C2SP signed-note). */
export interface SignedNote {
  /** With the newline at its end. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** `— <name> <base64 of key id and signature>`, with the newline. */
export function formatSignature({ name, id, signature }: NoteSignature): string {
  const bytes = Buffer.alloc(KEY_ID_BYTES + signature.length);
  bytes.writeUInt32BE(id);
  bytes.set(signature, KEY_ID_BYTES);
  return `— ${name} ${bytes.toString('base64')}\n`;
}

function parseSignature(line: string): NoteSignature {
  const [, name = '', encoded = ''] = /^— ([^ ]+) ([^ ]+)$/u.exec(line) ?? [];
  if (!isKeyName(name)) throw new NoteMalformed('A line below the note is no signature.');
  const bytes = decodeBase64(encoded);
  if (bytes.length <= KEY_ID_BYTES) throw new NoteMalformed('A signature of the note is too short.');
  return { name, id: bytes.readUInt32BE(0), signature: bytes.subarray(KEY_ID_BYTES) };
}

/**
 * Reads signature lines, each with its newline: the end of a note, or what a witness answers.
 *
 * @throws NoteMalformed where there is none, a line is no signature, or there are more than 64
 */
export function parseSignatures(lines: string): NoteSignature[] {
  if (!lines.endsWith('\n')) throw new NoteMalformed('The signatures do not end with a newline.');
  const each = lines.slice(0, -1).split('\n', MAX_SIGNATURES + 1);
  if (each.length > MAX_SIGNATURES)
    throw new NoteMalformed(`There are more than ${MAX_SIGNATURES} signatures.`);
  return each.map((line) => parseSignature(line));
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NoteMalformed('The note is not in UTF-8.');
  }
}

/** Control characters but the newline, and surrogates that stand alone, which are in no UTF-8. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0009\u000B-\u001F\p{Cs}]/u;

/**
 * Reads a signed note. Verifies nothing: the text may be used once `verifyNote` has found a signature of a trusted key.
 *
 * @param note bytes, which are to be UTF-8, or a text
 * @throws NoteMalformed where it is none
 */
export function parseNote(note: Uint8Array | string): SignedNote {
  const whole = typeof note === 'string' ? note : textOf(note);
  if (FORBIDDEN.test(whole)) throw new NoteMalformed('The note has control characters or is not in UTF-8.');
  const end = whole.lastIndexOf('\n\n');
  if (end < 0) throw new NoteMalformed('No empty line parts the text of the note from its signatures.');
  return { text: whole.slice(0, end + 1), signatures: parseSignatures(whole.slice(end + 2)) };
}

/** The note as one text. */
export function formatNote({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map((each) => formatSignature(each)).join('')}`;
}
