import {
  allowInsecureRequests,
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  customFetch,
  discovery,
  refreshTokenGrant,
  ResponseBodyError,
  tokenRevocation,
  type ClientMetadata,
  type Configuration,
  type IDToken,
} from 'openid-client';
import { ok, refused, type Clock, type Outcome, type Refusal } from '../../kernel/index.js';
import {
  providerUnavailable,
  secondFactorMissing,
  sessionEnded,
  signInRefused,
  tokenNotAccepted,
} from '../sign-in.errors.js';
import { readLogoutToken, type EndedAtProvider } from './logout-token.js';
import type { SignInProvider } from './provider.js';

/** What a provider gave, which the hub keeps. */
export interface ProviderTokens {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Names the session to the provider when it is to end. */
  readonly idToken: string;
}

/** What a sign-in is checked against when it comes back. */
export interface SignInChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What an operator is told of a failure: no token and no answer's body. */
export interface ProviderFailure {
  readonly provider: string;
  readonly code: string | null;
  readonly reason: string;
}

/** Of what a provider knows of a person, his name is all that is asked for (OpenID Connect Core 1.0, 5.5). */
const ASKED_CLAIMS = JSON.stringify({ id_token: { name: null } });
const TIMEOUT_SECONDS = 5;
const RETRY_SECONDS = 5;
/** How long what a provider says of itself is taken for true. */
const METADATA_MILLISECONDS = 3_600_000;

/** RFC 6749, 4.1.2.1: the provider cannot, now. */
const PASSING: ReadonlySet<string> = new Set(['server_error', 'temporarily_unavailable']);

function codeOf(error: unknown): string | null {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return error.error;
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

/** Nothing that the provider said is wrong: it did not say anything, or not in time. */
function isAway(error: unknown): boolean {
  if (error instanceof AuthorizationResponseError) return PASSING.has(error.error);
  if (error instanceof ResponseBodyError) return error.error !== 'invalid_grant';
  const code = codeOf(error);
  return code === null || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM';
}

const unavailable = (): Refusal => providerUnavailable({ retryAfterSeconds: RETRY_SECONDS });

function refusalOf(error: unknown): Refusal {
  if (isAway(error)) return unavailable();
  const code = codeOf(error);
  // OpenID Connect Core Unmet Authentication Requirements 1.0.
  if (code === 'unmet_authentication_requirements') return secondFactorMissing({});
  const byProvider = error instanceof AuthorizationResponseError || error instanceof ResponseBodyError;
  return byProvider ? signInRefused({}) : tokenNotAccepted({ reason: code });
}

/** The hub as a client of one provider. What it needs to know of the provider is asked when it is needed first. */
export class ProviderClient {
  readonly provider: SignInProvider;
  readonly #clock: Clock;
  readonly #onFailure: (failure: ProviderFailure) => void;
  readonly #known = new Map<string, { readonly until: number; readonly metadata: Promise<Configuration> }>();

  constructor(provider: SignInProvider, clock: Clock, onFailure: (failure: ProviderFailure) => void) {
    this.provider = provider;
    this.#clock = clock;
    this.#onFailure = onFailure;
  }

  /** Where a browser is sent to sign in. Refuses PROVIDER_UNAVAILABLE. */
  async authorizationUrl(
    origin: string,
    parameters: {
      readonly state: string;
      readonly nonce: string;
      readonly challenge: string;
      readonly loginHint: string | null;
      readonly locales: string;
    },
  ): Promise<Outcome<URL>> {
    const { scope, resource, acrValues, development } = this.provider;
    try {
      const metadata = await this.#metadata(origin);
      return ok(
        buildAuthorizationUrl(metadata, {
          redirect_uri: this.#redirectUri(origin),
          response_type: 'code',
          scope,
          state: parameters.state,
          nonce: parameters.nonce,
          code_challenge: parameters.challenge,
          code_challenge_method: 'S256',
          ui_locales: parameters.locales,
          claims: ASKED_CLAIMS,
          ...(parameters.loginHint === null ? {} : { login_hint: parameters.loginHint }),
          ...(resource === undefined ? {} : { resource }),
          ...(acrValues === undefined ? {} : { acr_values: acrValues }),
          // Whoever tries things out chooses anew whom to be.
          ...(development ? { prompt: 'login' } : {}),
        }),
      );
    } catch (error) {
      return this.#failed(error, unavailable());
    }
  }

  /**
   * Has the provider's code redeemed for tokens; its `iss`, `state`, `nonce` and PKCE are checked.
   *
   * @param query of the address that the browser came back to
   */
  async redeem(
    origin: string,
    query: string,
    { state, nonce, verifier }: SignInChecks,
  ): Promise<Outcome<{ readonly tokens: ProviderTokens; readonly claims: IDToken }>> {
    const { resource } = this.provider;
    try {
      const metadata = await this.#metadata(origin);
      const answer = await authorizationCodeGrant(
        metadata,
        new URL(`${this.#redirectUri(origin)}?${query}`),
        { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
        resource === undefined ? {} : { resource },
      );
      const claims = answer.claims();
      if (!claims || answer.id_token === undefined) return refused(tokenNotAccepted({ reason: null }));
      const tokens = {
        accessToken: answer.access_token,
        refreshToken: answer.refresh_token ?? null,
        idToken: answer.id_token,
      };
      return ok({ tokens, claims });
    } catch (error) {
      return this.#failed(error, refusalOf(error));
    }
  }

  /** Refuses SESSION_ENDED where the provider gives no more tokens, PROVIDER_UNAVAILABLE where it cannot be asked. */
  async refresh(origin: string, { refreshToken, idToken }: ProviderTokens): Promise<Outcome<ProviderTokens>> {
    if (refreshToken === null) return refused(sessionEnded({}));
    const { resource } = this.provider;
    try {
      const answer = await refreshTokenGrant(
        await this.#metadata(origin),
        refreshToken,
        resource === undefined ? {} : { resource },
      );
      return ok({
        accessToken: answer.access_token,
        refreshToken: answer.refresh_token ?? refreshToken,
        idToken: answer.id_token ?? idToken,
      });
    } catch (error) {
      return this.#failed(error, isAway(error) ? unavailable() : sessionEnded({}));
    }
  }

  /**
   * Ends what the hub was given, as far as the provider can.
   *
   * @returns where the browser is to go to end its session at the provider too (OpenID Connect RP-Initiated Logout 1.0);
   *   null where the provider has no such address, or cannot be asked
   */
  async end(origin: string, { refreshToken, idToken }: ProviderTokens): Promise<string | null> {
    try {
      const metadata = await this.#metadata(origin);
      const { end_session_endpoint: address, revocation_endpoint: revocation } = metadata.serverMetadata();
      if (revocation !== undefined && refreshToken !== null) await tokenRevocation(metadata, refreshToken);
      if (address === undefined) return null;
      return buildEndSessionUrl(metadata, {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${origin}/sign-in`,
      }).href;
    } catch (error) {
      this.#failed(error, unavailable());
      return null;
    }
  }

  /** Whose sessions a provider's logout token ends; null where it ends none. */
  async ended(origin: string, token: string): Promise<EndedAtProvider | null> {
    try {
      const metadata = await this.#metadata(origin);
      return await readLogoutToken(token, metadata.serverMetadata(), this.provider.clientId);
    } catch (error) {
      this.#failed(error, unavailable());
      return null;
    }
  }

  #redirectUri(origin: string): string {
    return `${origin}/sign-in/${this.provider.id}/callback`;
  }

  async #metadata(origin: string): Promise<Configuration> {
    const now = this.#clock.now().getTime();
    const known = this.#known.get(origin);
    if (known && now < known.until) return known.metadata;
    const metadata = this.#discover(origin);
    this.#known.set(origin, { until: now + METADATA_MILLISECONDS, metadata });
    try {
      return await metadata;
    } catch (error) {
      this.#known.delete(origin);
      throw error;
    }
  }

  #discover(origin: string): Promise<Configuration> {
    const { issuerFor, clientId, clientAuthentication, idTokenAlgorithm, development, insecure } =
      this.provider;
    const client: Partial<ClientMetadata> =
      idTokenAlgorithm === undefined ? {} : { id_token_signed_response_alg: idTokenAlgorithm };
    return discovery(new URL(issuerFor(origin)), clientId, client, clientAuthentication, {
      timeout: TIMEOUT_SECONDS,
      ...(development ? { [customFetch]: development.fetch } : {}),
      // Of this machine's own loopback addresses.
      ...(development || insecure ? { execute: [allowInsecureRequests] } : {}),
    });
  }

  #failed(error: unknown, refusal: Refusal): { readonly ok: false; readonly error: Refusal } {
    const reason = error instanceof Error ? error.message : String(error);
    this.#onFailure({ provider: this.provider.id, code: codeOf(error), reason });
    return refused(refusal);
  }
}
