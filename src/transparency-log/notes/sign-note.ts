import type { NoteSignature } from './note.js';
import { ED25519_COSIGNATURE, ED25519_SIGNATURE } from './signature-types.js';
import type { Signer } from './signer.js';
import { timestampedMessage } from './timestamped.js';
import { verifierKeyOf } from './verifier-key.js';

/** Signs a text as a log signs its checkpoint (C2SP signed-note, type 0x01). */
export async function signNote(text: string, signer: Signer): Promise<NoteSignature> {
  const { name, id } = verifierKeyOf(signer, ED25519_SIGNATURE);
  return { name, id, signature: await signer.sign(Buffer.from(text, 'utf8')) };
}

/**
 * Signs a checkpoint as a witness does (C2SP tlog-cosignature, type 0x04): states that at that time it was the largest head
 * seen of this log, and consistent with all that were seen before.
 *
 * @param text of the checkpoint
 * @param seconds since 1970
 */
export async function cosign(text: string, signer: Signer, seconds: number): Promise<NoteSignature> {
  const { name, id } = verifierKeyOf(signer, ED25519_COSIGNATURE);
  const signature = await signer.sign(timestampedMessage(text, seconds));
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  return { name, id, signature: Buffer.concat([time, signature]) };
}
