import { importJWK, type CryptoKey, type JWK } from 'jose';
import type { Actor } from '../../kernel/index.js';

/**
 * Which signatures count: Ed25519 (RFC 8037; RFC 9864 names it `Ed25519`) and ECDSA on P-256 (RFC 7518). Nothing without
 * a key of the signer's own: neither `none` nor an HMAC, whose secret the verifier would hold as well.
 */
export const SIGNATURE_ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256'] as const;
export type SignatureAlgorithm = (typeof SIGNATURE_ALGORITHMS)[number];

/** 签名公钥: a public key by which an agency, or one of its officers, signs. */
export interface SigningKey {
  readonly agency: Actor;
  /** Names the key among its agency's; stated by every signature (RFC 7515, 4.1.4). */
  readonly kid: string;
  /** Whose alone it is; null for a key that every officer of the agency may have it sign with. */
  readonly officer: string | null;
  /** From when on it signs (UTC); null for always. */
  readonly validFrom: Date | null;
  /** Signatures made later do not count, whether it expired or was revoked; null for no end. */
  readonly validUntil: Date | null;
  readonly algorithms: readonly SignatureAlgorithm[];
  readonly publicKey: CryptoKey;
}

/** The algorithms that a key can be used with; none for a key of another kind. */
export function algorithmsOf({ kty, crv }: JWK): readonly SignatureAlgorithm[] {
  if (kty === 'OKP' && crv === 'Ed25519') return ['EdDSA', 'Ed25519'];
  if (kty === 'EC' && crv === 'P-256') return ['ES256'];
  return [];
}

/**
 * A key to verify or sign with.
 *
 * @throws Error for a JWK of another kind than {@link SIGNATURE_ALGORITHMS} take
 */
export async function importSigningKey(jwk: JWK): Promise<CryptoKey> {
  const [algorithm] = algorithmsOf(jwk);
  if (!algorithm) throw new Error('A signing key is an Ed25519 or a P-256 key.');
  const key = await importJWK({ ...jwk, alg: algorithm }, algorithm);
  if (key instanceof Uint8Array) throw new Error('A signing key is no secret.');
  return key;
}
