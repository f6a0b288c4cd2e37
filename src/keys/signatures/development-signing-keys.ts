import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { keptKey, KeptKeyUnusable, privateFolder, readKeptKey } from '../key-store/index.js';
import { ACTORS, type Actor } from '../../kernel/index.js';
import { algorithmsOf, importSigningKey, type SigningKey } from './signing-key.js';

/** A private JWK that can sign, with the name it goes by. */
export type PrivateSigningJwk = JWK & { readonly kid: string };

async function newKey(): Promise<PrivateSigningJwk> {
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk) };
}

async function readNamedKey(file: string): Promise<PrivateSigningJwk> {
  const { kid, ...key } = await readKeptKey(file);
  if (kid === undefined) throw new KeptKeyUnusable(`${file} names no key. Remove it to have a new key made.`);
  return { ...key, kid };
}

/** An agency's private signing key for trying things out, made on first use and kept (mode 0600). Never for production. */
export async function developmentSigningKey(
  dataDirectory: string,
  agency: Actor,
): Promise<PrivateSigningJwk> {
  const folder = await privateFolder(join(dataDirectory, 'development-signing-keys'));
  return keptKey(join(folder, `${agency.toLowerCase()}.json`), newKey, readNamedKey);
}

/** The public halves of these actors' development keys; of those that the hub's code knows, where nothing is given. */
export async function developmentSigningKeys(
  dataDirectory: string,
  actors: readonly Actor[] = ACTORS,
): Promise<SigningKey[]> {
  const keys: SigningKey[] = [];
  for (const agency of actors) {
    const { d: _secret, ...jwk } = await developmentSigningKey(dataDirectory, agency);
    keys.push({
      agency,
      kid: jwk.kid,
      officer: null,
      validFrom: null,
      validUntil: null,
      algorithms: algorithmsOf(jwk),
      publicKey: await importSigningKey(jwk),
    });
  }
  return keys;
}
