import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import {
  bearerToken,
  identityKeysUnavailable,
  readCaller,
  readOnDenied,
  type Caller,
  type Headers,
  type TokenVerifier,
} from '../../identity/index.js';
import { preferredLocale } from '../../http/negotiation/index.js';
import { defineRefusal, type Locale, type Refusal } from '../../kernel/index.js';

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

/**
 * Who sent the request, by which token and from which address.
 *
 * @throws GraphQLError UNAUTHENTICATED (401) without an acceptable token, IDENTITY_KEYS_UNAVAILABLE (503, with
 *   Retry-After) where the keys that judge it cannot be had, BAD_USER_INPUT (400) for an unusable `Exchange-*` header
 */
export async function authenticate(
  { headers, ip }: AuthenticatedRequest,
  verifier: TokenVerifier,
): Promise<Caller> {
  const locale = localeOf(headers);
  const token = bearerToken(headers);
  if (token === null) throw rejection(tokenMissing({}), locale, 401);
  const holder = await verifier.verify(token);
  if (!holder.ok) {
    const { error } = holder;
    throw error.code === identityKeysUnavailable.code
      ? unavailable(error, locale)
      : rejection(error, locale, 401);
  }
  const caller = readCaller(holder.value, headers);
  if (!caller.ok) throw rejection(caller.error, locale, 400);
  return { ...caller.value, address: ip };
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
