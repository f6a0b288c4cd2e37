import { CodedError } from '../../kernel/index.js';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import { servesPurpose, statingPurpose } from '../../keys/jwks/index.js';
import { keptKey } from '../../keys/key-store/index.js';

/** The file named by RULING_SIGNING_KEY is not usable; the message says what is wrong with it. */
export class RulingKeyUnusable extends CodedError {
  readonly code = 'RULING_KEY_UNUSABLE';
}

const keyShape = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string().optional(),
});
const fileShape = z.union([
  z.object({ keys: z.array(keyShape).min(1) }).transform(({ keys }) => keys),
  keyShape.transform((key) => [key]),
]);

/**
 * Reads the hub's keys for rulings: one private JWK (RFC 7517; RFC 8037: OKP, Ed25519), or a JWK Set whose first key is
 * private and signs. The others of a set are earlier keys, published so that what they signed can be verified.
 *
 * @throws RulingKeyUnusable
 */
export async function readRulingSigningKeys(file: string): Promise<readonly JWK[]> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new RulingKeyUnusable(`${file} could not be read as JSON.`, { cause: error });
  }
  const read = fileShape.safeParse(json);
  if (!read.success || read.data[0]?.d === undefined) {
    throw new RulingKeyUnusable(
      `${file} must hold a private JWK with "kty":"OKP" and "crv":"Ed25519", or a set whose first key is one.`,
    );
  }
  for (const key of read.data) {
    if (!servesPurpose(key, 'ruling')) {
      throw new RulingKeyUnusable(`${file} holds a key for another purpose than rulings.`);
    }
    const { kty, crv, x, d } = key;
    try {
      await importJWK({ kty, crv, x, ...(d === undefined ? {} : { d }) }, 'EdDSA');
    } catch (error) {
      throw new RulingKeyUnusable(`${file} holds a JWK that cannot be used.`, { cause: error });
    }
  }
  return read.data.map(({ kty, crv, x, d }) => ({ kty, crv, x, ...(d === undefined ? {} : { d }) }));
}

/** A new private key, as a JWK. */
export async function createRulingSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return statingPurpose(await exportJWK(privateKey), 'ruling');
}

/** The key kept in the data directory, made on first use (mode 0600). */
export function keptRulingSigningKeys(dataDirectory: string): Promise<readonly JWK[]> {
  const file = join(dataDirectory, 'ruling-signing-key.json');
  return keptKey(file, createRulingSigningKey, readRulingSigningKeys);
}
