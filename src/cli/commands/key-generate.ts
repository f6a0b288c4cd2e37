import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { KEY_PURPOSES, statingPurpose, type KeyPurpose } from '../../keys/jwks/index.js';
import { CommandFailure } from '../failures/command-failure.js';
import type { Say } from '../table/say.js';

interface KeyPair {
  readonly privateKey: JWK;
  readonly publicKey: JWK;
}

/** A new Ed25519 key (RFC 8037) that states its purpose and is named by its thumbprint (RFC 7638). */
async function generateKey(purpose: KeyPurpose): Promise<KeyPair> {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const named = async (key: Parameters<typeof exportJWK>[0]): Promise<JWK> => {
    const jwk = await exportJWK(key);
    return statingPurpose(
      { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'EdDSA', use: 'sig' },
      purpose,
    );
  };
  return { privateKey: await named(pair.privateKey), publicKey: await named(pair.publicKey) };
}

async function keygen({
  purpose,
  out,
}: {
  readonly purpose: KeyPurpose;
  readonly out: string;
}): Promise<void> {
  const { privateKey, publicKey } = await generateKey(purpose);
  try {
    // Never over a file that is there: it may be the only copy of a key in use.
    await writeFile(out, `${JSON.stringify(privateKey, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new CommandFailure(
      exists ? `${out} is there already.` : `${out} could not be written.`,
      exists ? 'Name a new file, or remove that one if nothing was signed with it.' : null,
      { cause: error },
    );
  }
  console.error(`The private key is in ${out}, readable by this account alone. Its public half:`);
  console.log(JSON.stringify(publicKey, null, 2));
}

export function defineKeyGenerate(command: Command, say: Say): void {
  command
    .addOption(
      new Option(
        '--purpose <purpose>',
        say('what it signs; a key has one purpose', '签署对象；一个密钥仅限一种用途'),
      )
        .choices(Object.keys(KEY_PURPOSES))
        .makeOptionMandatory(),
    )
    .requiredOption('--out <file>', say('where the private key goes; a new file', '存放私钥的新文件'))
    .action(keygen);
}
