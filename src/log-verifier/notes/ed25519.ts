import { createPublicKey, verify, type KeyObject } from 'node:crypto';

/** An Ed25519 public key of 32 bytes (RFC 8032). @throws Error where Node takes it for none */
export const publicKeyOf = (bytes: Buffer): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }, format: 'jwk' });

/** Whether the key signed the message. */
export function hasSigned(key: KeyObject, message: string, signature: Buffer): boolean {
  if (signature.length !== 64) return false;
  try {
    return verify(null, Buffer.from(message, 'utf8'), key, signature);
  } catch {
    return false;
  }
}
