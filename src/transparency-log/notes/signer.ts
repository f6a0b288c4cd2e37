import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { JWK } from 'jose';

/**
 * What signs heads. Ed25519 in this process today; a cryptographic module, with SM2, can take its place, and therefore it is
 * waited for.
 */
export interface Signer {
  /** Name of the key in signature lines: the origin of a log, the name of a witness. */
  readonly name: string;
  readonly algorithm: 'Ed25519';
  /** In the form that the algorithm has for it: of Ed25519 32 bytes (RFC 8032, 5.1.5). */
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/**
 * Signs with an Ed25519 key in memory.
 *
 * @param jwk private key (RFC 8037): `kty` `OKP`, `crv` `Ed25519`, `d`
 * @throws TypeError for any other key
 */
export function ed25519Signer(jwk: JWK, name: string): Signer {
  if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519' || jwk.d === undefined)
    throw new TypeError('Heads are signed with a private key of kty OKP and crv Ed25519.');
  const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  // Worked out of the private key: a wrong x would make signatures that nobody can verify.
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return {
    name,
    algorithm: 'Ed25519',
    publicKey: Buffer.from(x, 'base64url'),
    sign: async (message) => sign(null, message, key),
  };
}
