import { hkdfSync } from 'node:crypto';
import { compactDecrypt, CompactEncrypt } from 'jose';

const HEADER = { alg: 'dir', enc: 'A256GCM' } as const;
const KEY_BYTES = 32;

/** HKDF (RFC 5869) of a random secret; `context` keeps a sealed text from being put into another row. */
function keyOf(secret: string, context: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', context, KEY_BYTES));
}

/** Seals a value, so that nobody reads it who has not the secret (JWE: RFC 7516, `dir`, A256GCM). */
export function seal(secret: string, context: string, value: object): Promise<string> {
  return new CompactEncrypt(Buffer.from(JSON.stringify(value)))
    .setProtectedHeader(HEADER)
    .encrypt(keyOf(secret, context));
}

/** @throws where the text was not sealed with this secret for this context */
export async function unseal(secret: string, context: string, text: string): Promise<unknown> {
  const { plaintext } = await compactDecrypt(text, keyOf(secret, context), {
    keyManagementAlgorithms: [HEADER.alg],
    contentEncryptionAlgorithms: [HEADER.enc],
  });
  return JSON.parse(Buffer.from(plaintext).toString());
}
