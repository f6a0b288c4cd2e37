import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import { servesPurpose, statingPurpose, type KeyPurpose } from '../jwks/index.js';
import { keptKey } from '../key-store/index.js';

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

/** Makes the error of a file of keys that is not usable. */
export type UnusableKeys = new (message: string, options?: ErrorOptions) => Error;

/**
 * Reads keys by which the hub itself signs: one private JWK (RFC 7517; RFC 8037: OKP, Ed25519), or a JWK Set whose first key is
 * private and signs. The others of a set are earlier keys, published so that what they signed can be verified.
 *
 * @param Unusable is thrown for a file that holds anything else, or a key for another purpose
 */
export async function readOwnSigningKeys(
  file: string,
  purpose: KeyPurpose,
  Unusable: UnusableKeys,
): Promise<readonly JWK[]> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Unusable(`${file} could not be read as JSON.`, { cause: error });
  }
  const read = fileShape.safeParse(json);
  if (!read.success || read.data[0]?.d === undefined) {
    throw new Unusable(
      `${file} must hold a private JWK with "kty":"OKP" and "crv":"Ed25519", or a set whose first key is one.`,
    );
  }
  for (const key of read.data) {
    if (!servesPurpose(key, purpose)) {
      throw new Unusable(`${file} holds a key for another purpose than "${purpose}".`);
    }
    const { kty, crv, x, d } = key;
    try {
      await importJWK({ kty, crv, x, ...(d === undefined ? {} : { d }) }, 'EdDSA');
    } catch (error) {
      throw new Unusable(`${file} holds a JWK that cannot be used.`, { cause: error });
    }
  }
  return read.data.map(({ kty, crv, x, d }) => ({ kty, crv, x, ...(d === undefined ? {} : { d }) }));
}

/** A new private key that states its purpose, as a JWK. */
export async function createOwnSigningKey(purpose: KeyPurpose): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return statingPurpose(await exportJWK(privateKey), purpose);
}

/** The keys kept in `<purpose>-signing-key.json` of the data directory, made on first use (mode 0600). */
export function keptOwnSigningKeys(
  dataDirectory: string,
  purpose: KeyPurpose,
  Unusable: UnusableKeys,
): Promise<readonly JWK[]> {
  return keptKey(
    join(dataDirectory, `${purpose}-signing-key.json`),
    () => createOwnSigningKey(purpose),
    (file) => readOwnSigningKeys(file, purpose, Unusable),
  );
}
