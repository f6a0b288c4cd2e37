import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';

/** A PKCS #8 Ed25519 key (RFC 8410) but for its 32 bytes. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key whose 32 bytes everybody knows: the SHA-256 of its name. For tests alone. */
function keyOf(name: string): { readonly secret: KeyObject; readonly bytes: Buffer } {
  const seed = createHash('sha256').update(`huishang test vector key: ${name}`).digest();
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' });
  return { secret, bytes: Buffer.from(x, 'base64url') };
}

/** A key that signs notes, as C2SP signed-note has it. */
export interface NoteKey {
  readonly name: string;
  readonly id: Buffer;
  readonly verifierKey: string;
  readonly sign: (message: string) => Buffer;
}

/** @param type the type byte: 1 of a log, 4 of a witness */
export function noteKey(name: string, type: 1 | 4, of: string = name): NoteKey {
  const { secret, bytes } = keyOf(of);
  const encoded = Buffer.concat([Uint8Array.of(type), bytes]);
  const id = createHash('sha256').update(`${name}\n`).update(encoded).digest().subarray(0, 4);
  return {
    name,
    id,
    verifierKey: `${name}+${id.toString('hex')}+${encoded.toString('base64')}`,
    sign: (message) => sign(null, Buffer.from(message), secret),
  };
}

/** A key that signs receipts, with its public half as a JWK. */
export function receiptKey(kid: string, purpose: string) {
  const { secret, bytes } = keyOf(kid);
  return {
    jwk: { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', kid, purpose, x: bytes.toString('base64url') },
    sign: (header: object, payload: object): string => {
      const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      const signed = `${part(header)}.${part(payload)}`;
      return `${signed}.${sign(null, Buffer.from(signed), secret).toString('base64url')}`;
    },
  };
}

export type ReceiptSigner = ReturnType<typeof receiptKey>;
