import {
  calculateJwkThumbprint,
  decodeProtectedHeader,
  importJWK,
  jwtVerify,
  SignJWT,
  type CryptoKey,
  type JSONWebKeySet,
  type JWK,
} from 'jose';
import { callerClaims, type Caller } from '../../identity/index.js';
import {
  FixedKeySource,
  isType,
  KEY_PURPOSES,
  KeysUnavailable,
  statingPurpose,
  verifyWithKeys,
  type KeySource,
} from '../../keys/jwks/index.js';
import {
  CodedError,
  BoundedCache,
  charactersOfKey,
  type CacheStatistics,
  type Clock,
} from '../../kernel/index.js';
import type { CaseNamed } from '../lookups/case-lookup.js';
import type { WarrantScope } from '../lookups/warrant-store.js';
import type { CallerContext } from './caller-context.js';
import type { SubgraphGrants } from './subgraph-grants.js';
import { CONTEXT_ALGORITHM, createContextSigningKey } from './context-signing-key.js';

const ISSUER = 'huishang-gateway';
const PURPOSE = 'caller-context';
/** Seconds that a context is good for. The gateway makes none that is good for longer, and nobody accepts one. */
const LIFETIME_SECONDS = 60;
/** The clocks of the hub and of an agency's site may differ by this. */
const CLOCK_TOLERANCE_SECONDS = 5;
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
  /** Further platforms of that case, where it is on a group. */
  readonly caseMembers?: readonly string[];
  /** The instant whose recorded values are asked for; null for the present ones. */
  readonly asOf?: string | null;
}

type HolderClaim = 'caller' | 'warrant' | 'casePlatform' | 'caseMembers' | 'asOf';

/** Whom contexts are signed for in one request: the caller, the warrant and case that it reads under, and of when. */
export interface ContextHolder extends Pick<ContextGrant, HolderClaim> {
  /** Made once for a request, by {@link contextHolder}. */
  readonly key: string;
}

export function contextHolder(
  caller: Caller,
  warrant: WarrantScope | null,
  substanceCase: Pick<CaseNamed, 'platformCode' | 'members'> | null = null,
  asOf: string | null = null,
): ContextHolder {
  const claims = callerClaims(caller);
  const casePlatform = substanceCase?.platformCode ?? null;
  const caseMembers = substanceCase?.members ?? [];
  const key = JSON.stringify([claims, warrant, casePlatform, caseMembers, asOf]);
  return { caller: claims, warrant, casePlatform, caseMembers, asOf, key };
}

/**
 * Signs caller contexts (签名调用上下文) as short-lived JWTs (RFC 7519, EdDSA), one for each caller, purpose, case, basis,
 * decision and subgraph, and reuses each within its life: signing costs as much as a small request.
 */
export class CallerContextSigner {
  readonly #privateKey: CryptoKey | Uint8Array;
  readonly #keyId: string;
  readonly #clock: Clock;
  readonly #signed = new BoundedCache<string, { token: Promise<string>; issuedAt: number }>(
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
      statingPurpose({ ...publicKey, kid, alg: CONTEXT_ALGORITHM, use: 'sig' }, PURPOSE),
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
    holder: Pick<ContextGrant, HolderClaim>,
    grant: Omit<ContextGrant, HolderClaim>,
  ): Promise<string> {
    const now = Math.floor(this.#clock.now().getTime() / 1000);
    const known = this.#signed.get(key);
    const age = known ? now - known.issuedAt : -1;
    if (known && age >= 0 && age < REUSE_SECONDS) return known.token;
    const token = new SignJWT({
      caller: holder.caller,
      grants: grant.grants,
      masked: grant.masked,
      ...(grant.regional?.length ? { regional: grant.regional } : {}),
      ...(holder.warrant ? { warrant: holder.warrant } : {}),
      ...(holder.casePlatform ? { casePlatform: holder.casePlatform } : {}),
      ...(holder.caseMembers?.length ? { caseMembers: holder.caseMembers } : {}),
      ...(holder.asOf ? { asOf: holder.asOf } : {}),
    })
      .setProtectedHeader({ alg: CONTEXT_ALGORITHM, typ: KEY_PURPOSES[PURPOSE], kid: this.#keyId })
      .setIssuer(ISSUER)
      .setAudience(grant.audience)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFETIME_SECONDS)
      .sign(this.#privateKey);
    this.#signed.set(key, { token, issuedAt: now });
    return token;
  }

  caches(): readonly CacheStatistics[] {
    return [this.#signed.statistics()];
  }
}

/** A context that a subgraph must not act on: forged, expired, or made for another subgraph. */
export class ContextRefused extends CodedError {
  readonly code = 'CONTEXT_REFUSED';
}

/** The gateway's public keys could not be had, so no context can be judged just now. */
export class ContextKeysUnavailable extends CodedError {
  readonly code = 'CONTEXT_KEYS_UNAVAILABLE';
}

interface VerifiedContext {
  readonly context: CallerContext;
  /** Seconds since the epoch. */
  readonly expiresAt: number;
  /** RFC 7638 thumbprint of the key that signed it. */
  readonly thumbprint: string;
}

interface ContextClaims {
  readonly caller: Caller;
  readonly grants: string[];
  readonly masked: string[];
  readonly regional?: string[];
  readonly warrant?: WarrantScope;
  readonly casePlatform?: string;
  readonly caseMembers?: string[];
  readonly asOf?: string;
}

/** Verifies caller contexts for one subgraph, and remembers a verified one until it expires or its key is withdrawn. */
export class CallerContextVerifier {
  readonly #keys: Promise<KeySource>;
  readonly #audience: string;
  readonly #clock: Clock;
  readonly #verified: BoundedCache<string, VerifiedContext>;

  /** @param keys the gateway's public keys, or where they come from; of those, the ones for caller contexts count */
  constructor(keys: JSONWebKeySet | KeySource, audience: string, clock: Clock) {
    this.#keys = 'current' in keys ? Promise.resolve(keys) : FixedKeySource.of(keys, PURPOSE);
    this.#audience = audience;
    this.#verified = new BoundedCache(`verified_contexts_${audience}`, BOUNDS);
    this.#clock = clock;
  }

  caches(): readonly CacheStatistics[] {
    return [this.#verified.statistics()];
  }

  /**
   * @throws ContextRefused for anything but a current context that the gateway signed for this subgraph, good for a minute
   *   at most and not from the future; ContextKeysUnavailable
   */
  async verify(token: string): Promise<CallerContext> {
    const keys = await this.#keys;
    const known = this.#verified.get(token);
    try {
      if (known && this.#now() < known.expiresAt && (await keys.current()).has(known.thumbprint)) {
        return known.context;
      }
      const verified = await this.#verifyAnew(token, keys);
      this.#verified.set(token, verified);
      return verified.context;
    } catch (error) {
      if (error instanceof KeysUnavailable) throw new ContextKeysUnavailable(error.message, { cause: error });
      throw new ContextRefused('The caller context is not acceptable.', { cause: error });
    }
  }

  #now(): number {
    return this.#clock.now().getTime() / 1_000;
  }

  async #verifyAnew(token: string, keys: KeySource): Promise<VerifiedContext> {
    const { typ, kid } = decodeProtectedHeader(token);
    if (!isType(typ, PURPOSE)) throw new ContextRefused('not a caller context');
    const header = { algorithm: CONTEXT_ALGORITHM, kid: typeof kid === 'string' ? kid : null };
    const verification = await verifyWithKeys(keys, header, (key) =>
      jwtVerify<ContextClaims>(token, key, {
        issuer: ISSUER,
        audience: this.#audience,
        algorithms: [CONTEXT_ALGORITHM],
        requiredClaims: ['exp', 'iat', 'caller', 'grants', 'masked'],
        currentDate: this.#clock.now(),
      }),
    );
    if (!verification.ok) throw new ContextRefused(`not signed by the gateway: ${verification.fault}`);
    const { payload } = verification.value;
    const { iat = 0, exp = 0 } = payload;
    if (exp - iat > LIFETIME_SECONDS) throw new ContextRefused('good for too long');
    if (iat > this.#now() + CLOCK_TOLERANCE_SECONDS) throw new ContextRefused('of the future');
    const { thumbprint } = verification.key;
    return { context: contextOf(payload), expiresAt: exp, thumbprint };
  }
}

function contextOf({
  caller,
  grants,
  masked,
  regional,
  warrant,
  casePlatform,
  caseMembers,
  asOf,
}: ContextClaims): CallerContext {
  return {
    caller,
    grants: new Set(grants),
    masked: new Set(masked),
    ...(regional ? { regional: new Set(regional) } : {}),
    warrant: warrant ?? null,
    ...(casePlatform === undefined ? {} : { casePlatform }),
    ...(caseMembers === undefined ? {} : { caseMembers }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}
