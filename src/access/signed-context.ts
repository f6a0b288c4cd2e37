import {
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
  SignJWT,
  type CryptoKey,
  type JWK,
} from 'jose';
import { LRUCache } from 'lru-cache';
import type { Caller } from '../identity/index.js';
import type { Clock } from '../kernel/index.js';
import type { CallerContext, WarrantScope } from './caller-context.js';

const ALGORITHM = 'EdDSA';
const ISSUER = 'huishang-gateway';
const TYPE = 'huishang-context+jwt';
const LIFETIME_SECONDS = 60;
/** A context is handed out again only while at least this much of its life is left. */
const REUSE_SECONDS = 30;

/** What a signed caller context is made for. */
export interface ContextGrant {
  readonly caller: Caller;
  /** The subgraph that alone may accept the context. */
  readonly audience: string;
  readonly grants: readonly string[];
  readonly masked: readonly string[];
  readonly warrant: WarrantScope | null;
}

/**
 * Signs caller contexts (签名调用上下文) as short-lived JWTs (RFC 7519, EdDSA), one for each caller, purpose, case, basis,
 * verdict and subgraph, and reuses each within its life: signing costs as much as a small request.
 */
export class CallerContextSigner {
  readonly #privateKey: CryptoKey;
  readonly #clock: Clock;
  readonly #signed = new LRUCache<string, { token: Promise<string>; reuseUntil: number }>({ max: 20_000 });
  /** What subgraphs verify with. */
  readonly publicKey: JWK;

  private constructor(privateKey: CryptoKey, publicKey: JWK, clock: Clock) {
    this.#privateKey = privateKey;
    this.publicKey = publicKey;
    this.#clock = clock;
  }

  /** A signer with a key pair of its own, known only to this process. */
  static async create(clock: Clock): Promise<CallerContextSigner> {
    const { privateKey, publicKey } = await generateKeyPair(ALGORITHM);
    return new CallerContextSigner(privateKey, await exportJWK(publicKey), clock);
  }

  /** The signed context; the same text for the same grant until it is about to expire. */
  sign(grant: ContextGrant): Promise<string> {
    const key = JSON.stringify(grant);
    const now = Math.floor(this.#clock.now().getTime() / 1000);
    const known = this.#signed.get(key);
    if (known && now < known.reuseUntil) return known.token;
    const token = new SignJWT({
      caller: grant.caller,
      grants: grant.grants,
      masked: grant.masked,
      ...(grant.warrant ? { warrant: grant.warrant } : {}),
    })
      .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
      .setIssuer(ISSUER)
      .setAudience(grant.audience)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFETIME_SECONDS)
      .sign(this.#privateKey);
    this.#signed.set(key, { token, reuseUntil: now + REUSE_SECONDS });
    return token;
  }
}

/** A context that a subgraph must not act on: forged, expired, or made for another subgraph. */
export class ContextRefused extends Error {}

/** Verifies caller contexts for one subgraph, and remembers a verified one until it expires. */
export class CallerContextVerifier {
  readonly #key: Promise<CryptoKey | Uint8Array>;
  readonly #audience: string;
  readonly #clock: Clock;
  readonly #verified = new LRUCache<string, { context: CallerContext; expiresAt: number }>({ max: 20_000 });

  constructor(publicKey: JWK, audience: string, clock: Clock) {
    this.#key = importJWK(publicKey, ALGORITHM);
    this.#audience = audience;
    this.#clock = clock;
  }

  /** @throws ContextRefused for anything but a current context that the gateway signed for this subgraph */
  async verify(token: string): Promise<CallerContext> {
    const known = this.#verified.get(token);
    if (known && this.#clock.now().getTime() / 1000 < known.expiresAt) return known.context;
    try {
      if (decodeProtectedHeader(token).typ !== TYPE) throw new ContextRefused('not a caller context');
      const { payload } = await jwtVerify<{
        caller: Caller;
        grants: string[];
        masked: string[];
        warrant?: WarrantScope;
      }>(token, await this.#key, {
        issuer: ISSUER,
        audience: this.#audience,
        algorithms: [ALGORITHM],
        requiredClaims: ['exp', 'caller', 'grants', 'masked'],
        currentDate: this.#clock.now(),
      });
      const context: CallerContext = {
        caller: payload.caller,
        grants: new Set(payload.grants),
        masked: new Set(payload.masked),
        warrant: payload.warrant ?? null,
      };
      this.#verified.set(token, { context, expiresAt: payload.exp ?? 0 });
      return context;
    } catch (error) {
      throw new ContextRefused('The caller context is not acceptable.', { cause: error });
    }
  }
}
