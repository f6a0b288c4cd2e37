import type { DataSource } from 'typeorm';
import { calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { z } from 'zod';
import type { TokenHolder, TokenVerifier } from '../../identity/index.js';
import { newId, ok, refused, type Clock, type Outcome, type Refusal } from '../../kernel/index.js';
import { newCookieValue } from '../cookies.js';
import type { ProviderClient } from '../providers/provider-client.js';
import { meetsSecondFactor } from '../providers/second-factor.js';
import { givenName } from '../rows/known-officer-rows.js';
import { insertSignIn, takeSignIn } from '../rows/sign-in-rows.js';
import { seal, unseal } from '../sealed-box.js';
import { secondFactorMissing, signInExpired, tokenNotAccepted } from '../sign-in.errors.js';
import { hashOf, type Sessions } from './sessions.js';

/** Seconds that a sign-in may take. */
export const SIGN_IN_SECONDS = 600;

const sealedSchema = z.object({
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  origin: z.string(),
});
type SealedSignIn = z.infer<typeof sealedSchema>;

/** A sign-in that came to its end: whose it is where that is known, and where to go. */
export interface CompletedSignIn {
  readonly returnTo: string;
  readonly holder: TokenHolder | null;
  readonly outcome: Outcome<{ readonly begin: () => Promise<string> }>;
}

export interface SignInsOptions {
  /** As `huishang_gateway`. */
  readonly database: DataSource;
  readonly clock: Clock;
  readonly verifier: TokenVerifier;
  readonly sessions: Sessions;
}

const contextOf = (id: string): string => `huishang sign-in ${id}`;
const HOME = '/';

/** 登录: the way of a browser to a provider and back. What it is checked against lies sealed in the database until then. */
export class SignIns {
  readonly #options: SignInsOptions;

  constructor(options: SignInsOptions) {
    this.#options = options;
  }

  /**
   * Begins one.
   *
   * @param known the cookie of a sign-in that the same browser has under way, as in another tab; null where it has none
   * @returns the cookie that belongs to it, and where to send the browser; refuses PROVIDER_UNAVAILABLE
   */
  async begin(
    client: ProviderClient,
    from: {
      readonly origin: string;
      readonly returnTo: string;
      readonly loginHint: string | null;
      readonly locales: string;
      readonly known: string | null;
    },
  ): Promise<Outcome<{ readonly cookie: string; readonly url: URL }>> {
    const { origin, returnTo, loginHint, locales } = from;
    const cookie = from.known ?? newCookieValue();
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const challenge = await calculatePKCECodeChallenge(verifier);
    const url = await client.authorizationUrl(origin, { state, nonce, challenge, loginHint, locales });
    if (!url.ok) return url;
    const { database, clock } = this.#options;
    const id = newId();
    await insertSignIn(database, {
      id,
      cookieHash: hashOf(cookie),
      stateHash: hashOf(state),
      provider: client.provider.id,
      sealed: await seal(cookie, contextOf(id), { nonce, verifier, returnTo, origin } satisfies SealedSignIn),
      endsAt: new Date(clock.now().getTime() + SIGN_IN_SECONDS * 1_000),
    });
    return ok({ cookie, url: url.value });
  }

  /**
   * Completes one, once.
   *
   * @param query of the address that the browser came back to
   * @param cookie of the browser; null where it brings none
   */
  async complete(client: ProviderClient, query: string, cookie: string | null): Promise<CompletedSignIn> {
    const { provider } = client;
    const state = new URLSearchParams(query).get('state');
    const { database, clock } = this.#options;
    const row =
      cookie === null || state === null
        ? null
        : await takeSignIn(database, {
            cookieHash: hashOf(cookie),
            stateHash: hashOf(state),
            provider: provider.id,
          });
    if (cookie === null || state === null || row === null || clock.now() >= row.endsAt) {
      return { returnTo: HOME, holder: null, outcome: refused(signInExpired({})) };
    }
    const { returnTo, origin, nonce, verifier } = sealedSchema.parse(
      await unseal(cookie, contextOf(row.id), row.sealed),
    );
    const not = (refusal: Refusal, holder: TokenHolder | null = null): CompletedSignIn => ({
      returnTo,
      holder,
      outcome: refused(refusal),
    });
    const redeemed = await client.redeem(origin, query, { state, nonce, verifier });
    if (!redeemed.ok) return not(redeemed.error);
    const { tokens, claims } = redeemed.value;
    const verified = await this.#options.verifier.verify(tokens.accessToken);
    if (!verified.ok) return not(tokenNotAccepted({ reason: verified.error.code }));
    const holder = verified.value;
    if (holder.agency !== provider.agency) return not(tokenNotAccepted({ reason: 'TOKEN_AGENCY_WRONG' }));
    if (!meetsSecondFactor(provider, holder.role, claims)) return not(secondFactorMissing({}), holder);
    const providerSession = typeof claims['sid'] === 'string' ? claims['sid'] : null;
    const name = givenName(claims['name']);
    const signedIn = { provider: provider.id, origin, subject: claims.sub, name, providerSession, tokens };
    return {
      returnTo,
      holder,
      outcome: ok({ begin: () => this.#options.sessions.begin(holder, signedIn) }),
    };
  }
}
