import { createPublicKey, verify } from 'node:crypto';

/** What a signature of a note states, and by which algorithm (C2SP signed-note, "Signature types"). */
export interface SignatureType {
  /** What stands before the public key in verifier keys and key ids. */
  readonly identifier: number;
  /** Which `Signer` can make it. */
  readonly algorithm: 'Ed25519';
  readonly publicKeyBytes: number;
  readonly signatureBytes: number;
  /** Whether it says when it was made (C2SP tlog-cosignature). */
  readonly timestamped: boolean;
}

const ED25519 = { algorithm: 'Ed25519', publicKeyBytes: 32, signatureBytes: 64 } as const;

/** Signs the text of the note alone, as a log signs its checkpoints. */
export const ED25519_SIGNATURE: SignatureType = { identifier: 0x01, ...ED25519, timestamped: false };

/** Signs the text and the time, as a witness does. */
export const ED25519_COSIGNATURE: SignatureType = { identifier: 0x04, ...ED25519, timestamped: true };

/** Every type that is verified here; signatures of others are ignored, as the specification has it. */
export const SIGNATURE_TYPES: readonly SignatureType[] = [ED25519_SIGNATURE, ED25519_COSIGNATURE];

/** Whether a signature is a public key's. */
export function verifyWith(
  type: SignatureType,
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (publicKey.length !== type.publicKeyBytes || signature.length !== type.signatureBytes) return false;
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, message, key, signature);
}
