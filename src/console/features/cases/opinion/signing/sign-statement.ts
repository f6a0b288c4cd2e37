/** A private key as a JWK (RFC 7517), with the id under which the hub knows its public part. */
export interface SigningKey {
  readonly kid: string;
  readonly key: CryptoKey;
  readonly algorithm: 'EdDSA' | 'ES256';
}

const TYPE = 'huishang-opinion+jws';

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCodePoint(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/**
 * Reads a private key from the text of a JWK. It stays in the browser's WebCrypto and cannot be read out again.
 *
 * @throws Error where it is no private Ed25519 or P-256 key with a `kid`
 */
export async function readSigningKey(text: string): Promise<SigningKey> {
  const jwk = JSON.parse(text) as JsonWebKey & { readonly kid?: string };
  if (!jwk.kid || !jwk.d) throw new Error('no private key with a kid');
  const { kty, crv, x, y, d } = jwk;
  const plain = { kty, crv, x, d, ...(y ? { y } : {}) } as JsonWebKey;
  if (crv === 'Ed25519') {
    const key = await crypto.subtle.importKey('jwk', plain, { name: 'Ed25519' }, false, ['sign']);
    return { kid: jwk.kid, key, algorithm: 'EdDSA' };
  }
  if (crv === 'P-256') {
    const key = await crypto.subtle.importKey('jwk', plain, { name: 'ECDSA', namedCurve: crv }, false, [
      'sign',
    ]);
    return { kid: jwk.kid, key, algorithm: 'ES256' };
  }
  throw new Error(`no key of a curve that is taken: ${crv ?? ''}`);
}

/**
 * Signs a statement as a compact JWS with its payload detached (RFC 7515, appendix F).
 *
 * @param statement canonical JSON, as statementToSign gives it
 * @param at when it is signed
 */
export async function signStatement(
  statement: string,
  { kid, key, algorithm }: SigningKey,
  at: Date,
): Promise<string> {
  const header = base64url(
    encoded(JSON.stringify({ alg: algorithm, kid, typ: TYPE, iat: Math.floor(at.getTime() / 1_000) })),
  );
  const how = algorithm === 'EdDSA' ? { name: 'Ed25519' } : { name: 'ECDSA', hash: 'SHA-256' };
  const signed = await crypto.subtle.sign(how, key, encoded(`${header}.${base64url(encoded(statement))}`));
  return `${header}..${base64url(new Uint8Array(signed))}`;
}
