import { CodedError } from '../../kernel/index.js';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { servesPurpose, statingPurpose } from '../../keys/jwks/index.js';
import { keptKey } from '../../keys/key-store/index.js';

/** EdDSA over Ed25519 (RFC 8037): small signatures, and verifying costs little. */
export const CONTEXT_ALGORITHM = 'EdDSA';

/** The file named by CONTEXT_SIGNING_KEY is not usable; the message says what is wrong with it. */
export class ContextKeyUnusable extends CodedError {
  readonly code = 'CONTEXT_KEY_UNUSABLE';
}

/**
 * Reads the private key that signs caller contexts: one JWK (RFC 7517) of type OKP, curve Ed25519.
 *
 * @throws ContextKeyUnusable
 */
export async function readContextSigningKey(file: string): Promise<JWK> {
  let key: JWK;
  try {
    key = JSON.parse(await readFile(file, 'utf8')) as JWK;
  } catch (error) {
    throw new ContextKeyUnusable(`${file} could not be read as JSON.`, { cause: error });
  }
  if (key?.kty !== 'OKP' || key.crv !== 'Ed25519' || typeof key.d !== 'string') {
    throw new ContextKeyUnusable(`${file} must hold a private JWK with "kty":"OKP" and "crv":"Ed25519".`);
  }
  if (!servesPurpose(key, 'caller-context')) {
    throw new ContextKeyUnusable(`${file} holds a key for another purpose than caller contexts.`);
  }
  try {
    await importJWK(key, CONTEXT_ALGORITHM);
  } catch (error) {
    throw new ContextKeyUnusable(`${file} holds a JWK that cannot be used.`, { cause: error });
  }
  return key;
}

/** A new private key, as a JWK. */
export async function createContextSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(CONTEXT_ALGORITHM, { crv: 'Ed25519', extractable: true });
  return statingPurpose(await exportJWK(privateKey), 'caller-context');
}

/** The key kept in the data directory, made on first use (mode 0600). */
export function keptContextSigningKey(dataDirectory: string): Promise<JWK> {
  const file = join(dataDirectory, 'context-signing-key.json');
  return keptKey(file, createContextSigningKey, readContextSigningKey);
}
