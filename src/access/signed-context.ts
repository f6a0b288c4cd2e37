import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  decodeProtectedHeader,
  importJWK,
  jwtVerify,
  SignJWT,
  type CryptoKey,
  type JSONWebKeySet,
  type JWK,
  type JWTVerifyGetKey,
} from 'jose';
import { callerClaims, type Caller } from '../identity/index.js';
import { BoundedCache, charactersOfKey, type CacheStatistics, type Clock } from '../kernel/index.js';
import type { CallerContext, WarrantScope } from './caller-context.js';
import type { SubgraphGrants } from './subgraph-grants.js';
import { CONTEXT_ALGORITHM, createContextSigningKey } from './context-signing-key.js';

const ISSUER = 'huishang-gateway';
const TYPE = 'huishang-context+jwt';
const LIFETIME_SECONDS = 60;
/** A context is handed out again only while at least this much of its life is left. */
const REUSE_SECONDS = 30;
/** Bounds on the contexts remembered: their number, and the characters of the grants or tokens that they are known by. */
const BOUNDS = { max: 20_000, maxSize: 32_000_000, sizeCalculation: charactersOfKey };

/** What a signed caller context is made for. */
export interface ContextGrant {
  readonly caller: Caller;
  /** The subgraph that alone may accept the context. */
  readonly audience: string;
  readonly grants: readonly string[];
  readonly masked: readonly string[];
  readonly regional?: readonly string[];
  readonly warrant: WarrantScope | null;
  /** The platform of the case that the request names. */
  readonly casePlatform?: string | null;
}

/** Whom contexts are signed for in one request: the caller, and the warrant and case that it reads under. */
export interface ContextHolder extends Pick<ContextGrant, 'caller' | 'warrant' | 'casePlatform'> {
  /** Made once for a request, by {@link contextHolder}. */
  readonly key: string;
}

export function contextHolder(
  caller: Caller,
  warrant: WarrantScope | null,
  casePlatform: string | null = null,
): ContextHolder {
  const claims = callerClaims(caller);
  return { caller: claims, warrant, casePlatform, key: JSON.stringify([claims, warrant, casePlatform]) };
}

/**
 * Signs caller contexts (签名调用上下文) as short-lived JWTs (RFC 7519, EdDSA), one for each caller, purpose, case, basis,
 * verdict and subgraph, and reuses each within its life: signing costs as much as a small request.
 */
export class CallerContextSigner {
  readonly #privateKey: CryptoKey | Uint8Array;
  readonly #keyId: string;
  readonly #clock: Clock;
  readonly #signed = new BoundedCache<string, { token: Promise<string>; reuseUntil: number }>(
    'signed_contexts',
    BOUNDS,
  );
  /** What subgraphs verify with. */
  readonly publicKeys: JSONWebKeySet;

  private constructor(
    privateKey: CryptoKey | Uint8Array,
    publicKey: JWK & { readonly kid: string },
    clock: Clock,
  ) {
    this.#privateKey = privateKey;
    this.#keyId = publicKey.kid;
    this.publicKeys = { keys: [publicKey] };
    this.#clock = clock;
  }

  /**
   * @param key the private key; without one, the signer makes a key that only this process knows. Its id is its
   *   thumbprint (RFC 7638)
   */
  static async create(clock: Clock, key?: JWK): Promise<CallerContextSigner> {
    const { kty, crv, x, ...secret } = key ?? (await createContextSigningKey());
    const publicKey = { kty: kty ?? 'OKP', crv: crv ?? 'Ed25519', x: x ?? '' };
    const privateKey = await importJWK({ ...publicKey, d: secret.d ?? '' }, CONTEXT_ALGORITHM);
    const kid = await calculateJwkThumbprint(publicKey);
    return new CallerContextSigner(
      privateKey,
      { ...publicKey, kid, alg: CONTEXT_ALGORITHM, use: 'sig' },
      clock,
    );
  }

  /** The signed context; the same text for the same grant until it is about to expire. */
  sign(grant: ContextGrant): Promise<string> {
    const stated = { ...grant, caller: callerClaims(grant.caller) };
    return this.#sign(JSON.stringify(stated), stated, stated);
  }

  /** The same for one of a request's subgraphs: nothing is written out to find a context that is known. */
  signFor(holder: ContextHolder, grants: SubgraphGrants): Promise<string> {
    return this.#sign(`${holder.key} ${grants.key}`, holder, grants);
  }

  #sign(
    key: string,
    holder: Pick<ContextGrant, 'caller' | 'warrant' | 'casePlatform'>,
    grant: Omit<ContextGrant, 'caller' | 'warrant' | 'casePlatform'>,
  ): Promise<string> {
    const now = Math.floor(this.#clock.now().getTime() / 1000);
    const known = this.#signed.get(key);
    if (known && now < known.reuseUntil) return known.token;
    const token = new SignJWT({
      caller: holder.caller,
      grants: grant.grants,
      masked: grant.masked,
      ...(grant.regional?.length ? { regional: grant.regional } : {}),
      ...(holder.warrant ? { warrant: holder.warrant } : {}),
      ...(holder.casePlatform ? { casePlatform: holder.casePlatform } : {}),
    })
      .setProtectedHeader({ alg: CONTEXT_ALGORITHM, typ: TYPE, kid: this.#keyId })
      .setIssuer(ISSUER)
      .setAudience(grant.audience)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFETIME_SECONDS)
      .sign(this.#privateKey);
    this.#signed.set(key, { token, reuseUntil: now + REUSE_SECONDS });
    return token;
  }

  caches(): readonly CacheStatistics[] {
    return [this.#signed.statistics()];
  }
}

/** A context that a subgraph must not act on: forged, expired, or made for another subgraph. */
export class ContextRefused extends Error {}

/** The gateway's public keys could not be had, so no context can be judged just now. */
export class ContextKeysUnavailable extends Error {}

/** Verifies caller contexts for one subgraph, and remembers a verified one until it expires. */
export class CallerContextVerifier {
  readonly #keys: JWTVerifyGetKey;
  readonly #audience: string;
  readonly #clock: Clock;
  readonly #verified: BoundedCache<string, { context: CallerContext; expiresAt: number }>;

  /** @param keys the gateway's public keys, or what finds one of them */
  constructor(keys: JSONWebKeySet | JWTVerifyGetKey, audience: string, clock: Clock) {
    this.#keys = typeof keys === 'function' ? keys : createLocalJWKSet(keys);
    this.#audience = audience;
    this.#verified = new BoundedCache(`verified_contexts_${audience}`, BOUNDS);
    this.#clock = clock;
  }

  caches(): readonly CacheStatistics[] {
    return [this.#verified.statistics()];
  }

  /**
   * @throws ContextRefused for anything but a current context that the gateway signed for this subgraph;
   *   ContextKeysUnavailable
   */
  async verify(token: string): Promise<CallerContext> {
    const known = this.#verified.get(token);
    if (known && this.#clock.now().getTime() / 1000 < known.expiresAt) return known.context;
    try {
      if (decodeProtectedHeader(token).typ !== TYPE) throw new ContextRefused('not a caller context');
      const { payload } = await jwtVerify<{
        caller: Caller;
        grants: string[];
        masked: string[];
        regional?: string[];
        warrant?: WarrantScope;
        casePlatform?: string;
      }>(token, this.#keys, {
        issuer: ISSUER,
        audience: this.#audience,
        algorithms: [CONTEXT_ALGORITHM],
        requiredClaims: ['exp', 'caller', 'grants', 'masked'],
        currentDate: this.#clock.now(),
      });
      const context: CallerContext = {
        caller: payload.caller,
        grants: new Set(payload.grants),
        masked: new Set(payload.masked),
        ...(payload.regional ? { regional: new Set(payload.regional) } : {}),
        warrant: payload.warrant ?? null,
        ...(payload.casePlatform === undefined ? {} : { casePlatform: payload.casePlatform }),
      };
      this.#verified.set(token, { context, expiresAt: payload.exp ?? 0 });
      return context;
    } catch (error) {
      if (error instanceof ContextKeysUnavailable) throw error;
      throw new ContextRefused('The caller context is not acceptable.', { cause: error });
    }
  }
}
