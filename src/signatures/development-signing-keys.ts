import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { ACTORS, newId, type Actor } from '../kernel/index.js';
import { algorithmsOf, importSigningKey, type SigningKey } from './signing-key.js';

/** A private JWK that can sign, with the name it goes by. */
export type PrivateSigningJwk = JWK & { readonly kid: string };

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** An agency's private signing key for trying things out, made on first use and kept (mode 0600). Never for production. */
export async function developmentSigningKey(
  dataDirectory: string,
  agency: Actor,
): Promise<PrivateSigningJwk> {
  const folder = join(dataDirectory, 'development-signing-keys');
  const file = join(folder, `${agency.toLowerCase()}.json`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = await readKept(file);
  if (kept) return kept;
  // Written aside and then linked, so that no process ever reads half a key, and the first one's key is everybody's.
  const aside = `${file}.${newId()}`;
  await writeFile(aside, `${JSON.stringify(await newKey())}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(aside, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(aside);
  }
  const made = await readKept(file);
  if (!made) throw new Error(`${file} vanished.`);
  return made;
}

async function newKey(): Promise<PrivateSigningJwk> {
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk) };
}

async function readKept(file: string): Promise<PrivateSigningJwk | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as PrivateSigningJwk;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** The public halves of all actors' development keys. */
export async function developmentSigningKeys(dataDirectory: string): Promise<SigningKey[]> {
  const keys: SigningKey[] = [];
  for (const agency of ACTORS) {
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
