import type { JWK } from 'jose';

/**
 * What a key of the hub's is for (密钥用途). A key has one purpose: the published key states it in its member `purpose`, and
 * what it signs in the header `typ` (explicit typing, RFC 8725, 3.11). Who verifies asks for both.
 */
export const KEY_PURPOSES = {
  /** Tells a subgraph who asks and what is granted. */
  'caller-context': 'huishang-context+jwt',
  /** Signs rulings. */
  ruling: 'huishang-ruling+jws',
  /** Signs the heads of the evidence log. */
  log: 'huishang-log',
  /** Signs receipts of answers. */
  receipt: 'huishang-receipt+jwt',
  /** By which an agency or an officer signs opinions. */
  opinion: 'huishang-opinion+jws',
  /** Cosigns heads of a log as a witness does; signs no JWS. */
  witness: null,
} as const;

export type KeyPurpose = keyof typeof KEY_PURPOSES;

/** Purposes of keys that sign JWS. */
export type JwsPurpose = Exclude<KeyPurpose, 'witness'>;

/** Whether a header's `typ` is this one: `application/` may stand before it, and case does not matter (RFC 7515, 4.1.9). */
export function isType(typ: unknown, purpose: KeyPurpose): boolean {
  const name = typeof typ === 'string' ? typ.toLowerCase() : '';
  const type = KEY_PURPOSES[purpose];
  return type !== null && (name === type || name === `application/${type}`);
}

/** Whether a key may be used for this: it states this purpose, or none where its file says what it is for. */
export function servesPurpose(key: object, purpose: KeyPurpose): boolean {
  const stated: unknown = Reflect.get(key, 'purpose');
  return stated === undefined || stated === purpose;
}

/** The key with its purpose stated. */
export function statingPurpose<Key extends JWK>(
  key: Key,
  purpose: KeyPurpose,
): Key & { purpose: KeyPurpose } {
  return { ...key, purpose };
}
