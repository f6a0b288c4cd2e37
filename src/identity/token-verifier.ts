import { hash } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';
import { KeysUnavailable, verifyWithKeys } from '../keys/jwks/index.js';
import {
  BoundedCache,
  isStorableText,
  refused,
  type Actor,
  type CacheStatistics,
  type Clock,
  type Level,
  type Outcome,
  type Refusal,
} from '../kernel/index.js';
import { readClaims, type TokenHolder } from './claims.js';
import { DEFAULT_TOKEN_ALGORITHMS, DEFAULT_TOKEN_LIFETIME_SECONDS, type Issuer } from './issuers.js';
import {
  identityKeysUnavailable,
  tokenAlgorithmWrong,
  tokenAudienceWrong,
  tokenClaimMissing,
  tokenExpired,
  tokenExtensionUnknown,
  tokenIdUnusable,
  tokenIssuedInFuture,
  tokenIssuerMissing,
  tokenIssuerUnknown,
  tokenKeyUnknown,
  tokenLifetimeTooLong,
  tokenMalformed,
  tokenNotYetValid,
  tokenSignatureWrong,
  tokenTimeMalformed,
  tokenTooLong,
  tokenTypeWrong,
} from './token.errors.js';

/** The `aud` that a token for this hub carries. */
export const TOKEN_AUDIENCE = 'huishang';

const MAX_TOKEN_LENGTH = 8_192;
const MAX_JTI_LENGTH = 200;
const CLOCK_TOLERANCE_SECONDS = 5;
/** RFC 9068, 2.1: either spelling, in any case (RFC 7515, 4.1.9). */
const ACCESS_TOKEN = /^(application\/)?at\+jwt$/i;
const REQUIRED_CLAIMS = ['exp', 'iat', 'aud', 'sub', 'jti'];

interface Verified {
  readonly holder: TokenHolder;
  readonly issuer: Issuer;
  /** RFC 7638 thumbprint of the key that signed it. */
  readonly thumbprint: string;
  /** Seconds since the epoch. */
  readonly expiresAt: number;
}

/** Whose keys could be had when they were last asked for. */
export interface KeysReading {
  readonly agency: Actor;
  readonly issuer: string;
  readonly available: boolean;
}

/** Whether an actor has officers at a level at an instant (办理主体是否存续); refuses where it has none. */
export type ActorCheck = (actor: Actor, level: Level, at: Date) => Outcome<null>;

const EVERYBODY: ActorCheck = () => ({ ok: true, value: null });

interface UnverifiedToken {
  readonly algorithm: string;
  readonly kid: string | null;
  readonly issuer: Issuer;
}

/** What jose finds wrong with the registered claims (RFC 7519, 4.1) of a token whose signature is good. */
function claimRefusal({ claim, reason }: { claim: string; reason: string }): Refusal {
  if (reason === 'missing') return tokenClaimMissing({ claim });
  if (reason === 'invalid') return tokenTimeMalformed({ claim });
  if (claim === 'aud') return tokenAudienceWrong({});
  if (claim === 'nbf') return tokenNotYetValid({});
  return tokenMalformed({});
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof errors.JWTExpired) return tokenExpired({});
  if (error instanceof errors.JWTClaimValidationFailed) return claimRefusal(error);
  return tokenMalformed({});
}

/**
 * Verifies agencies' access tokens (RFC 9068: JWT, RFC 7519). A verified token is remembered until it expires or its key
 * is withdrawn, under a hash of its text, because verifying costs more than the rest of a small request.
 *
 * What is told of a token whose signature was not verified is only what its sender can see in it, or in its issuer's
 * published keys: no claim but `iss` is judged before the signature.
 */
export class TokenVerifier {
  readonly #issuers: ReadonlyMap<string, Issuer>;
  readonly #clock: Clock;
  readonly #admits: ActorCheck;
  readonly #verified = new BoundedCache<string, Verified>('verified_tokens', { max: 10_000 });

  /** @param admits whether an actor has officers at a level today; everybody whose issuer is known where nothing is given */
  constructor(issuers: readonly Issuer[], clock: Clock, admits: ActorCheck = EVERYBODY) {
    this.#admits = admits;
    this.#issuers = new Map(issuers.map((issuer) => [issuer.issuer, issuer]));
    this.#clock = clock;
  }

  caches(): readonly CacheStatistics[] {
    return [this.#verified.statistics()];
  }

  keys(): readonly KeysReading[] {
    return Array.from(this.#issuers.values(), ({ agency, issuer, keys: { available } }) => ({
      agency,
      issuer,
      available,
    }));
  }

  /**
   * Who holds the token, or why it is not accepted: the code of each cause is in `token.errors.ts`.
   * IDENTITY_KEYS_UNAVAILABLE says nothing against the token. Never throws for anything a client can send.
   */
  async verify(token: string): Promise<Outcome<TokenHolder>> {
    if (token.length > MAX_TOKEN_LENGTH) return refused(tokenTooLong({}));
    try {
      const key = hash('sha256', token, 'base64');
      const known = this.#verified.get(key);
      if (known && (await this.#stands(known))) return this.#admitted(known.holder);
      this.#verified.delete(key);
      const verified = await this.#verifyAnew(token);
      if (!verified.ok) return verified;
      this.#verified.set(key, verified.value);
      return this.#admitted(verified.value.holder);
    } catch (error) {
      if (!(error instanceof KeysUnavailable)) return refused(refusalOf(error));
      const { retryAfterSeconds } = error;
      return refused(identityKeysUnavailable({ retryAfterSeconds }));
    }
  }

  /** Looked up for each request: a row may end, or begin, while a token is good. */
  #admitted(holder: TokenHolder): Outcome<TokenHolder> {
    const admitted = this.#admits(holder.agency, holder.level, this.#clock.now());
    return admitted.ok ? { ok: true, value: holder } : admitted;
  }

  #now(): number {
    return this.#clock.now().getTime() / 1000;
  }

  async #stands({ expiresAt, issuer, thumbprint }: Verified): Promise<boolean> {
    if (this.#now() >= expiresAt + CLOCK_TOLERANCE_SECONDS) return false;
    return (await issuer.keys.current()).has(thumbprint);
  }

  /** What a token says of itself before anything of it is believed. */
  #read(token: string): Outcome<UnverifiedToken> {
    const { typ, alg, crit, kid } = decodeProtectedHeader(token);
    if (typeof typ !== 'string' || !ACCESS_TOKEN.test(typ)) return refused(tokenTypeWrong({}));
    if (crit !== undefined) return refused(tokenExtensionUnknown({}));
    if (kid !== undefined && (typeof kid !== 'string' || kid === '' || !isStorableText(kid))) {
      return refused(tokenMalformed({}));
    }
    // Only chooses whose keys may verify the token.
    const { iss } = decodeJwt(token);
    if (typeof iss !== 'string') return refused(tokenIssuerMissing({}));
    const issuer = this.#issuers.get(iss);
    if (!issuer) return refused(tokenIssuerUnknown({}));
    const accepted = issuer.algorithms ?? DEFAULT_TOKEN_ALGORITHMS;
    if (typeof alg !== 'string' || !accepted.some((each) => each === alg)) {
      return refused(tokenAlgorithmWrong({ accepted }));
    }
    return { ok: true, value: { algorithm: alg, kid: kid ?? null, issuer } };
  }

  async #verifyAnew(token: string): Promise<Outcome<Verified>> {
    const read = this.#read(token);
    if (!read.ok) return read;
    const { algorithm, kid, issuer } = read.value;
    const verification = await verifyWithKeys(issuer.keys, { algorithm, kid }, (key) =>
      jwtVerify(token, key, {
        audience: TOKEN_AUDIENCE,
        algorithms: [algorithm],
        requiredClaims: REQUIRED_CLAIMS,
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: this.#clock.now(),
      }),
    );
    if (!verification.ok) {
      const unknown = verification.fault === 'KEY_UNKNOWN';
      return refused(unknown ? tokenKeyUnknown({}) : tokenSignatureWrong({}));
    }
    const { value, key } = verification;
    const claims = this.#readClaims(value.payload, issuer);
    if (!claims.ok) return claims;
    const { holder, jti, expiresAt } = claims.value;
    const singleUse =
      issuer.tokenReuse === 'refuse' ? { singleUse: { expiresAt: new Date(expiresAt * 1_000) } } : {};
    const proof = { issuer: issuer.issuer, jti, kid, ...singleUse };
    const { thumbprint } = key;
    return { ok: true, value: { holder: { ...holder, token: proof }, issuer, thumbprint, expiresAt } };
  }

  /** The claims of a token whose signature, `exp`, `nbf` and `aud` are good. */
  #readClaims(
    payload: JWTPayload,
    issuer: Issuer,
  ): Outcome<{ holder: TokenHolder; jti: string; expiresAt: number }> {
    const { jti, iat = 0, exp = 0 } = payload;
    const maxSeconds = issuer.maxLifetimeSeconds ?? DEFAULT_TOKEN_LIFETIME_SECONDS;
    if (iat > this.#now() + CLOCK_TOLERANCE_SECONDS) return refused(tokenIssuedInFuture({}));
    if (exp - iat > maxSeconds) return refused(tokenLifetimeTooLong({ maxSeconds }));
    if (typeof jti !== 'string' || jti.length > MAX_JTI_LENGTH || !/^[^\p{C}\p{Z}]+$/u.test(jti)) {
      return refused(tokenIdUnusable({}));
    }
    const holder = readClaims(issuer.agency, payload);
    return holder.ok ? { ok: true, value: { holder: holder.value, jti, expiresAt: exp } } : holder;
  }
}
