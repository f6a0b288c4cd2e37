import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import type { JSONWebKeySet, JWK } from 'jose';
import { KEY_PURPOSES, statingPurpose } from '../../keys/jwks/index.js';

/** What a receipt promises (docs/log-format.md): that a leaf with this hash is recorded and will be in the log. */
export interface ReceiptClaims {
  /** Of the record. */
  readonly id: string;
  readonly at: Date;
  /** SHA-256 of the operation's text, hexadecimal. */
  readonly operationHash: string | null;
  /** SHA-256 of the answer's `data`, hexadecimal. */
  readonly answer: string | null;
  readonly leafHash: Buffer;
  /** Hash of the leaf that has the answer, where the request was recorded before it acted. */
  readonly lateHash: Buffer | null;
}

/** The thumbprint of an Ed25519 key (RFC 7638, RFC 8037 appendix A.3). */
function thumbprintOf(x: string): string {
  return createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
}

/**
 * Signs receipts of answers (回执): compact JWS (RFC 7515), EdDSA with Ed25519. Synchronous: a signature takes less than the way to
 * a thread of the pool and back.
 */
export class ReceiptSigner {
  readonly #origin: string;
  readonly #key: KeyObject;
  readonly #header: string;
  /** What is served at `/.well-known/jwks.json`: the key that signs, and earlier ones. */
  readonly publicKeys: JSONWebKeySet;

  /**
   * @param origin of the log
   * @param keys the first is private and signs
   * @throws TypeError where it is no private Ed25519 key
   */
  constructor(origin: string, keys: readonly JWK[]) {
    const [signing] = keys;
    if (signing?.d === undefined) throw new TypeError('Receipts are signed with a private Ed25519 key.');
    this.#origin = origin;
    this.#key = createPrivateKey({ key: { ...signing }, format: 'jwk' });
    const own = createPublicKey(this.#key).export({ format: 'jwk' });
    const kid = thumbprintOf(own.x ?? '');
    this.#header = encode({ alg: 'EdDSA', kid, typ: KEY_PURPOSES.receipt });
    this.publicKeys = {
      keys: keys.map(({ x = '' }) =>
        statingPurpose(
          { kty: 'OKP', crv: 'Ed25519', x, kid: thumbprintOf(x), alg: 'EdDSA', use: 'sig' },
          'receipt',
        ),
      ),
    };
  }

  sign({ id, at, operationHash, answer, leafHash, lateHash }: ReceiptClaims): string {
    const payload = encode({
      iss: this.#origin,
      jti: id,
      iat: Math.floor(at.getTime() / 1_000),
      operation: operationHash,
      answer,
      leaf: leafHash.toString('base64url'),
      late: lateHash?.toString('base64url') ?? null,
    });
    const input = `${this.#header}.${payload}`;
    return `${input}.${sign(null, Buffer.from(input), this.#key).toString('base64url')}`;
  }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
