import { hash } from 'node:crypto';
import { decodeJwt, jwtVerify } from 'jose';
import {
  BoundedCache,
  defineRefusal,
  refused,
  type CacheStatistics,
  type Clock,
  type Outcome,
} from '../kernel/index.js';
import { readClaims, type TokenHolder } from './claims.js';
import type { Issuer } from './issuers.js';

/** The `aud` that a token for this hub carries. */
export const TOKEN_AUDIENCE = 'huishang';

/** Asymmetric only: a public key can then never be used as a shared secret. */
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'PS256', 'PS384'];
const CLOCK_TOLERANCE_SECONDS = 5;

export const tokenRefused = defineRefusal<{ problem: string }>('TOKEN_REFUSED', ({ problem }) => ({
  message: { en: `The token is not accepted: ${problem}.`, zh: `令牌未被接受：${problem}。` },
  remedy: {
    en: 'Send a current token of your agency as "Authorization: Bearer <token>".',
    zh: '请以“Authorization: Bearer <令牌>”发送本机构的有效令牌。',
  },
}));

interface Verified {
  readonly holder: TokenHolder;
  /** Seconds since the epoch. */
  readonly expiresAt: number;
}

function problemOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_JWT_EXPIRED') return 'it has expired';
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED' && error instanceof Error) return error.message;
  return 'its signature could not be verified with the keys of its issuer';
}

/**
 * Verifies agencies' access tokens (RFC 7519, RFC 9068). A verified token is remembered until it expires, under a hash
 * of its text, because verifying costs more than the rest of a small request.
 */
export class TokenVerifier {
  readonly #issuers: ReadonlyMap<string, Issuer>;
  readonly #clock: Clock;
  readonly #verified = new BoundedCache<string, Verified>('verified_tokens', { max: 10_000 });

  constructor(issuers: readonly Issuer[], clock: Clock) {
    this.#issuers = new Map(issuers.map((issuer) => [issuer.issuer, issuer]));
    this.#clock = clock;
  }

  caches(): readonly CacheStatistics[] {
    return [this.#verified.statistics()];
  }

  /** Who holds the token, or why it is not accepted. Never throws for anything a client can send. */
  async verify(token: string): Promise<Outcome<TokenHolder>> {
    const key = hash('sha256', token, 'base64');
    const known = this.#verified.get(key);
    if (known) {
      if (this.#clock.now().getTime() / 1000 < known.expiresAt + CLOCK_TOLERANCE_SECONDS) {
        return { ok: true, value: known.holder };
      }
      this.#verified.delete(key);
    }
    let issuer: Issuer | undefined;
    try {
      // Only chooses whose keys may verify the token; nothing else is believed before the signature is.
      const { iss } = decodeJwt(token);
      issuer = iss === undefined ? undefined : this.#issuers.get(iss);
    } catch {
      return refused(tokenRefused({ problem: 'it is not a JWT' }));
    }
    if (!issuer) return refused(tokenRefused({ problem: 'its issuer is not known to this hub' }));
    try {
      const { payload, protectedHeader } = await jwtVerify(token, issuer.keys, {
        issuer: issuer.issuer,
        audience: TOKEN_AUDIENCE,
        algorithms: ALGORITHMS,
        typ: 'at+jwt',
        requiredClaims: ['exp', 'iat', 'sub', 'jti'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        currentDate: this.#clock.now(),
      });
      const { jti } = payload;
      if (typeof jti !== 'string' || jti === '') {
        return refused(tokenRefused({ problem: 'its claim "jti" is no text' }));
      }
      const read = readClaims(issuer.agency, payload);
      if (!read.ok) return read;
      const proof = { issuer: issuer.issuer, jti, kid: protectedHeader.kid ?? null };
      const holder = { ...read.value, token: proof };
      this.#verified.set(key, { holder, expiresAt: payload.exp ?? 0 });
      return { ok: true, value: holder };
    } catch (error) {
      return refused(tokenRefused({ problem: problemOf(error) }));
    }
  }
}
