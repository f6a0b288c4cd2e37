import type { NoteSignature, SignedNote } from './note.js';
import { verifyWith } from './signature-types.js';
import { readTimestamped, timestampedMessage } from './timestamped.js';
import type { VerifierKey } from './verifier-key.js';

/** A signature that is a trusted key's. */
export interface VerifiedSignature {
  readonly key: VerifierKey;
  readonly signature: NoteSignature;
  /** Of a cosignature: seconds since 1970; null of one that says no time. */
  readonly seconds: number | null;
}

/**
 * What a note's signatures are worth: `signatures` has one for each trusted key that signed. `SIGNATURE_WRONG` names a
 * trusted key whose signature is not its own: then nothing in the note is to be believed.
 */
export type NoteVerification =
  | { readonly ok: true; readonly signatures: readonly VerifiedSignature[] }
  | { readonly ok: false; readonly fault: 'UNSIGNED' }
  | { readonly ok: false; readonly fault: 'SIGNATURE_WRONG'; readonly key: VerifierKey };

function verifyOne(text: string, signature: NoteSignature, key: VerifierKey): VerifiedSignature | null {
  if (!key.type.timestamped)
    return verifyWith(key.type, key.publicKey, Buffer.from(text, 'utf8'), signature.signature)
      ? { key, signature, seconds: null }
      : null;
  const timestamped = readTimestamped(signature.signature);
  if (!timestamped) return null;
  const message = timestampedMessage(text, timestamped.seconds);
  return verifyWith(key.type, key.publicKey, message, timestamped.signature)
    ? { key, signature, seconds: timestamped.seconds }
    : null;
}

/**
 * Verifies a note (C2SP signed-note, "Signatures"). Signatures of other keys are ignored. Where a key signed more than once,
 * all of its signatures have to be its own, and the first one counts.
 *
 * @param keys that are trusted
 */
export function verifyNote({ text, signatures }: SignedNote, keys: readonly VerifierKey[]): NoteVerification {
  const verified = new Map<VerifierKey, VerifiedSignature>();
  for (const signature of signatures) {
    const key = keys.find(({ name, id }) => name === signature.name && id === signature.id);
    if (!key) continue;
    const one = verifyOne(text, signature, key);
    if (!one) return { ok: false, fault: 'SIGNATURE_WRONG', key };
    if (!verified.has(key)) verified.set(key, one);
  }
  return verified.size > 0
    ? { ok: true, signatures: [...verified.values()] }
    : { ok: false, fault: 'UNSIGNED' };
}
