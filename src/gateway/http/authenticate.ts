import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import {
  bearerToken,
  identityKeysUnavailable,
  readCaller,
  readOnDenied,
  type Caller,
  type Headers,
  type TokenHolder,
  type TokenVerifier,
} from '../../identity/index.js';
import { preferredLocale } from '../../http/negotiation/index.js';
import { csrfProofMissing } from '../../http/server/index.js';
import { defineRefusal, ok, type Locale, type Outcome, type Refusal } from '../../kernel/index.js';

const tokenMissing = defineRefusal('TOKEN_MISSING', () => ({
  message: { en: 'The request carries no token.', zh: '请求未携带令牌。' },
  remedy: {
    en: 'Send a token of your agency as "Authorization: Bearer <token>".',
    zh: '请以“Authorization: Bearer <令牌>”发送本机构的令牌。',
  },
}));

/** The language in which a caller is answered. */
export function localeOf(headers: Headers): Locale {
  const header = headers['accept-language'];
  return preferredLocale(typeof header === 'string' ? header : null);
}

/** The tokens that the hub keeps for browsers, each of which sends a cookie in its place (会话). */
export interface SessionTokens {
  /**
   * The access token of the session that a request belongs to.
   *
   * @param use a request is a sign of life of who sits at the browser; a stream that is open already is none
   * @returns null where the request carries no session cookie; refuses CSRF_PROOF_MISSING where it does and nothing proves that our
   *   page sent it, and whatever else keeps the session from having a token
   */
  tokenOf(headers: Headers, use: 'REQUEST' | 'STREAM'): Promise<Outcome<string | null>>;
}

/** Which of the three administrators each login is (三员岗位). */
export interface AdministratorRegister {
  /** Refuses a login that is another of the three. */
  admit(caller: Caller): Promise<Outcome<null>>;
}

/** What a request is authenticated by. */
export interface CredentialChecks {
  readonly verifier: TokenVerifier;
  /** Without it cookies count for nothing. */
  readonly sessions?: SessionTokens | undefined;
  /** Without it nothing is known of other requests of an administrator. */
  readonly administrators?: AdministratorRegister | undefined;
}

function rejection(refusal: Refusal, locale: Locale, status: 400 | 401): GraphQLError {
  const headers = new HeaderMap();
  if (status === 401) headers.set('www-authenticate', 'Bearer realm="huishang"');
  return new GraphQLError(refusal.message[locale], {
    extensions: {
      code: status === 401 ? 'UNAUTHENTICATED' : 'BAD_USER_INPUT',
      reason: refusal.code,
      remedy: refusal.remedy[locale],
      http: { status, headers },
    },
  });
}

/** It is clear who asks, and he may not ask like this. */
function forbidden({ code, message, remedy }: Refusal, locale: Locale): GraphQLError {
  return new GraphQLError(message[locale], {
    extensions: { code, remedy: remedy[locale], http: { status: 403 } },
  });
}

/** The token could not be judged: nothing is said against it, and the same request may do later. */
function unavailable({ code, message, remedy, facts }: Refusal, locale: Locale): GraphQLError {
  const { retryAfterSeconds } = facts;
  const headers = new HeaderMap([['retry-after', String(retryAfterSeconds)]]);
  return new GraphQLError(message[locale], {
    extensions: { code, remedy: remedy[locale], retryAfterSeconds, http: { status: 503, headers } },
  });
}

/** What authentication needs of a request: a Fastify request has it. */
export interface AuthenticatedRequest {
  readonly headers: Headers;
  /** The address that the request came from. */
  readonly ip: string;
}

function sessionRefused(refusal: Refusal, locale: Locale): GraphQLError {
  if (refusal.code === csrfProofMissing.code) return forbidden(refusal, locale);
  return 'retryAfterSeconds' in refusal.facts
    ? unavailable(refusal, locale)
    : rejection(refusal, locale, 401);
}

/** By the header `Authorization` where there is one, whatever else there is; else by the session cookie. */
async function holderOf(
  headers: Headers,
  { verifier, sessions }: CredentialChecks,
  use: 'REQUEST' | 'STREAM',
): Promise<TokenHolder> {
  const locale = localeOf(headers);
  const bySession = headers['authorization'] === undefined && sessions !== undefined;
  const given = bySession ? await sessions.tokenOf(headers, use) : ok(bearerToken(headers));
  if (!given.ok) throw sessionRefused(given.error, locale);
  if (given.value === null) throw rejection(tokenMissing({}), locale, 401);
  const holder = await verifier.verify(given.value);
  if (!holder.ok) {
    const { error } = holder;
    throw error.code === identityKeysUnavailable.code
      ? unavailable(error, locale)
      : rejection(error, locale, 401);
  }
  return bySession ? withoutSingleUse(holder.value) : holder.value;
}

/** A token that never leaves the hub is sent again by nobody; see docs/adr/0058-sessions-of-browsers.md. */
function withoutSingleUse({ token, ...holder }: TokenHolder): TokenHolder {
  if (!token) return holder;
  const { singleUse: _singleUse, ...reference } = token;
  return { ...holder, token: reference };
}

/**
 * Who sent the request, by which token and from which address.
 *
 * @throws GraphQLError UNAUTHENTICATED (401) without an acceptable token or session, CSRF_PROOF_MISSING (403) for a session cookie
 *   that another page may have sent along, IDENTITY_KEYS_UNAVAILABLE and PROVIDER_UNAVAILABLE (503, with Retry-After) where what judges
 *   or renews a token cannot be had, BAD_USER_INPUT (400) for an unusable `Exchange-*` header
 */
export async function authenticate(
  { headers, ip }: AuthenticatedRequest,
  checks: CredentialChecks,
  use: 'REQUEST' | 'STREAM' = 'REQUEST',
): Promise<Caller> {
  const locale = localeOf(headers);
  const holder = await holderOf(headers, checks, use);
  const caller = readCaller(holder, headers);
  if (!caller.ok) throw rejection(caller.error, locale, 400);
  return { ...caller.value, address: ip };
}

/**
 * Sees to it that nobody is two of the three administrators (三员分立).
 *
 * @throws GraphQLError ADMINISTRATOR_HOLDS_ANOTHER_ROLE (403)
 */
export async function requireOnePost(caller: Caller, { administrators }: CredentialChecks): Promise<void> {
  const admitted = await administrators?.admit(caller);
  if (admitted && !admitted.ok) throw forbidden(admitted.error, caller.locale);
}

/**
 * Whether the request asks for all or nothing (`Exchange-On-Denied`).
 *
 * @throws GraphQLError BAD_USER_INPUT (400) for an unusable value
 */
export function rejectsDenied(headers: Headers, { locale }: Caller): boolean {
  const onDenied = readOnDenied(headers);
  if (!onDenied.ok) throw rejection(onDenied.error, locale, 400);
  return onDenied.value === 'reject';
}
