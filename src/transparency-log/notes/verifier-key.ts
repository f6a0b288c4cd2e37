import { hash } from 'node:crypto';
import { decodeBase64 } from './encoding.js';
import { NoteMalformed } from './malformed.js';
import { SIGNATURE_TYPES, type SignatureType } from './signature-types.js';
import type { Signer } from './signer.js';

/** A public key by which signatures of notes are verified (C2SP signed-note, "Verifier keys"). */
export interface VerifierKey {
  readonly name: string;
  /** With the name, says which key made a signature. */
  readonly id: number;
  readonly type: SignatureType;
  readonly publicKey: Uint8Array;
}

/** Surrogates that stand alone are in no UTF-8. */
const KEY_NAME = /^[^\p{White_Space}\p{Cc}\p{Cs}+]+$/u;

/** Whether a text can be the name of a key: not empty, no space, no plus, no control character. */
export function isKeyName(name: string): boolean {
  return KEY_NAME.test(name);
}

/**
 * @param name of the key
 * @throws NoteMalformed for a text that cannot be the name of a key
 */
export function verifierKey(name: string, type: SignatureType, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name))
    throw new NoteMalformed('The name of a key is not empty and has neither spaces nor plus signs.');
  if (publicKey.length !== type.publicKeyBytes)
    throw new NoteMalformed(`A public key has ${type.publicKeyBytes} bytes, not ${publicKey.length}.`);
  const material = Buffer.concat([
    Buffer.from(`${name}\n`, 'utf8'),
    Buffer.from([type.identifier]),
    publicKey,
  ]);
  return { name, id: hash('sha256', material, 'buffer').readUInt32BE(0), type, publicKey };
}

/** By which a signer's signatures of a type are verified. Throws NoteMalformed for a name that a key cannot have. */
export function verifierKeyOf(signer: Signer, type: SignatureType): VerifierKey {
  return verifierKey(signer.name, type, signer.publicKey);
}

/** `<name>+<key id, 8 hexadecimal digits>+<base64 of type and public key>`. */
export function formatVerifierKey({ name, id, type, publicKey }: VerifierKey): string {
  const material = Buffer.concat([Buffer.from([type.identifier]), publicKey]);
  return `${name}+${id.toString(16).padStart(8, '0')}+${material.toString('base64')}`;
}

/**
 * Reads a verifier key.
 *
 * @throws NoteMalformed where it has another form, its id is not the one of its name and key, or its type is none that is
 *   verified here
 */
export function parseVerifierKey(text: string): VerifierKey {
  // Base64 has plus signs of its own; neither name nor id has one.
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text) ?? [];
  const material = decodeBase64(encoded);
  const type = SIGNATURE_TYPES.find(({ identifier }) => identifier === material[0]);
  if (!type) throw new NoteMalformed('The verifier key is of no known type.');
  const key = verifierKey(name, type, material.subarray(1));
  if (key.id !== Number.parseInt(id, 16))
    throw new NoteMalformed('The id of the verifier key is not that of its name and public key.');
  return key;
}
