import type { KeyObject } from 'node:crypto';
import { readBase64 } from '../json/base64.js';
import { sha256 } from '../merkle/hashes.js';
import { publicKeyOf } from './ed25519.js';

/** By the type byte of C2SP signed-note: Ed25519 of a log, and cosignatures of witnesses. */
const TYPES = { log: 0x01, witness: 0x04 } as const;

export type KeyType = keyof typeof TYPES;

/** A public key that is trusted, with the name under which it signs. */
export interface VerifierKey {
  readonly name: string;
  /** Four bytes, in 8 hexadecimal digits. */
  readonly keyId: string;
  readonly publicKey: KeyObject;
  /** The 32 bytes of the key in base64, by which two names of one key are told. */
  readonly material: string;
}

const VERIFIER_KEY = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/u;

/**
 * Reads `<name>+<key id>+<base64>`.
 *
 * @returns null where it is no key of this type, or its id is not that of its name and key
 */
export function readVerifierKey(text: string, type: KeyType): VerifierKey | null {
  const [, name, keyId, encoded] = VERIFIER_KEY.exec(text) ?? [];
  const bytes = encoded === undefined ? null : readBase64(encoded);
  if (name === undefined || keyId === undefined || !bytes) return null;
  if (bytes.length !== 33 || bytes[0] !== TYPES[type]) return null;
  const id = sha256(Buffer.concat([Buffer.from(`${name}\n`, 'utf8'), bytes])).toString('hex', 0, 4);
  if (id !== keyId) return null;
  const material = bytes.subarray(1);
  try {
    return { name, keyId, publicKey: publicKeyOf(material), material: material.toString('base64') };
  } catch {
    return null;
  }
}
