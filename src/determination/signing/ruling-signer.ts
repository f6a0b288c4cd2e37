import {
  base64url,
  calculateJwkThumbprint,
  compactVerify,
  decodeProtectedHeader,
  errors,
  importJWK,
  type CryptoKey,
  type JSONWebKeySet,
  type JWK,
} from 'jose';
import { FixedKeySource, isType, verifyWithKeys } from '../../keys/jwks/index.js';
import type { JsonObject } from '../../kernel/index.js';
import { canonicalJson, signDetachedJws } from '../../keys/signatures/index.js';
import { RULING_DOCUMENT_TYPE } from './ruling-document.js';
import { createRulingSigningKey } from './ruling-signing-keys.js';

/** What signs rulings. */
export interface RulingSigner {
  /** @returns a compact JWS (RFC 7515) whose payload is the document's canonical JSON (RFC 8785) */
  sign(document: JsonObject, at: Date): Promise<string>;
}

const ALGORITHM = 'EdDSA';
const PURPOSE = 'ruling';

const publicPart = ({ kty, crv, x }: JWK) => ({ kty: kty ?? 'OKP', crv: crv ?? 'Ed25519', x: x ?? '' });

/** 研究认定意见签名密钥: the hub's own keys; the first one signs, the others are there for rulings that they signed earlier. */
export class RulingSigningKeys implements RulingSigner {
  readonly #privateKey: CryptoKey;
  readonly #keyId: string;
  /** What anybody verifies rulings with. */
  readonly publicKeys: JSONWebKeySet;

  private constructor(privateKey: CryptoKey, keyId: string, publicKeys: JSONWebKeySet) {
    this.#privateKey = privateKey;
    this.#keyId = keyId;
    this.publicKeys = publicKeys;
  }

  /**
   * @param keys the private key that signs, then earlier ones, which may be public; without any, a key is made that only
   *   this process knows. A key's id is its thumbprint (RFC 7638)
   */
  static async create(keys: readonly JWK[] = []): Promise<RulingSigningKeys> {
    const [signing = await createRulingSigningKey(), ...earlier] = keys;
    const published = await Promise.all(
      [signing, ...earlier].map(async (key) => {
        const jwk = publicPart(key);
        return {
          ...jwk,
          kid: await calculateJwkThumbprint(jwk),
          alg: ALGORITHM,
          use: 'sig',
          purpose: PURPOSE,
        };
      }),
    );
    const privateKey = await importJWK({ ...publicPart(signing), d: signing.d ?? '' }, ALGORITHM);
    if (privateKey instanceof Uint8Array)
      throw new TypeError('The key that signs rulings is a shared secret.');
    return new RulingSigningKeys(privateKey, published[0]?.kid ?? '', { keys: published });
  }

  async sign(document: JsonObject, at: Date): Promise<string> {
    const key = { privateKey: this.#privateKey, kid: this.#keyId, algorithm: ALGORITHM } as const;
    const [header, , signature] = (await signDetachedJws(document, key, at, PURPOSE)).split('.');
    return `${header}.${base64url.encode(canonicalJson(document))}.${signature}`;
  }
}

/**
 * Verifies a signed ruling.
 *
 * @param keys the hub's published ones; of those, the ones for rulings count
 * @returns the document; null where the text is no ruling that one of these keys signed
 */
export async function verifyRuling(jws: string, keys: JSONWebKeySet): Promise<JsonObject | null> {
  try {
    const { typ, kid } = decodeProtectedHeader(jws);
    if (!isType(typ, PURPOSE)) return null;
    const source = await FixedKeySource.of(keys, PURPOSE);
    const header = { algorithm: ALGORITHM, kid: typeof kid === 'string' ? kid : null };
    const verification = await verifyWithKeys(source, header, (key) =>
      compactVerify(jws, key, { algorithms: [ALGORITHM] }),
    );
    if (!verification.ok) return null;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(verification.value.payload);
    const document = JSON.parse(text) as JsonObject;
    return document['type'] === RULING_DOCUMENT_TYPE && canonicalJson(document) === text ? document : null;
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof SyntaxError || error instanceof TypeError)
      return null;
    throw error;
  }
}
