import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { servesPurpose, statingPurpose } from '../keys/jwks/index.js';
import { keptKey, KeptKeyUnusable, privateFolder, readKeptKey } from '../keys/key-store/index.js';
import { ed25519Signer, isKeyName, type Signer } from '../transparency-log/notes/index.js';

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  return statingPurpose(await exportJWK(privateKey), 'witness');
}

function signerOf(key: JWK, name: string, file: string): Signer {
  if (!isKeyName(name)) {
    throw new KeptKeyUnusable(
      `A witness cannot be named "${name}": a name is not empty, and has neither spaces nor plus signs.`,
    );
  }
  if (!servesPurpose(key, 'witness')) {
    throw new KeptKeyUnusable(
      `${file} holds a key of another purpose. Make one with huishang key generate --purpose witness.`,
    );
  }
  try {
    return ed25519Signer(key, name);
  } catch (error) {
    throw new KeptKeyUnusable(
      `${file} holds no private Ed25519 key. Make one with huishang key generate --purpose witness.`,
      { cause: error },
    );
  }
}

/**
 * The signer of a witness, whose key is in a file (JWK, RFC 8037).
 *
 * @throws KeptKeyUnusable
 */
export async function readWitnessSigner(file: string, name: string): Promise<Signer> {
  return signerOf(await readKeptKey(file), name, file);
}

/**
 * The signer of a witness, whose key lies in its folder and is made on first use. Not for production, where the operator
 * says where the key is, and keeps a copy.
 *
 * @throws KeptKeyUnusable
 */
export async function keptWitnessSigner(folder: string, name: string): Promise<Signer> {
  const file = join(await privateFolder(folder), 'witness-key.json');
  return signerOf(await keptKey(file, newKey, readKeptKey), name, file);
}
